using Telar.Core.Shared;

namespace Telar.Core.Indicators;

/// What an import says without refusing: the file was taken, and this should be known.
public static class ImportRemarks
{
    public static readonly ProblemKind PrivateUse = new("IMPORT-70",
        new("La licencia de la fuente «{source}» no permite datos abiertos.", "A licença da fonte «{source}» não permite dados abertos.", "The licence of the source “{source}” does not allow open data."),
        new("Los datos quedan para uso propio: no entran en publicaciones ni en la API.", "Os dados ficam para uso próprio: não entram em publicações nem na API.", "The figures are for your own use: they enter no release and no API."));

    public static readonly ProblemKind OnePageOfMany = new("IMPORT-71",
        new("El archivo es la página {page} de {pages}.", "O arquivo é a página {page} de {pages}.", "The file is page {page} of {pages}."),
        new("Importe también las otras, o use telar fetch worldbank.", "Importe também as outras, ou use telar fetch worldbank.", "Import the others too, or use telar fetch worldbank."));

    public static readonly ProblemKind ColumnsIgnored = new("IMPORT-72",
        new("Estas columnas no se leen: {columns}.", "Estas colunas não se leem: {columns}.", "These columns are not read: {columns}."),
        new("Si alguna distingue grupos, póngala en el código de la serie.", "Se alguma distingue grupos, ponha-a no código da série.", "If one of them tells groups apart, put it into the code of the series."));

    public static readonly ProblemKind SheetsLeft = new("IMPORT-73",
        new("Se leyó la hoja «{sheet}»; quedan: {others}.", "Leu-se a aba «{sheet}»; ficam: {others}.", "The sheet “{sheet}” was read; left are: {others}."),
        new("Impórtelas una a una con --sheet si traen datos.", "Importe-as uma a uma com --sheet se trazem dados.", "Import them one by one with --sheet if they hold data."));
}
