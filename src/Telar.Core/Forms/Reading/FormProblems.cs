using Telar.Core.Shared;

namespace Telar.Core.Forms.Reading;

/// Why the tables of a questionnaire are refused. Each says sheet, line and column by its name; what a cell says wrongly, and the nearest right word.
public static class FormProblems
{
    public static readonly ProblemKind SheetMissing = new("XLSFORM-10",
        new("Falta la hoja «{sheet}»; están: {found}.", "Falta a aba «{sheet}»; estão: {found}.", "The sheet “{sheet}” is missing; there are: {found}."),
        new("Agregue la hoja, o corrija el nombre de la que la contiene.", "Acrescente a aba, ou corrija o nome da que a contém.", "Add the sheet, or correct the name of the one that holds it."));

    public static readonly ProblemKind SheetMisspelt = new("XLSFORM-11",
        new("La hoja «{found}» no se conoce y parece ser «{meant}».", "A aba «{found}» não é conhecida e parece ser «{meant}».", "The sheet “{found}” is not known and seems to be “{meant}”."),
        new("Llámela «{meant}», o déle un nombre que no se confunda.", "Chame-a «{meant}», ou dê-lhe um nome que não se confunda.", "Call it “{meant}”, or give it a name that cannot be mistaken."));

    public static readonly ProblemKind ColumnMissing = new("XLSFORM-12",
        new("La hoja no tiene la columna «{column}».", "A aba não tem a coluna «{column}».", "The sheet has no column “{column}”."),
        new("Escriba los nombres de las columnas en la primera fila.", "Escreva os nomes das colunas na primeira linha.", "Write the names of the columns in the first row."));

    public static readonly ProblemKind ColumnMisspelt = new("XLSFORM-13",
        new("La columna «{found}» no se conoce y parece ser «{meant}».", "A coluna «{found}» não é conhecida e parece ser «{meant}».", "The column “{found}” is not known and seems to be “{meant}”."),
        new("Llámela «{meant}», o déle un nombre que no se confunda.", "Chame-a «{meant}», ou dê-lhe um nome que não se confunda.", "Call it “{meant}”, or give it a name that cannot be mistaken."));

    public static readonly ProblemKind ColumnTwice = new("XLSFORM-14",
        new("La columna «{column}» está dos veces, en {first} y en {second}.", "A coluna «{column}» está duas vezes, em {first} e em {second}.", "The column “{column}” stands twice, in {first} and in {second}."),
        new("Deje una sola.", "Deixe uma só.", "Leave only one."));

    public static readonly ProblemKind TypeMissing = new("XLSFORM-15",
        new("La fila tiene nombre y texto, pero no tipo.", "A linha tem nome e texto, mas não tem tipo.", "The row has a name and a label, but no type."),
        new("Escriba el tipo: text, integer, select_one LISTA…", "Escreva o tipo: text, integer, select_one LISTA…", "Write the type: text, integer, select_one LIST…"));

    public static readonly ProblemKind TypeUnknown = new("XLSFORM-16",
        new("El tipo «{type}» no se conoce.", "O tipo «{type}» não é conhecido.", "The type “{type}” is not known."),
        new("Use uno de docs/xlsform.md; el más parecido es «{meant}».", "Use um de docs/xlsform.md; o mais parecido é «{meant}».", "Use one of docs/xlsform.md; the nearest is “{meant}”."));

    public static readonly ProblemKind TypeRefused = new("XLSFORM-17",
        new("El tipo «{type}» no se admite.", "O tipo «{type}» não se aceita.", "The type “{type}” is not taken."),
        new("En su lugar: {instead}.", "Em seu lugar: {instead}.", "Instead: {instead}."));

    public static readonly ProblemKind NameMissing = new("XLSFORM-18",
        new("La fila no tiene nombre.", "A linha não tem nome.", "The row has no name."),
        new("Escriba en «name» un nombre corto, sin espacios.", "Escreva em «name» um nome curto, sem espaços.", "Write a short name without blanks into “name”."));

    public static readonly ProblemKind NameUnusable = new("XLSFORM-19",
        new("«{name}» no puede ser un nombre.", "«{name}» não pode ser um nome.", "“{name}” cannot be a name."),
        new("Empiece con una letra o un guion bajo; siga con letras, números, guion, punto o guion bajo.", "Comece com uma letra ou um sublinhado; continue com letras, números, hífen, ponto ou sublinhado.", "Start with a letter or an underscore; go on with letters, digits, hyphen, full stop or underscore."));

    public static readonly ProblemKind NameTwice = new("XLSFORM-20",
        new("El nombre «{name}» ya está en la línea {line}, en el mismo grupo.", "O nome «{name}» já está na linha {line}, no mesmo grupo.", "The name “{name}” stands already in line {line}, in the same group."),
        new("Cambie uno de los dos; las mayúsculas no bastan para distinguirlos.", "Mude um dos dois; as maiúsculas não bastam para os distinguir.", "Change one of them; capitals do not tell them apart."));

    public static readonly ProblemKind NameReserved = new("XLSFORM-21",
        new("El nombre «{name}» está reservado.", "O nome «{name}» está reservado.", "The name “{name}” is reserved."),
        new("Elija otro nombre.", "Escolha outro nome.", "Choose another name."));

    public static readonly ProblemKind LabelMissing = new("XLSFORM-22",
        new("La pregunta «{name}» no tiene texto en ninguna lengua.", "A pergunta «{name}» não tem texto em nenhuma língua.", "The question “{name}” has no label in any language."),
        new("Escriba la pregunta en «label».", "Escreva a pergunta em «label».", "Write the question into “label”."));

    public static readonly ProblemKind GroupNotOpen = new("XLSFORM-23",
        new("Se cierra «{type}» y nada está abierto.", "Fecha-se «{type}» e nada está aberto.", "“{type}” closes and nothing is open."),
        new("Quite la fila, o agregue la que abre.", "Retire a linha, ou acrescente a que abre.", "Take out the row, or add the one that opens."));

    public static readonly ProblemKind GroupOtherKind = new("XLSFORM-24",
        new("Se cierra «{type}», pero lo abierto en la línea {line} es «{open}».", "Fecha-se «{type}», mas o que foi aberto na linha {line} é «{open}».", "“{type}” closes, but what was opened in line {line} is “{open}”."),
        new("Cierre primero lo que se abrió al último.", "Feche primeiro o que foi aberto por último.", "Close first what was opened last."));

    public static readonly ProblemKind GroupLeftOpen = new("XLSFORM-25",
        new("El grupo «{name}» no se cierra.", "O grupo «{name}» não se fecha.", "The group “{name}” is never closed."),
        new("Agregue la fila que lo cierra: end group o end repeat.", "Acrescente a linha que o fecha: end group ou end repeat.", "Add the row that closes it: end group or end repeat."));

    public static readonly ProblemKind TooDeep = new("XLSFORM-26",
        new("Hay más de {limit} grupos unos dentro de otros.", "Há mais de {limit} grupos uns dentro dos outros.", "More than {limit} groups stand inside one another."),
        new("Use menos niveles.", "Use menos níveis.", "Use fewer levels."));

    public static readonly ProblemKind ListNotNamed = new("XLSFORM-27",
        new("El tipo «{type}» no dice qué lista usa.", "O tipo «{type}» não diz que lista usa.", "The type “{type}” does not say which list it uses."),
        new("Escriba el nombre de una lista de la hoja choices después del tipo: select_one LISTA.", "Escreva o nome de uma lista da aba choices depois do tipo: select_one LISTA.", "Write the name of a list of the sheet choices after the type: select_one LIST."));

    public static readonly ProblemKind ListUnknown = new("XLSFORM-28",
        new("La lista «{list}» no está en la hoja {sheet}.", "A lista «{list}» não está na aba {sheet}.", "The list “{list}” is not in the sheet {sheet}."),
        new("Agréguela, o corrija el nombre; la más parecida es «{meant}».", "Acrescente-a, ou corrija o nome; a mais parecida é «{meant}».", "Add it, or correct the name; the nearest is “{meant}”."));

    public static readonly ProblemKind ListInTwoSheets = new("XLSFORM-29",
        new("La lista «{list}» está en choices y en external_choices.", "A lista «{list}» está em choices e em external_choices.", "The list “{list}” is in choices and in external_choices."),
        new("Déjela en una sola hoja, o cambie el nombre de una.", "Deixe-a numa só aba, ou mude o nome de uma.", "Leave it in one sheet, or rename one of them."));

    public static readonly ProblemKind ChoiceNameMissing = new("XLSFORM-30",
        new("Una opción de la lista «{list}» no tiene nombre.", "Uma opção da lista «{list}» não tem nome.", "A choice of the list “{list}” has no name."),
        new("Escriba en «name» lo que se guarda cuando se elige.", "Escreva em «name» o que se guarda quando se escolhe.", "Write into “name” what is stored when it is chosen."));

    public static readonly ProblemKind ChoiceTwice = new("XLSFORM-31",
        new("La lista «{list}» tiene la opción «{name}» dos veces; la primera está en la línea {line}.", "A lista «{list}» tem a opção «{name}» duas vezes; a primeira está na linha {line}.", "The list “{list}” has the choice “{name}” twice; the first is in line {line}."),
        new("Cambie una, o escriba yes en allow_choice_duplicates de la hoja settings si un filtro las separa.", "Mude uma, ou escreva yes em allow_choice_duplicates da aba settings se um filtro as separa.", "Change one, or write yes into allow_choice_duplicates of the sheet settings if a filter keeps them apart."));

    public static readonly ProblemKind ChoiceHasBlanks = new("XLSFORM-32",
        new("La opción «{name}» tiene espacios y la usa una pregunta de varias respuestas.", "A opção «{name}» tem espaços e uma pergunta de várias respostas usa-a.", "The choice “{name}” has blanks in it and a question with several answers uses it."),
        new("Escriba el nombre sin espacios: son los que separan las respuestas.", "Escreva o nome sem espaços: são eles que separam as respostas.", "Write the name without blanks: they separate the answers."));

    public static readonly ProblemKind OtherWithFilter = new("XLSFORM-33",
        new("or_other no se puede usar junto con choice_filter.", "or_other não se pode usar junto com choice_filter.", "or_other cannot be used together with choice_filter."),
        new("Agregue a la lista la opción «otro», y una pregunta de texto que aparezca al elegirla.", "Acrescente à lista a opção «outro», e uma pergunta de texto que apareça ao escolhê-la.", "Add the choice “other” to the list, and a text question that shows when it is chosen."));

    public static readonly ProblemKind CalculationMissing = new("XLSFORM-34",
        new("«{name}» es un cálculo y no dice qué se calcula.", "«{name}» é um cálculo e não diz o que se calcula.", "“{name}” is a calculation and does not say what is computed."),
        new("Escriba la expresión en «calculation».", "Escreva a expressão em «calculation».", "Write the expression into “calculation”."));

    public static readonly ProblemKind ParameterUnreadable = new("XLSFORM-35",
        new("El parámetro «{parameter}» no se puede leer.", "O parâmetro «{parameter}» não se consegue ler.", "The parameter “{parameter}” cannot be read."),
        new("Escriba nombre=valor, separados por espacios: start=0 end=10 step=1.", "Escreva nome=valor, separados por espaços: start=0 end=10 step=1.", "Write name=value, separated by blanks: start=0 end=10 step=1."));

    public static readonly ProblemKind ParameterMisspelt = new("XLSFORM-36",
        new("El parámetro «{parameter}» no se conoce y parece ser «{meant}».", "O parâmetro «{parameter}» não é conhecido e parece ser «{meant}».", "The parameter “{parameter}” is not known and seems to be “{meant}”."),
        new("Escríbalo como se indica en docs/xlsform.md.", "Escreva-o como se indica em docs/xlsform.md.", "Write it as docs/xlsform.md says."));

    public static readonly ProblemKind RangeUnusable = new("XLSFORM-37",
        new("La escala va de {start} a {end} con paso {step}: así no se puede recorrer.", "A escala vai de {start} a {end} com passo {step}: assim não se pode percorrer.", "The range runs from {start} to {end} by {step}: it cannot be walked."),
        new("Escriba tres números, con el paso mayor que cero y no mayor que la distancia.", "Escreva três números, com o passo maior do que zero e não maior do que a distância.", "Write three numbers, the step above zero and not above the distance."));

    public static readonly ProblemKind TriggerUnreadable = new("XLSFORM-38",
        new("«{value}» no nombra preguntas que pongan en marcha el cálculo.", "«{value}» não nomeia perguntas que ponham o cálculo em marcha.", "“{value}” names no questions that set the calculation off."),
        new("Nombre la pregunta como en una expresión; si son varias, sepárelas con comas.", "Nomeie a pergunta como numa expressão; se são várias, separe-as com vírgulas.", "Name the question as in an expression; separate several by commas."));

    public static readonly ProblemKind SettingRefused = new("XLSFORM-39",
        new("El ajuste «{setting}» no se admite.", "O ajuste «{setting}» não se aceita.", "The setting “{setting}” is not taken."),
        new("Quítelo: las respuestas las recibe y guarda Telar, y debe poder leerlas.", "Retire-o: as respostas são recebidas e guardadas por Telar, que precisa de as ler.", "Take it out: Telar receives and keeps the answers, and has to read them."));

    public static readonly ProblemKind AppearanceRefused = new("XLSFORM-40",
        new("La apariencia «{appearance}» no se admite: toma las opciones de un archivo que no está aquí.", "A aparência «{appearance}» não se aceita: toma as opções de um arquivo que não está aqui.", "The appearance “{appearance}” is not taken: it draws the choices from a file that is not here."),
        new("Escriba las opciones en la hoja choices, y use choice_filter.", "Escreva as opções na aba choices, e use choice_filter.", "Write the choices into the sheet choices, and use choice_filter."));

    public static readonly ProblemKind TooManyQuestions = new("XLSFORM-41",
        new("La hoja survey tiene más de {limit} filas.", "A aba survey tem mais de {limit} linhas.", "The sheet survey has more than {limit} rows."),
        new("Divida el cuestionario.", "Divida o questionário.", "Split the questionnaire."));

    public static readonly ProblemKind TooManyChoices = new("XLSFORM-42",
        new("La hoja tiene más de {limit} opciones.", "A aba tem mais de {limit} opções.", "The sheet has more than {limit} choices."),
        new("Pregunte en dos pasos, o deje que se escriba.", "Pergunte em dois passos, ou deixe que se escreva.", "Ask in two steps, or let people write."));

    public static readonly ProblemKind TooManyLanguages = new("XLSFORM-43",
        new("El cuestionario tiene más de {limit} lenguas.", "O questionário tem mais de {limit} línguas.", "The questionnaire has more than {limit} languages."),
        new("Revise lo que sigue a «::» en los nombres de las columnas.", "Reveja o que vem depois de «::» nos nomes das colunas.", "Look at what follows “::” in the names of the columns."));

    public static readonly ProblemKind NothingAsked = new("XLSFORM-44",
        new("El cuestionario no pregunta nada.", "O questionário não pergunta nada.", "The questionnaire asks nothing."),
        new("Escriba al menos una pregunta en la hoja survey.", "Escreva pelo menos uma pergunta na aba survey.", "Write at least one question into the sheet survey."));

    public static readonly ProblemKind FlagUnreadable = new("XLSFORM-45",
        new("«{value}» no es sí ni no.", "«{value}» não é sim nem não.", "“{value}” is neither yes nor no."),
        new("Escriba yes o no.", "Escreva yes ou no.", "Write yes or no."));
}
