using Telar.Core.Shared;

namespace Telar.Core.Forms.Filling;

/// What can be wrong with the expressions of a form together, and with answers.
public static class FillingProblems
{
    public static readonly ProblemKind PathUnknown = new("FILL-01",
        new("En la letra {position}: la ruta pasa por «{name}», que no está ahí.", "Na letra {position}: o caminho passa por «{name}», que não está aí.", "At letter {position}: the path goes through “{name}”, which is not there."),
        new("Escriba la pregunta entre llaves, sin ruta: ${…}.", "Escreva a pergunta entre chaves, sem caminho: ${…}.", "Write the question between braces, without a path: ${…}."));

    public static readonly ProblemKind NameTwice = new("FILL-02",
        new("«{name}» es el nombre de varias preguntas: {paths}.", "«{name}» é o nome de várias perguntas: {paths}.", "“{name}” is the name of several questions: {paths}."),
        new("Dé a cada una su nombre, o escriba la ruta entera.", "Dê a cada uma o seu nome, ou escreva o caminho inteiro.", "Give each its own name, or write the whole path."));

    public static readonly ProblemKind ListUnknown = new("FILL-03",
        new("En la letra {position}: no hay una lista «{name}».", "Na letra {position}: não há uma lista «{name}».", "At letter {position}: there is no list “{name}”."),
        new("Añada la lista a la hoja choices, o corrija su nombre.", "Acrescente a lista à folha choices, ou corrija o nome.", "Add the list to the sheet choices, or correct its name."));

    public static readonly ProblemKind NotAChoice = new("FILL-04",
        new("En la letra {position}: jr:choice-name() nombra algo que no es una pregunta con opciones.", "Na letra {position}: jr:choice-name() nomeia algo que não é uma pergunta com opções.", "At letter {position}: jr:choice-name() names something that is no question with choices."),
        new("Escríbala con la misma pregunta dos veces, la segunda entre comillas.", "Escreva-a com a mesma pergunta duas vezes, a segunda entre aspas.", "Write it with the same question twice, the second time between quotes."));

    public static readonly ProblemKind Circle = new("FILL-05",
        new("Estos cálculos dependen unos de otros en círculo: {names}.", "Estes cálculos dependem uns dos outros em círculo: {names}.", "These computations depend on one another in a circle: {names}."),
        new("Quite una de esas dependencias.", "Retire uma dessas dependências.", "Take one of these dependencies out."));

    public static readonly ProblemKind TriggerUnknown = new("FILL-06",
        new("El disparador «{name}» no es una pregunta del formulario.", "O disparador «{name}» não é uma pergunta do formulário.", "The trigger “{name}” is no question of the form."),
        new("Escriba ahí una pregunta entre llaves.", "Escreva aí uma pergunta entre chaves.", "Write a question between braces there."));

    public static readonly ProblemKind Required = new("FILL-20",
        new("Falta esta respuesta.", "Falta esta resposta.", "This answer is missing."),
        new("Responda la pregunta para seguir.", "Responda à pergunta para continuar.", "Answer the question to go on."));

    public static readonly ProblemKind ConstraintFails = new("FILL-21",
        new("La respuesta «{answer}» no cumple lo que se pide.", "A resposta «{answer}» não cumpre o que se pede.", "The answer “{answer}” does not meet what is asked."),
        new("Revise la respuesta.", "Reveja a resposta.", "Look at the answer again."));

    public static readonly ProblemKind NotWhole = new("FILL-22",
        new("«{answer}» no es un número entero.", "«{answer}» não é um número inteiro.", "“{answer}” is not a whole number."),
        new("Escriba solo cifras, sin puntos ni comas; caben 15.", "Escreva só algarismos, sem pontos nem vírgulas; cabem 15.", "Write digits only, without points or commas; 15 fit."));

    public static readonly ProblemKind NotNumber = new("FILL-23",
        new("«{answer}» no es un número.", "«{answer}» não é um número.", "“{answer}” is not a number."),
        new("Escriba cifras, y un punto para los decimales.", "Escreva algarismos, e um ponto para os decimais.", "Write digits, and a point before decimals."));

    public static readonly ProblemKind OutsideRange = new("FILL-24",
        new("«{answer}» no está entre {start} y {end} en pasos de {step}.", "«{answer}» não está entre {start} e {end} em passos de {step}.", "“{answer}” is not between {start} and {end} in steps of {step}."),
        new("Elija un número de la escala.", "Escolha um número da escala.", "Choose a number of the scale."));

    public static readonly ProblemKind NotDate = new("FILL-25",
        new("«{answer}» no es una fecha.", "«{answer}» não é uma data.", "“{answer}” is not a date."),
        new("Escríbala como año, mes y día: 2026-03-15.", "Escreva-a como ano, mês e dia: 2026-03-15.", "Write it as year, month and day: 2026-03-15."));

    public static readonly ProblemKind NotTime = new("FILL-26",
        new("«{answer}» no es una hora.", "«{answer}» não é uma hora.", "“{answer}” is not a time."),
        new("Escríbala con horas y minutos: 14:05.", "Escreva-a com horas e minutos: 14:05.", "Write it with hours and minutes: 14:05."));

    public static readonly ProblemKind NotMoment = new("FILL-27",
        new("«{answer}» no es una fecha con hora.", "«{answer}» não é uma data com hora.", "“{answer}” is not a date with a time."),
        new("Escríbala como 2026-03-15T14:05.", "Escreva-a como 2026-03-15T14:05.", "Write it as 2026-03-15T14:05."));

    public static readonly ProblemKind NotOffered = new("FILL-28",
        new("«{answer}» no está entre las opciones.", "«{answer}» não está entre as opções.", "“{answer}” is not among the choices."),
        new("Elija una de las opciones que se muestran.", "Escolha uma das opções mostradas.", "Choose one of the choices shown."));

    public static readonly ProblemKind ChosenTwice = new("FILL-29",
        new("«{answer}» está elegida dos veces.", "«{answer}» está escolhida duas vezes.", "“{answer}” is chosen twice."),
        new("Elíjala una sola vez.", "Escolha-a uma só vez.", "Choose it only once."));

    public static readonly ProblemKind RankIncomplete = new("FILL-30",
        new("El orden tiene {found} de las {all} opciones.", "A ordem tem {found} das {all} opções.", "The order holds {found} of the {all} choices."),
        new("Ponga todas las opciones, cada una en un lugar.", "Ponha todas as opções, cada uma num lugar.", "Put all choices, each in one place."));

    public static readonly ProblemKind NotPoint = new("FILL-31",
        new("«{answer}» no es un punto de la Tierra.", "«{answer}» não é um ponto da Terra.", "“{answer}” is not a point on Earth."),
        new("Escriba latitud y longitud en grados: -34.9 -56.16.", "Escreva latitude e longitude em graus: -34.9 -56.16.", "Write latitude and longitude in degrees: -34.9 -56.16."));

    public static readonly ProblemKind NotConfirmed = new("FILL-32",
        new("«{answer}» no es una confirmación.", "«{answer}» não é uma confirmação.", "“{answer}” is not a confirmation."),
        new("Marque la casilla, o déjela vacía.", "Marque a caixa, ou deixe-a vazia.", "Tick the box, or leave it empty."));

    public static readonly ProblemKind NotFileName = new("FILL-33",
        new("«{answer}» no es el nombre de un archivo.", "«{answer}» não é o nome de um arquivo.", "“{answer}” is not the name of a file."),
        new("Adjunte el archivo de nuevo.", "Anexe o arquivo de novo.", "Attach the file again."));

    public static readonly ProblemKind AnswerTooLong = new("FILL-34",
        new("La respuesta tiene {length} letras; caben {limit}.", "A resposta tem {length} letras; cabem {limit}.", "The answer has {length} letters; {limit} fit."),
        new("Dígalo más corto.", "Diga-o mais curto.", "Say it shorter."));

    public static readonly ProblemKind TooManyTurns = new("FILL-35",
        new("El grupo pide repetirse {count} veces; caben {limit}.", "O grupo pede para se repetir {count} vezes; cabem {limit}.", "The group asks to repeat {count} times; {limit} fit."),
        new("Revise el número que lo dice.", "Reveja o número que o diz.", "Look at the number that says so."));

    public static readonly ProblemKind NeverSettles = new("FILL-36",
        new("Los cálculos del formulario no llegan a un final.", "Os cálculos do formulário não chegam a um fim.", "The computations of the form never come to an end."),
        new("Avise a quien hizo el formulario; su respuesta está guardada.", "Avise quem fez o formulário; a sua resposta está guardada.", "Tell whoever made the form; your answer is kept."));
}
