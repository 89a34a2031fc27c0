using Telar.Core.Shared;

namespace Telar.Core.Indices;

/// What can be wrong with the values that a recipe is given.
public static class InputProblems
{
    public static readonly ProblemKind PairTwice = new(
        "IDX-01",
        new("{unit} tiene dos valores de {indicator}; el otro está en la línea {line}.", "{unit} tem dois valores de {indicator}; o outro está na linha {line}.", "{unit} has two values of {indicator}; the other one is on line {line}."),
        new("Deje uno, o añada una columna year para que cuente el más reciente.", "Deixe um, ou acrescente uma coluna year para que conte o mais recente.", "Keep one, or add a year column so that the latest counts."));

    public static readonly ProblemKind PairTwiceInYear = new(
        "IDX-02",
        new("{unit} tiene dos valores de {indicator} para {year}; el otro está en la línea {line}.", "{unit} tem dois valores de {indicator} para {year}; o outro está na linha {line}.", "{unit} has two values of {indicator} for {year}; the other one is on line {line}."),
        new("Deje uno.", "Deixe um.", "Keep one."));

    public static readonly ProblemKind IndicatorWithoutValues = new(
        "IDX-03",
        new("El indicador {indicator} no tiene ningún valor en la ventana.", "O indicador {indicator} não tem nenhum valor na janela.", "The indicator {indicator} has no value in the window."),
        new("Añada sus valores, amplíe la ventana o quítelo de la receta.", "Acrescente os seus valores, amplie a janela ou retire-o da receita.", "Add its values, widen the window or take it out of the recipe."));

    public static readonly ProblemKind IndicatorDoesNotVary = new(
        "IDX-04",
        new("El indicador {indicator} vale lo mismo en todas las unidades que lo tienen: no distingue a nadie.", "O indicador {indicator} vale o mesmo em todas as unidades que o têm: não distingue ninguém.", "The indicator {indicator} is the same in every unit that has it: it tells nobody apart."),
        new("Quítelo de la receta, o mida por metas.", "Retire-o da receita, ou meça por metas.", "Take it out of the recipe, or measure by goalposts."));

    public static readonly ProblemKind FileEmpty = new(
        "IDX-05",
        new("El archivo está vacío.", "O arquivo está vazio.", "The file is empty."),
        new("Escriba una línea de títulos y un valor por línea.", "Escreva uma linha de títulos e um valor por linha.", "Write a line of headings and one value a line."));

    public static readonly ProblemKind FileUnreadable = new(
        "IDX-06",
        new("El archivo no se puede leer como CSV en UTF-8: {reason}", "O arquivo não se consegue ler como CSV em UTF-8: {reason}", "The file cannot be read as CSV in UTF-8: {reason}"),
        new("Guárdelo como CSV con comas y en UTF-8.", "Salve-o como CSV com vírgulas e em UTF-8.", "Save it as CSV with commas and in UTF-8."));

    public static readonly ProblemKind ColumnMissing = new(
        "IDX-07",
        new("Falta la columna {column}.", "Falta a coluna {column}.", "The column {column} is missing."),
        new("La primera línea nombra las columnas unit, indicator, value y, si la hay, year.", "A primeira linha nomeia as colunas unit, indicator, value e, se existir, year.", "The first line names the columns unit, indicator, value and, if there is one, year."));

    public static readonly ProblemKind ColumnTwice = new(
        "IDX-08",
        new("La columna {column} está dos veces.", "A coluna {column} está duas vezes.", "The column {column} is there twice."),
        new("Quite una o cámbiele el nombre.", "Retire uma ou mude o nome dela.", "Remove one or rename it."));

    public static readonly ProblemKind CodeEmpty = new(
        "IDX-09",
        new("La fila tiene un valor y no dice {column}.", "A linha tem um valor e não diz {column}.", "The row has a value and does not say its {column}."),
        new("Escriba el código o quite la fila.", "Escreva o código ou retire a linha.", "Write the code or remove the row."));

    public static readonly ProblemKind ValueUnreadable = new(
        "IDX-10",
        new("«{value}» no es un número.", "«{value}» não é um número.", "“{value}” is not a number."),
        new("Use punto decimal y ningún separador de miles; deje la celda vacía si no hay dato.", "Use ponto decimal e nenhum separador de milhares; deixe a célula vazia se não houver dado.", "Use a decimal point and no thousands separator; leave the cell empty where there is no figure."));

    public static readonly ProblemKind YearUnreadable = new(
        "IDX-11",
        new("«{value}» no es un año.", "«{value}» não é um ano.", "“{value}” is not a year."),
        new("Escriba cuatro cifras en cada fila, o quite la columna year.", "Escreva quatro algarismos em cada linha, ou retire a coluna year.", "Write four digits in every row, or remove the year column."));

    public static readonly ProblemKind OutputUnwritable = new(
        "IDX-12",
        new("No se puede escribir en la carpeta: {reason}", "Não se consegue escrever na pasta: {reason}", "The folder cannot be written to: {reason}"),
        new("Elija otra carpeta en --out.", "Escolha outra pasta em --out.", "Choose another folder with --out."));
}
