using Telar.Core.Shared;

namespace Telar.Core.Forms.Reading;

/// What can be wrong with the workbook of a questionnaire before its tables are understood: its kind and its size.
public static class FormFileProblems
{
    public static readonly ProblemKind NotAWorkbook = new("XLSFORM-01",
        new("El cuestionario debe venir en un libro XLSX; este archivo es {format}.", "O questionário deve vir numa planilha XLSX; este arquivo é {format}.", "A questionnaire comes as an XLSX workbook; this file is {format}."),
        new("Ábralo en una hoja de cálculo y guárdelo como XLSX, con las hojas survey y choices.", "Abra-o num programa de planilhas e salve-o como XLSX, com as abas survey e choices.", "Open it in a spreadsheet program and save it as XLSX, with the sheets survey and choices."));

    public static readonly ProblemKind TooManySheets = new("XLSFORM-02",
        new("El libro tiene más de {limit} hojas.", "A planilha tem mais de {limit} abas.", "The workbook has more than {limit} sheets."),
        new("Quite las hojas que no son del cuestionario.", "Retire as abas que não são do questionário.", "Take out the sheets that are no part of the questionnaire."));

    public static readonly ProblemKind TooManyRows = new("XLSFORM-03",
        new("La hoja tiene más de {limit} filas.", "A aba tem mais de {limit} linhas.", "The sheet has more than {limit} rows."),
        new("Divida el cuestionario; las listas muy largas se buscan mejor por texto.", "Divida o questionário; as listas muito longas procuram-se melhor por texto.", "Split the questionnaire; very long lists are better searched by words."));

    public static readonly ProblemKind TooManyColumns = new("XLSFORM-04",
        new("La hoja tiene más de {limit} columnas.", "A aba tem mais de {limit} colunas.", "The sheet has more than {limit} columns."),
        new("Quite las columnas que sobran; una celda escrita muy a la derecha también cuenta.", "Retire as colunas a mais; uma célula escrita muito à direita também conta.", "Take out the columns that are too many; a cell written far to the right counts too."));

    public static readonly ProblemKind TooManyCells = new("XLSFORM-05",
        new("El libro tiene más de {limit} celdas.", "A planilha tem mais de {limit} células.", "The workbook has more than {limit} cells."),
        new("Quite las hojas que no son del cuestionario, o divídalo.", "Retire as abas que não são do questionário, ou divida-o.", "Take out the sheets that are no part of the questionnaire, or split it."));

    public static readonly ProblemKind CellTooLong = new("XLSFORM-06",
        new("La celda tiene más de {limit} letras.", "A célula tem mais de {limit} letras.", "The cell has more than {limit} letters."),
        new("Escriba un texto más corto.", "Escreva um texto mais curto.", "Write a shorter text."));
}
