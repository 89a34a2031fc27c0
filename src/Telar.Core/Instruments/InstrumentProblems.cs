using Telar.Core.Shared;

namespace Telar.Core.Instruments;

/// What can be wrong with an instrument as a whole, and with answering one.
public static class InstrumentProblems
{
    public static readonly ProblemKind ChangedAfterPublication = new("INST-01",
        new("El instrumento {code} cambió, pero su versión {version} ya se publicó.", "O instrumento {code} mudou, mas a sua versão {version} já foi publicada.", "The instrument {code} changed, but its version {version} is published already."),
        new("Suba el número de version: lo publicado queda como está, y sus respuestas con ello.", "Aumente o número de version: o publicado fica como está, e as suas respostas com ele.", "Raise the number of version: what is published stays as it is, and its responses with it."));

    public static readonly ProblemKind SourceUnknown = new("INST-02",
        new("La fuente «{source}» no está en el catálogo.", "A fonte «{source}» não está no catálogo.", "The source “{source}” is not in the catalogue."),
        new("Agréguela a sources/, o corrija el código.", "Acrescente-a a sources/, ou corrija o código.", "Add it to sources/, or correct the code."));

    public static readonly ProblemKind ComparableUnknown = new("INST-03",
        new("«{item}» se declara comparable, pero no está en el formulario.", "«{item}» declara-se comparável, mas não está no formulário.", "“{item}” is declared comparable but is not in the form."),
        new("Corrija el nombre en comparable_items.", "Corrija o nome em comparable_items.", "Correct the name in comparable_items."));

    public static readonly ProblemKind StepNotAllowed = new("INST-04",
        new("La versión {version} de {code} está en «{now}» y no puede pasar a «{next}».", "A versão {version} de {code} está em «{now}» e não pode passar a «{next}».", "Version {version} of {code} is “{now}” and cannot become “{next}”."),
        new("El orden es draft, review, published, retired; de review se puede volver a draft.", "A ordem é draft, review, published, retired; de review pode-se voltar a draft.", "The order is draft, review, published, retired; review may go back to draft."));

    public static readonly ProblemKind SettingUnreadable = new("INST-07",
        new("«{found}» no sirve en la columna {setting} de settings.", "«{found}» não serve na coluna {setting} de settings.", "“{found}” does not fit the column {setting} of settings."),
        new("Escriba uno de: {expected}.", "Escreva um destes: {expected}.", "Write one of: {expected}."));

    public static readonly ProblemKind Unknown = new("INST-05",
        new("No hay ningún instrumento {code}.", "Não há nenhum instrumento {code}.", "There is no instrument {code}."),
        new("Los que hay: {known}", "Os que há: {known}", "Those that there are: {known}"));

    public static readonly ProblemKind TaxIdNotTaken = new("INST-08",
        new("El número fiscal no se puede recibir en «{name}»: se calcula, se repite o se pide más de una vez.", "O número fiscal não se pode receber em «{name}»: é calculado, repete-se ou é pedido mais de uma vez.", "The tax id cannot be taken in “{name}”: it is computed, repeats or is asked more than once."),
        new("Pídalo en una sola pregunta de texto fuera de las repeticiones: así se saca de las respuestas y solo se guarda su huella.", "Peça-o numa só pergunta de texto fora das repetições: assim sai das respostas e só se guarda a sua impressão.", "Ask it in one text question outside of repeats: then it is taken out of the answers, and only its hash is kept."));

    public static readonly ProblemKind CannotBeAsked = new("INST-06",
        new("Las páginas no pueden hacer la pregunta «{name}»: pide sonido o video.", "As páginas não podem fazer a pergunta «{name}»: pede som ou vídeo.", "The pages cannot ask the question “{name}”: it wants sound or video."),
        new("Quítela para publicar, o deje la versión sin publicar y use un programa de ODK.", "Retire-a para publicar, ou deixe a versão sem publicar e use um programa de ODK.", "Take it out to publish, or leave the version unpublished and use a program of ODK."));
}
