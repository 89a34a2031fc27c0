using Telar.Core.Shared;

namespace Telar.Core.Forms.Reading;

/// What a reader of the tables tells without refusing them: what is kept and has no effect, and what its writer probably wants to look at.
public static class FormRemarks
{
    public static readonly ProblemKind SheetIgnored = new("XLSFORM-70",
        new("La hoja «{sheet}» se guarda y no tiene efecto.", "A aba «{sheet}» guarda-se e não tem efeito.", "The sheet “{sheet}” is kept and has no effect."),
        new("No hay nada que hacer.", "Não há nada a fazer.", "There is nothing to do."));

    public static readonly ProblemKind ColumnIgnored = new("XLSFORM-71",
        new("La columna «{column}» se guarda y no tiene efecto.", "A coluna «{column}» guarda-se e não tem efeito.", "The column “{column}” is kept and has no effect."),
        new("docs/xlsform.md dice qué columnas lo tienen.", "docs/xlsform.md diz que colunas o têm.", "docs/xlsform.md says which columns have one."));

    public static readonly ProblemKind TypeIgnored = new("XLSFORM-72",
        new("«{name}» es del tipo «{type}», que se guarda y aquí no se recoge.", "«{name}» é do tipo «{type}», que se guarda e aqui não se recolhe.", "“{name}” is of type “{type}”, which is kept and not collected here."),
        new("Otras herramientas lo recogerán; aquí queda vacío.", "Outras ferramentas o recolherão; aqui fica vazio.", "Other tools will collect it; here it stays empty."));

    public static readonly ProblemKind ParameterIgnored = new("XLSFORM-73",
        new("El parámetro «{parameter}» se guarda y no tiene efecto.", "O parâmetro «{parameter}» guarda-se e não tem efeito.", "The parameter “{parameter}” is kept and has no effect."),
        new("docs/xlsform.md dice cuáles lo tienen.", "docs/xlsform.md diz quais o têm.", "docs/xlsform.md says which ones have one."));

    public static readonly ProblemKind AppearanceIgnored = new("XLSFORM-74",
        new("La apariencia «{appearance}» se guarda y no cambia las páginas de Telar.", "A aparência «{appearance}» guarda-se e não muda as páginas de Telar.", "The appearance “{appearance}” is kept and does not change Telar's pages."),
        new("Otras herramientas la seguirán.", "Outras ferramentas a seguirão.", "Other tools will follow it."));

    public static readonly ProblemKind SettingIgnored = new("XLSFORM-75",
        new("El ajuste «{setting}» se guarda y no tiene efecto.", "O ajuste «{setting}» guarda-se e não tem efeito.", "The setting “{setting}” is kept and has no effect."),
        new("docs/xlsform.md dice cuáles lo tienen.", "docs/xlsform.md diz quais o têm.", "docs/xlsform.md says which ones have one."));

    public static readonly ProblemKind RowIgnored = new("XLSFORM-76",
        new("La fila no dice qué es; se guarda y no tiene efecto.", "A linha não diz o que é; guarda-se e não tem efeito.", "The row does not say what it is; it is kept and has no effect."),
        new("Si es una pregunta, escriba su tipo; si es una opción, su lista.", "Se é uma pergunta, escreva o tipo; se é uma opção, a lista.", "If it is a question, write its type; if it is a choice, its list."));

    public static readonly ProblemKind TranslationMissing = new("XLSFORM-77",
        new("En {language} falta «{column}» en {count} filas; la primera es la línea {line}.", "Em {language} falta «{column}» em {count} linhas; a primeira é a linha {line}.", "In {language}, “{column}” is missing in {count} rows; the first is line {line}."),
        new("Tradúzcalas; mientras tanto se muestran en otra lengua.", "Traduza-as; entretanto mostram-se noutra língua.", "Translate them; meanwhile they show in another language."));

    public static readonly ProblemKind DefaultLanguageUnknown = new("XLSFORM-78",
        new("La lengua «{language}» de default_language no está en ninguna columna.", "A língua «{language}» de default_language não está em nenhuma coluna.", "The language “{language}” of default_language is in no column."),
        new("Escríbala igual que en las columnas; la más parecida es «{meant}».", "Escreva-a como nas colunas; a mais parecida é «{meant}».", "Write it as in the columns; the nearest is “{meant}”."));

    public static readonly ProblemKind ChoiceWithoutLabel = new("XLSFORM-79",
        new("La opción «{name}» de la lista «{list}» no tiene texto.", "A opção «{name}» da lista «{list}» não tem texto.", "The choice “{name}” of the list “{list}” has no label."),
        new("Escriba en «label» lo que se lee; mientras tanto se muestra el nombre.", "Escreva em «label» o que se lê; entretanto mostra-se o nome.", "Write into “label” what people read; meanwhile the name shows."));

    public static readonly ProblemKind ListUnused = new("XLSFORM-80",
        new("Ninguna pregunta usa la lista «{list}».", "Nenhuma pergunta usa a lista «{list}».", "No question uses the list “{list}”."),
        new("Se guarda; quítela si sobra.", "Guarda-se; retire-a se está a mais.", "It is kept; take it out if it is left over."));

    public static readonly ProblemKind MediaKept = new("XLSFORM-81",
        new("La columna «{column}» nombra archivos que no vienen con el libro; van al XForm, y las páginas de Telar no los muestran.", "A coluna «{column}» nomeia arquivos que não vêm com a planilha; vão para o XForm, e as páginas de Telar não os mostram.", "The column “{column}” names files that do not come with the workbook; they go into the XForm, and Telar's pages do not show them."),
        new("No hay nada que hacer si otras herramientas los tienen.", "Não há nada a fazer se outras ferramentas os têm.", "There is nothing to do if other tools have them."));

    public static readonly ProblemKind SettingsSeveral = new("XLSFORM-82",
        new("La hoja settings tiene varias filas; solo cuenta la primera.", "A aba settings tem várias linhas; só conta a primeira.", "The sheet settings has several rows; only the first counts."),
        new("Quite las demás.", "Retire as outras.", "Take out the others."));
}
