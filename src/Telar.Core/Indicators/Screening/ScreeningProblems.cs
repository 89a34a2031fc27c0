using Telar.Core.Shared;

namespace Telar.Core.Indicators.Screening;

/// What can be wrong with accepting a flag.
public static class ScreeningProblems
{
    public static readonly ProblemKind FlagUnknown = new("SCREEN-01",
        new("No hay ningún aviso «{flag}» en los datos de ahora.", "Não há nenhum aviso «{flag}» nos dados de agora.", "There is no flag “{flag}” in the data as they are."),
        new("Copie el código que muestra ./telar check data.", "Copie o código que ./telar check data mostra.", "Copy the code that ./telar check data shows."));

    public static readonly ProblemKind AlreadyAccepted = new("SCREEN-02",
        new("El aviso «{flag}» ya está aceptado por {by}.", "O aviso «{flag}» já foi aceito por {by}.", "The flag “{flag}” is already accepted by {by}."),
        new("Si el motivo cambió, corríjalo en {file}.", "Se o motivo mudou, corrija-o em {file}.", "If the reason changed, correct it in {file}."));

    public static readonly ProblemKind ReasonMissing = new("SCREEN-03",
        new("Para aceptar un aviso hace falta quién lo acepta y por qué.", "Para aceitar um aviso é preciso dizer quem o aceita e por quê.", "To accept a flag takes who accepts it and why."),
        new("Escriba --by con un nombre y --reason con una frase.", "Escreva --by com um nome e --reason com uma frase.", "Write --by with a name and --reason with a sentence."));

    public static readonly ProblemKind IndicatorUnknown = new("SCREEN-04",
        new("Ni el catálogo ni los datos tienen el indicador o la serie «{code}».", "Nem o catálogo nem os dados têm o indicador ou a série «{code}».", "Neither the catalogue nor the data have the indicator or series “{code}”."),
        new("Copie su código del catálogo o de los datos.", "Copie o código do catálogo ou dos dados.", "Copy its code from the catalogue or the data."));
}
