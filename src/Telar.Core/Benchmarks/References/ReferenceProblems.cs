using Telar.Core.Shared;

namespace Telar.Core.Benchmarks.References;

/// What can be wrong with the file of a survey, with its definition, and with the table of counterparts.
public static class ReferenceProblems
{
    public static readonly ProblemKind ColumnMissing = new(
        "REF-01",
        new("Falta la columna «{column}».", "Falta a coluna “{column}”.", "The column “{column}” is missing."),
        new("Use el archivo que nombra la definición, o corrija la definición.", "Use o arquivo que a definição nomeia, ou corrija a definição.", "Use the file that the definition names, or correct the definition."));

    public static readonly ProblemKind ValueWithoutClass = new(
        "REF-02",
        new("El valor «{value}» de «{column}» no está en ninguna clase.", "O valor “{value}” de “{column}” não está em nenhuma classe.", "The value “{value}” of “{column}” belongs to no class."),
        new("Póngalo en una clase o en left_out.", "Ponha-o numa classe ou em left_out.", "Put it into a class or into left_out."));

    public static readonly ProblemKind NotANumber = new(
        "REF-03",
        new("«{value}», en «{column}», no es un número.", "“{value}”, em “{column}”, não é um número.", "“{value}”, in “{column}”, is not a number."),
        new("Corrija el archivo, o ponga el valor en left_out.", "Corrija o arquivo, ou ponha o valor em left_out.", "Correct the file, or put the value into left_out."));

    public static readonly ProblemKind RowsWithoutCase = new(
        "REF-04",
        new("{count} filas no pertenecen a ningún caso.", "{count} linhas não pertencem a nenhum caso.", "{count} rows belong to no case."),
        new("Revise keys y their_keys.", "Reveja keys e their_keys.", "Look at keys and their_keys."));

    public static readonly ProblemKind CodeUnknown = new(
        "REF-05",
        new("«{code}» no existe en {place}.", "“{code}” não existe em {place}.", "“{code}” does not exist in {place}."),
        new("Corrija el código.", "Corrija o código.", "Correct the code."));

    public static readonly ProblemKind CodeTwice = new(
        "REF-06",
        new("«{code}» está dos veces en {place}.", "“{code}” está duas vezes em {place}.", "“{code}” is twice in {place}."),
        new("Deje uno.", "Deixe um.", "Leave one."));

    public static readonly ProblemKind InstrumentUnspoken = new(
        "REF-07",
        new("La tabla no dice nada del instrumento «{instrument}».", "A tabela não diz nada do instrumento “{instrument}”.", "The table says nothing of the instrument “{instrument}”."),
        new("Escriba sus preguntas con contraparte, o por qué no tiene ninguna.", "Escreva as suas perguntas com contraparte, ou por que não tem nenhuma.", "Write its items with a counterpart, or why there is none."));
}
