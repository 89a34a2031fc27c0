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
}
