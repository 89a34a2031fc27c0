using System.Globalization;
using Telar.Core.Shared;

namespace Telar.Core.Psychometrics;

/// Why nothing can be said about an item, a dimension or a comparison.
public static class PsychometricProblems
{
    public static readonly ProblemKind PointsOutside = new(
        "PSY-01",
        new("«{item}» tiene {value} puntos; van de 0 a {maximum}.", "“{item}” tem {value} pontos; vão de 0 a {maximum}.", "“{item}” has {value} points; they go from 0 to {maximum}."),
        new("Corrija los puntos o el máximo de la pregunta.", "Corrija os pontos ou o máximo da pergunta.", "Mend the points or the maximum of the question."));

    public static readonly ProblemKind TooFewResponses = new(
        "PSY-02",
        new("«{about}» tiene {found} respuestas que sirven; hacen falta {needed}.", "“{about}” tem {found} respostas que servem; são precisas {needed}.", "“{about}” has {found} responses that can be used; {needed} are needed."),
        new("Espere a que haya más respuestas.", "Espere até haver mais respostas.", "Wait until there are more responses."));

    public static readonly ProblemKind GroupTooSmall = new(
        "PSY-03",
        new("El grupo «{group}» tiene {found} respuestas completas en «{dimension}»; hacen falta {needed} en cada grupo.", "O grupo “{group}” tem {found} respostas completas em “{dimension}”; são precisas {needed} em cada grupo.", "The group “{group}” has {found} complete responses in “{dimension}”; {needed} are needed in each group."),
        new("Compare grupos más grandes o espere a que haya más respuestas.", "Compare grupos maiores ou espere até haver mais respostas.", "Compare larger groups or wait until there are more responses."));

    public static readonly ProblemKind ItemDoesNotVary = new(
        "PSY-04",
        new("Todas las respuestas a «{item}» valen lo mismo: no distingue a nadie.", "Todas as respostas a “{item}” valem o mesmo: não distingue ninguém.", "All answers to “{item}” are worth the same: it tells nobody apart."),
        new("Revise la pregunta y sus opciones.", "Reveja a pergunta e as suas opções.", "Look at the question and its options again."));

    public static readonly ProblemKind RestDoesNotVary = new(
        "PSY-05",
        new("Las demás preguntas de la dimensión de «{item}» suman lo mismo en todas las respuestas.", "As outras perguntas da dimensão de “{item}” somam o mesmo em todas as respostas.", "The other questions in the dimension of “{item}” add up to the same in all responses."),
        new("Revise esas preguntas y sus opciones.", "Reveja essas perguntas e as suas opções.", "Look at those questions and their options again."));

    public static readonly ProblemKind DimensionTooShort = new(
        "PSY-06",
        new("La dimensión «{dimension}» tiene {found} preguntas con puntos; hacen falta {needed}.", "A dimensão “{dimension}” tem {found} perguntas com pontos; são precisas {needed}.", "The dimension “{dimension}” has {found} questions with points; {needed} are needed."),
        new("Añada preguntas a la dimensión.", "Acrescente perguntas à dimensão.", "Add questions to the dimension."));

    public static readonly ProblemKind NoOneFactor = new(
        "PSY-07",
        new("Las respuestas de «{dimension}» no se dejan describir por un solo factor: la parte propia de «{item}» se acaba.", "As respostas de “{dimension}” não se deixam descrever por um só fator: a parte própria de “{item}” acaba.", "One factor cannot describe the responses of “{dimension}”: nothing of its own is left of “{item}”."),
        new("Mire si «{item}» repite otra pregunta, o si la dimensión son dos.", "Veja se “{item}” repete outra pergunta, ou se a dimensão são duas.", "See whether “{item}” repeats another question, or whether the dimension is two."));

    public static readonly ProblemKind Separated = new(
        "PSY-08",
        new("La comparación de «{item}» no tiene solución: el grupo o las demás respuestas dicen por completo cómo se contestó.", "A comparação de “{item}” não tem solução: o grupo ou as outras respostas dizem por completo como se respondeu.", "The comparison of “{item}” has no solution: the group or the other answers tell completely how it was answered."),
        new("Junte opciones que casi nadie elige, o espere a que haya más respuestas.", "Junte opções que quase ninguém escolhe, ou espere até haver mais respostas.", "Put options together that hardly anybody chooses, or wait until there are more responses."));

    public static readonly ProblemKind NoGroups = new(
        "PSY-09",
        new("No se dijo qué dos grupos comparar.", "Não se disse que dois grupos comparar.", "It was not said which two groups to compare."),
        new("Nombre una pregunta con dos grupos.", "Indique uma pergunta com dois grupos.", "Name a question with two groups."));

    internal static string Said(double value) => value.ToString("0.######", CultureInfo.InvariantCulture);

    internal static string Said(int value) => value.ToString(CultureInfo.InvariantCulture);
}
