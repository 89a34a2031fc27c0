using Telar.Core.Shared;

namespace Telar.Core.Forms.Expressions;

/// What can be wrong with an expression. `position` counts its letters from 1.
public static class ExpressionProblems
{
    public static readonly ProblemKind QuoteOpen = new("EXPR-01",
        new("Las comillas que se abren en la letra {position} no se cierran.", "As aspas que se abrem na letra {position} não se fecham.", "The quote that opens at letter {position} is never closed."),
        new("Cierre el texto con las mismas comillas: 'sí'.", "Feche o texto com as mesmas aspas: 'sim'.", "Close the text with the same quote: 'yes'."));

    public static readonly ProblemKind ReferenceOpen = new("EXPR-02",
        new("El nombre que se abre en la letra {position} no se cierra.", "O nome que se abre na letra {position} não se fecha.", "The name that opens at letter {position} is never closed."),
        new("Ciérrelo con una llave al final.", "Feche-o com uma chave no fim.", "Close it with a brace at its end."));

    public static readonly ProblemKind CurlyQuote = new("EXPR-03",
        new("En la letra {position} hay una comilla de imprenta: {found}.", "Na letra {position} há aspas tipográficas: {found}.", "There is a typographic quote at letter {position}: {found}."),
        new("Escriba comillas rectas (' o \"); algunas hojas de cálculo las cambian solas.", "Escreva aspas retas (' ou \"); algumas planilhas trocam-nas sozinhas.", "Write straight quotes (' or \"); some spreadsheets change them by themselves."));

    public static readonly ProblemKind StrangeLetter = new("EXPR-04",
        new("El signo «{found}» de la letra {position} no puede estar en una expresión.", "O sinal «{found}» da letra {position} não pode estar numa expressão.", "The sign “{found}” at letter {position} cannot stand in an expression."),
        new("Quítelo, o ponga entre comillas el texto que lo lleva.", "Retire-o, ou ponha entre aspas o texto que o leva.", "Take it out, or put the text that holds it between quotes."));

    public static readonly ProblemKind Unexpected = new("EXPR-05",
        new("«{found}» no puede estar en la letra {position}.", "«{found}» não pode estar na letra {position}.", "“{found}” cannot stand at letter {position}."),
        new("Revise lo que está antes: falta un operador, una coma o un paréntesis, o sobra algo.", "Reveja o que está antes: falta um operador, uma vírgula ou um parêntese, ou algo está a mais.", "Look at what stands before it: an operator, a comma or a parenthesis is missing, or something is too much."));

    public static readonly ProblemKind EndsEarly = new("EXPR-06",
        new("La expresión termina antes de estar completa (letra {position}).", "A expressão termina antes de estar completa (letra {position}).", "The expression ends before it is complete (letter {position})."),
        new("Complete el final: falta un valor, un paréntesis o un corchete.", "Complete o fim: falta um valor, um parêntese ou um colchete.", "Complete its end: a value, a parenthesis or a bracket is missing."));

    public static readonly ProblemKind FunctionUnknown = new("EXPR-07",
        new("En la letra {position}: no hay una función {name}().", "Na letra {position}: não há uma função {name}().", "At letter {position}: there is no function {name}()."),
        new("Corrija su nombre; la más parecida es {nearest}(). docs/xlsform.md las lista todas.", "Corrija o nome; a mais parecida é {nearest}(). docs/xlsform.md lista todas.", "Correct its name; the nearest is {nearest}(). docs/xlsform.md lists them all."));

    public static readonly ProblemKind ArgumentCount = new("EXPR-08",
        new("En la letra {position}: {name}() tiene {found} valores entre paréntesis, que no son los que toma.", "Na letra {position}: {name}() tem {found} valores entre parênteses, que não são os que recebe.", "At letter {position}: {name}() has {found} values in its parentheses, which is not what it takes."),
        new("Escríbala así: {signature}.", "Escreva-a assim: {signature}.", "Write it like this: {signature}."));

    public static readonly ProblemKind NodesNeeded = new("EXPR-09",
        new("En la letra {position}: el valor {number} de {name}() debe ser una pregunta o un grupo, no un cálculo.", "Na letra {position}: o valor {number} de {name}() deve ser uma pergunta ou um grupo, não um cálculo.", "At letter {position}: value {number} of {name}() must be a question or a group, not a computation."),
        new("Escriba ahí un ${…} o una ruta.", "Escreva aí um ${…} ou um caminho.", "Write a ${…} or a path there."));

    public static readonly ProblemKind TooDeep = new("EXPR-10",
        new("Hay más de {limit} paréntesis o condiciones unas dentro de otras (letra {position}).", "Há mais de {limit} parênteses ou condições uns dentro dos outros (letra {position}).", "More than {limit} parentheses or conditions stand inside one another (letter {position})."),
        new("Reparta el cálculo en varias preguntas de tipo calculate.", "Divida o cálculo em várias perguntas do tipo calculate.", "Split the computation into several questions of type calculate."));

    public static readonly ProblemKind TooLong = new("EXPR-11",
        new("La expresión tiene más de {limit} letras.", "A expressão tem mais de {limit} letras.", "The expression has more than {limit} letters."),
        new("Reparta el cálculo en varias preguntas de tipo calculate.", "Divida o cálculo em várias perguntas do tipo calculate.", "Split the computation into several questions of type calculate."));

    public static readonly ProblemKind AxisUnknown = new("EXPR-12",
        new("En la letra {position}: no hay un eje «{found}::».", "Na letra {position}: não há um eixo «{found}::».", "At letter {position}: there is no axis “{found}::”."),
        new("Use child::, parent:: u otro de XPath 1.0.", "Use child::, parent:: ou outro de XPath 1.0.", "Use child::, parent:: or another one of XPath 1.0."));

    public static readonly ProblemKind OnlyElements = new("EXPR-13",
        new("En la letra {position}: «{found}» busca algo que un formulario no tiene; solo hay preguntas y grupos.", "Na letra {position}: «{found}» procura algo que um formulário não tem; só há perguntas e grupos.", "At letter {position}: “{found}” looks for something that a form has not; there are only questions and groups."),
        new("Nombre la pregunta: ${…}.", "Diga o nome da pergunta: ${…}.", "Name the question: ${…}."));

    public static readonly ProblemKind Variable = new("EXPR-14",
        new("En la letra {position} hay un signo $ sin llaves.", "Na letra {position} há um sinal $ sem chaves.", "There is a $ without braces at letter {position}."),
        new("Escriba el nombre entre llaves: ${…}.", "Escreva o nome entre chaves: ${…}.", "Write the name between braces: ${…}."));

    public static readonly ProblemKind PatternBroken = new("EXPR-15",
        new("En la letra {position}: el patrón «{pattern}» no se puede leer.", "Na letra {position}: não se consegue ler o padrão «{pattern}».", "At letter {position}: the pattern “{pattern}” cannot be read."),
        new("Revise paréntesis, corchetes y barras invertidas; caben 1.000 letras.", "Reveja parênteses, colchetes e barras invertidas; cabem 1.000 letras.", "Look at its parentheses, brackets and backslashes; 1,000 letters fit."));

    public static readonly ProblemKind PatternRefused = new("EXPR-16",
        new("En la letra {position}: el patrón «{pattern}» podría tardar sin fin con algunas respuestas.", "Na letra {position}: o padrão «{pattern}» poderia demorar sem fim com algumas respostas.", "At letter {position}: the pattern “{pattern}” could take for ever with some answers."),
        new("Quite las miradas (?=…), (?!…), (?<=…), las repeticiones de un grupo \\1 y las repeticiones muy grandes; use varias condiciones con and.", "Retire as verificações (?=…), (?!…), (?<=…), as repetições de um grupo \\1 e as repetições muito grandes; use várias condições com and.", "Take out look-arounds (?=…), (?!…), (?<=…), references to a group \\1 and very large repetitions; use several conditions with and."));

    public static readonly ProblemKind PatternSlow = new("EXPR-17",
        new("En la letra {position}: el patrón «{pattern}» tardó demasiado.", "Na letra {position}: o padrão «{pattern}» demorou demais.", "At letter {position}: the pattern “{pattern}” took too long."),
        new("Escriba un patrón más corto.", "Escreva um padrão mais curto.", "Write a shorter pattern."));

    public static readonly ProblemKind FormatLetter = new("EXPR-18",
        new("En la letra {position}: «{found}» no dice nada en un formato de fecha.", "Na letra {position}: «{found}» não diz nada num formato de data.", "At letter {position}: “{found}” says nothing in a format of dates."),
        new("Use %Y %y %m %n %b %d %e %a %H %h %M %S %3, y %% para el signo.", "Use %Y %y %m %n %b %d %e %a %H %h %M %S %3, e %% para o sinal.", "Use %Y %y %m %n %b %d %e %a %H %h %M %S %3, and %% for the sign itself."));

    public static readonly ProblemKind WordUnknown = new("EXPR-19",
        new("En la letra {position}: {name}() no conoce «{found}».", "Na letra {position}: {name}() não conhece «{found}».", "At letter {position}: {name}() does not know “{found}”."),
        new("Use uno de: {words}.", "Use um de: {words}.", "Use one of: {words}."));

    public static readonly ProblemKind TooMuchWork = new("EXPR-20",
        new("La expresión recorre demasiadas respuestas y se detuvo.", "A expressão percorre respostas demais e foi interrompida.", "The expression goes through too many answers and was stopped."),
        new("Nombre las preguntas en lugar de buscarlas con //, y reparta el cálculo.", "Diga o nome das perguntas em vez de as procurar com //, e divida o cálculo.", "Name the questions instead of looking for them with //, and split the computation."));

    public static readonly ProblemKind NameUnknown = new("EXPR-21",
        new("En la letra {position}: no hay una pregunta con el nombre «{name}».", "Na letra {position}: não há uma pergunta com o nome «{name}».", "At letter {position}: there is no question with the name “{name}”."),
        new("Corrija el nombre; cuentan las mayúsculas.", "Corrija o nome; as maiúsculas contam.", "Correct the name; capitals count."));

    public static readonly ProblemKind LastSaved = new("EXPR-22",
        new("En la letra {position}: «{name}» pide la respuesta guardada antes en ese teléfono, y aquí no se guarda ninguna.", "Na letra {position}: «{name}» pede a resposta guardada antes nesse telefone, e aqui não se guarda nenhuma.", "At letter {position}: “{name}” asks for the answer saved before on that phone, and none is kept here."),
        new("Quítelo, o pregunte el dato de nuevo.", "Retire-o, ou pergunte o dado de novo.", "Take it out, or ask for it again."));

    public static readonly ProblemKind UnionOfValues = new("EXPR-23",
        new("En la letra {position}: la barra | solo une preguntas o grupos, no valores.", "Na letra {position}: a barra | só une perguntas ou grupos, não valores.", "At letter {position}: the bar | only joins questions or groups, not values."),
        new("Para «o» escriba or.", "Para «ou» escreva or.", "For “or” write or."));

    public static readonly ProblemKind StepsFromValue = new("EXPR-24",
        new("En la letra {position}: una ruta o una condición entre corchetes solo puede seguir a una pregunta o un grupo.", "Na letra {position}: um caminho ou uma condição entre colchetes só pode vir depois de uma pergunta ou um grupo.", "At letter {position}: a path or a condition in brackets can only follow a question or a group."),
        new("Para dividir escriba div.", "Para dividir escreva div.", "To divide write div."));
}
