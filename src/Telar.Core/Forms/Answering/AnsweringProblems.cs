using Telar.Core.Shared;

namespace Telar.Core.Forms.Answering;

/// Why an answer that was given by name finds no place in a form.
public static class AnsweringProblems
{
    public static readonly ProblemKind NameUnknown = new("ANSWER-01",
        new("El cuestionario no tiene ninguna pregunta «{name}».", "O questionário não tem nenhuma pergunta «{name}».", "The questionnaire has no question “{name}”."),
        new("Corrija el nombre; el más parecido es «{meant}».", "Corrija o nome; o mais parecido é «{meant}».", "Correct the name; the nearest is “{meant}”."));

    public static readonly ProblemKind NameOfSeveral = new("ANSWER-02",
        new("«{name}» puede ser: {paths}.", "«{name}» pode ser: {paths}.", "“{name}” may be: {paths}."),
        new("Escriba el nombre con el de su grupo delante: grupo/pregunta.", "Escreva o nome com o do seu grupo antes: grupo/pergunta.", "Write the name with that of its group before it: group/question."));

    public static readonly ProblemKind NotAnswerable = new("ANSWER-03",
        new("«{name}» no se responde: el cuestionario lo calcula o solo lo muestra.", "«{name}» não se responde: o questionário calcula-o ou apenas o mostra.", "“{name}” takes no answer: the questionnaire computes it or only shows it."),
        new("Quite esa respuesta.", "Retire essa resposta.", "Take that answer out."));

    public static readonly ProblemKind TurnMissing = new("ANSWER-04",
        new("«{name}» nombra la vuelta {turn} de «{repeat}», que no hay.", "«{name}» nomeia a volta {turn} de «{repeat}», que não há.", "“{name}” names turn {turn} of “{repeat}”, which is not there."),
        new("El cuestionario dice cuántas hay; corrija la respuesta de la que dependen.", "O questionário diz quantas há; corrija a resposta de que dependem.", "The questionnaire says how many there are; correct the answer that they depend on."));

    public static readonly ProblemKind Unreadable = new("ANSWER-05",
        new("Las respuestas no se pueden leer: {reason}", "As respostas não se conseguem ler: {reason}", "The answers cannot be read: {reason}"),
        new("Escriba JSON con un nombre por respuesta, o CSV con un nombre por columna y una fila por persona que responde.", "Escreva JSON com um nome por resposta, ou CSV com um nome por coluna e uma linha por pessoa que responde.", "Write JSON with a name for each answer, or CSV with a name for each column and a row for each respondent."));

    public static readonly ProblemKind AnsweredTwice = new("ANSWER-06",
        new("«{name}» responde una pregunta que ya tiene respuesta.", "«{name}» responde a uma pergunta que já tem resposta.", "“{name}” answers a question that has an answer already."),
        new("Deje una sola.", "Deixe uma só.", "Leave only one."));
}
