using Telar.Core.Shared;

namespace Telar.Core.Instruments.Exports;

/// What can stand in the way of what analysts ask for.
public static class ExportProblems
{
    public static readonly ProblemKind TooManyRows = new("RESP-01",
        new("La tabla «{table}» pasa de {limit} filas, que es lo que cabe en una hoja.", "A tabela «{table}» passa de {limit} linhas, que é o que cabe numa folha.", "The table “{table}” has more than the {limit} rows that fit in a sheet."),
        new("Use --format wide o long, que no tienen límite, o pida menos con --since.", "Use --format wide ou long, que não têm limite, ou peça menos com --since.", "Use --format wide or long, which have no limit, or ask for less with --since."));

    public static readonly ProblemKind TooManyColumns = new("RESP-02",
        new("La tabla «{table}» tiene {found} columnas; en una hoja caben {limit}.", "A tabela «{table}» tem {found} colunas; numa folha cabem {limit}.", "The table “{table}” has {found} columns; {limit} fit in a sheet."),
        new("Use --format wide o long, que no tienen límite.", "Use --format wide ou long, que não têm limite.", "Use --format wide or long, which have no limit."));

    public static readonly ProblemKind NeedsFile = new("RESP-03",
        new("Un libro XLSX no se puede escribir en la terminal.", "Um livro XLSX não se pode escrever no terminal.", "A workbook (XLSX) cannot be written to the terminal."),
        new("Indique un archivo con --out.", "Indique um arquivo com --out.", "Name a file with --out."));

    public static readonly ProblemKind TableUnknown = new("RESP-04",
        new("No hay ninguna tabla «{table}».", "Não há nenhuma tabela «{table}».", "There is no table “{table}”."),
        new("Las que hay: {known}", "As que há: {known}", "Those that there are: {known}"));

    public static readonly ProblemKind ScoringUnknown = new("RESP-05",
        new("Ningún puntaje guardado se llama «{name}», o se llaman así varios.", "Nenhuma pontuação guardada se chama «{name}», ou chamam-se assim várias.", "No kept scoring is called “{name}”, or several are."),
        new("Los que hay: {known}", "As que há: {known}", "Those that there are: {known}"));

    public static readonly ProblemKind ItemNotAsked = new("RESP-06",
        new("«{item}» puntúa, pero {version} no lo preguntó.", "«{item}» pontua, mas {version} não o perguntou.", "“{item}” is scored, but {version} did not ask it."),
        new("Quítele score_dimension, o puntúe las respuestas de una versión que lo preguntó.", "Retire-lhe score_dimension, ou pontue as respostas de uma versão que o perguntou.", "Take its score_dimension out, or score the responses of a version that asked it."));

    public static readonly ProblemKind SameScoring = new("RESP-07",
        new("Es el mismo puntaje que {version} ya tiene.", "É a mesma pontuação que {version} já tem.", "It is the scoring that {version} has already."),
        new("Cambie puntos, pesos, reglas o cortes en el archivo.", "Mude pontos, pesos, regras ou cortes no arquivo.", "Change points, weights, rules or cut-offs in the file."));

    public static readonly ProblemKind NothingScored = new("RESP-08",
        new("{version} no tiene preguntas que puntúen.", "{version} não tem perguntas que pontuem.", "{version} has no questions that are scored."),
        new("Use un instrumento con puntaje.", "Use um instrumento com pontuação.", "Use an instrument with a scoring."));

    public static readonly ProblemKind VariableUnknown = new("RESP-09",
        new("«{name}» no se puede tabular.", "«{name}» não se pode tabular.", "“{name}” cannot be tabulated."),
        new("Use una pregunta de una opción, o: {known}", "Use uma pergunta de uma opção, ou: {known}", "Use a question with one answer, or: {known}"));

    public static readonly ProblemKind GroupsUnreadable = new("RESP-10",
        new("«{text}» no nombra dos grupos.", "«{text}» não nomeia dois grupos.", "“{text}” does not name two groups."),
        new("Por ejemplo: women_led, size:micro,small+medium, country:PRY,COL", "Por exemplo: women_led, size:micro,small+medium, country:PRY,COL", "For example: women_led, size:micro,small+medium, country:PRY,COL"));

    public static readonly ProblemKind NumberUnknown = new("RESP-12",
        new("«{name}» no es una pregunta de números que se responda una sola vez.", "«{name}» não é uma pergunta de números que se responda uma só vez.", "“{name}” is no question with a number that is answered once."),
        new("Use una de estas: {known}", "Use uma destas: {known}", "Use one of these: {known}"));

    public static readonly ProblemKind TableTooLarge = new("RESP-11",
        new("La tabla tendría {rows} filas y {columns} columnas; caben {limit} de cada una.", "A tabela teria {rows} linhas e {columns} colunas; cabem {limit} de cada.", "The table would have {rows} rows and {columns} columns; {limit} of each fit."),
        new("Cruce preguntas con menos opciones.", "Cruze perguntas com menos opções.", "Cross questions with fewer options."));
}
