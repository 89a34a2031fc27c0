using Telar.Core.Shared;

namespace Telar.Core.Instruments.Scoring;

/// What can be wrong with the scoring columns and sheets of a questionnaire.
public static class ScoringProblems
{
    public static readonly ProblemKind NotANumber = new(
        "SCORE-01",
        new("«{value}» no es un número.", "«{value}» não é um número.", "“{value}” is not a number."),
        new("Escriba un número con punto decimal, o deje la celda vacía.", "Escreva um número com ponto decimal, ou deixe a célula vazia.", "Write a number with a decimal point, or leave the cell empty."));

    public static readonly ProblemKind DimensionUnknown = new(
        "SCORE-02",
        new("La dimensión «{name}» no está en la hoja scoring.", "A dimensão «{name}» não está na folha scoring.", "The dimension “{name}” is not in the sheet scoring."),
        new("Agregue una fila con ese nombre, o use una de: {known}.", "Acrescente uma linha com esse nome, ou use uma de: {known}.", "Add a row with that name, or use one of: {known}."));

    public static readonly ProblemKind NoPoints = new(
        "SCORE-03",
        new("La pregunta «{name}» puntúa, pero ninguna de sus respuestas tiene puntos.", "A pergunta «{name}» pontua, mas nenhuma das respostas tem pontos.", "The question “{name}” is scored, but none of its answers has points."),
        new("Escriba puntos mayores que cero en la columna points de choices, o una expresión y points_max en survey.", "Escreva pontos maiores que zero na coluna points de choices, ou uma expressão e points_max em survey.", "Write points above zero in the column points of choices, or an expression and points_max in survey."));

    public static readonly ProblemKind InsideRepeat = new(
        "SCORE-04",
        new("La pregunta «{name}» se repite y no puede puntuar.", "A pergunta «{name}» repete-se e não pode pontuar.", "The question “{name}” repeats and cannot be scored."),
        new("Resuma las repeticiones en un calculate fuera del grupo y puntúelo.", "Resuma as repetições num calculate fora do grupo e pontue-o.", "Sum the repeats up in a calculate outside of the group and score that."));

    public static readonly ProblemKind ThreadUnknown = new(
        "SCORE-05",
        new("«{value}» no es un hilo.", "«{value}» não é um fio.", "“{value}” is not a thread."),
        new("Use uno de: {known}.", "Use um de: {known}.", "Use one of: {known}."));

    public static readonly ProblemKind ChallengeUnknown = new(
        "SCORE-06",
        new("«{value}» no es un reto.", "«{value}» não é um desafio.", "“{value}” is not a challenge."),
        new("Use el código de uno de los veinte retos, como TAL1.", "Use o código de um dos vinte desafios, como TAL1.", "Use the code of one of the twenty challenges, like TAL1."));

    public static readonly ProblemKind RuleUnknown = new(
        "SCORE-07",
        new("«{value}» no es una regla para combinar.", "«{value}» não é uma regra para combinar.", "“{value}” is not a rule that combines."),
        new("Use mean, weighted, minimum o expression (con su expresión).", "Use mean, weighted, minimum ou expression (com a sua expressão).", "Use mean, weighted, minimum or expression (with its expression)."));

    public static readonly ProblemKind RowTwice = new(
        "SCORE-08",
        new("«{name}» está dos veces.", "«{name}» está duas vezes.", "“{name}” stands twice."),
        new("Deje una sola fila.", "Deixe uma só linha.", "Leave only one row."));

    public static readonly ProblemKind NameMissing = new(
        "SCORE-09",
        new("A la fila le falta «{column}».", "À linha falta «{column}».", "The row lacks “{column}”."),
        new("Complétela, o deje la fila vacía.", "Complete-a, ou deixe a linha vazia.", "Fill it in, or leave the row empty."));

    public static readonly ProblemKind DimensionEmpty = new(
        "SCORE-10",
        new("Ninguna pregunta puntúa para la dimensión «{name}».", "Nenhuma pergunta pontua para a dimensão «{name}».", "No question scores for the dimension “{name}”."),
        new("Escriba su nombre en score_dimension de alguna pregunta, o quite la fila.", "Escreva o nome em score_dimension de alguma pergunta, ou retire a linha.", "Write its name in score_dimension of a question, or take the row out."));

    public static readonly ProblemKind CannotScore = new(
        "SCORE-11",
        new("Una pregunta del tipo «{type}» no puede puntuar.", "Uma pergunta do tipo «{type}» não pode pontuar.", "A question of the type “{type}” cannot be scored."),
        new("Puntúe preguntas de opciones, números o calculate.", "Pontue perguntas de opções, números ou calculate.", "Score questions with options, numbers or calculate."));

    public static readonly ProblemKind NoQuantity = new(
        "SCORE-12",
        new("«{name}» está marcada en measure como cantidad que se compara, y su respuesta no es un solo número.", "«{name}» está marcada em measure como quantidade que se compara, e a resposta não é um só número.", "“{name}” is marked in measure as a quantity to compare, and its answer is not a single number."),
        new("Marque preguntas de números que no se repitan, o vacíe la celda.", "Marque perguntas de números que não se repitam, ou esvazie a célula.", "Mark questions with numbers that do not repeat, or empty the cell."));
}
