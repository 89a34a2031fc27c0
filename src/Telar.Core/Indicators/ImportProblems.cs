using Telar.Core.Shared;

namespace Telar.Core.Indicators;

/// What can be wrong with a file of observations.
public static class ImportProblems
{
    public static readonly ProblemKind ColumnMissing = new("IMPORT-01",
        new("Falta la columna «{column}».", "Falta a coluna «{column}».", "The column “{column}” is missing."),
        new("Añada la columna o indique el formato con --format.", "Acrescente a coluna ou indique o formato com --format.", "Add the column, or name the format with --format."));

    public static readonly ProblemKind StatusUnknown = new("IMPORT-02",
        new("El estado «{value}» no se conoce.", "O estado «{value}» não é conhecido.", "The status “{value}” is not known."),
        new("Use measured, estimated, modelled, projected o break, o deje la celda vacía.", "Use measured, estimated, modelled, projected ou break, ou deixe a célula vazia.", "Use measured, estimated, modelled, projected or break, or leave the cell empty."));

    public static readonly ProblemKind PeriodUnreadable = new("IMPORT-03",
        new("El período «{value}» no se puede leer.", "O período «{value}» não pode ser lido.", "The period “{value}” cannot be read."),
        new("Escríbalo como 2021, 2021-Q3, 2021-S1 o 2021-05.", "Escreva-o como 2021, 2021-Q3, 2021-S1 ou 2021-05.", "Write it as 2021, 2021-Q3, 2021-S1 or 2021-05."));

    public static readonly ProblemKind NumberUnreadable = new("IMPORT-04",
        new("«{value}» no es un número.", "«{value}» não é um número.", "“{value}” is not a number."),
        new("Use punto decimal y ningún separador de miles; deje la celda vacía si no hay dato.", "Use ponto decimal e nenhum separador de milhares; deixe a célula vazia se não há dado.", "Use a decimal point and no thousands separator; leave the cell empty where there is no figure."));

    public static readonly ProblemKind SeriesMissing = new("IMPORT-05",
        new("La fila no dice de qué serie es.", "A linha não diz de que série é.", "The row does not say which series it belongs to."),
        new("Escriba el código de la serie.", "Escreva o código da série.", "Write the code of the series."));

    public static readonly ProblemKind TwoValues = new("IMPORT-06",
        new("La serie {series} trae dos valores distintos para {place} en {period}: {first} y {second}.", "A série {series} traz dois valores diferentes para {place} em {period}: {first} e {second}.", "Series {series} gives two different values for {place} in {period}: {first} and {second}."),
        new("Deje uno solo.", "Deixe apenas um.", "Leave only one."));

    public static readonly ProblemKind FormatUnknown = new("IMPORT-07",
        new("No se reconoce el formato del archivo.", "O formato do ficheiro não é reconhecido.", "The format of the file is not recognised."),
        new("Indíquelo con --format: {formats}.", "Indique-o com --format: {formats}.", "Name it with --format: {formats}."));

    public static readonly ProblemKind SourceUnknown = new("IMPORT-08",
        new("La fuente «{source}» no está en el catálogo.", "A fonte «{source}» não está no catálogo.", "The source “{source}” is not in the catalogue."),
        new("Añádala a catalogue/sources o use una de las que hay.", "Acrescente-a a catalogue/sources ou use uma das que existem.", "Add it to catalogue/sources, or use one that is there."));

    public static readonly ProblemKind NothingOfOurs = new("IMPORT-09",
        new("El archivo no trae ningún dato de los 22 países.", "O ficheiro não traz nenhum dado dos 22 países.", "The file has no figure about the 22 countries."),
        new("Revise que la columna del país traiga códigos ISO de tres letras.", "Verifique se a coluna do país traz códigos ISO de três letras.", "See that the column of the country holds ISO codes of three letters."));

    public static readonly ProblemKind FileUnreadable = new("IMPORT-10",
        new("El archivo no se puede leer: {reason}", "O ficheiro não pode ser lido: {reason}", "The file cannot be read: {reason}"),
        new("Revise que esté completo y vuelva a descargarlo.", "Verifique se está completo e volte a descarregá-lo.", "See that it is complete, and download it again."));
}
