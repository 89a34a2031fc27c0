using Telar.Core.Shared;

namespace Telar.Core.Indices;

/// What can be wrong with a recipe.
public static class RecipeProblems
{
    public static readonly ProblemKind UnitTwice = new(
        "RCP-01",
        new("La unidad {unit} está dos veces.", "A unidade {unit} está duas vezes.", "The unit {unit} is there twice."),
        new("Quite una de las dos.", "Retire uma das duas.", "Remove one of the two."));

    public static readonly ProblemKind WindowEmpty = new(
        "RCP-02",
        new("La ventana de años va de {from} a {to}: no contiene ninguno.", "A janela de anos vai de {from} a {to}: não contém nenhum.", "The window of years runs from {from} to {to}: it holds none."),
        new("Ponga primero el año más antiguo.", "Coloque primeiro o ano mais antigo.", "Put the earlier year first."));

    public static readonly ProblemKind TreatmentLimits = new(
        "RCP-03",
        new("Los límites del tratamiento no se pueden aplicar.", "Os limites do tratamento não podem ser aplicados.", "The limits of the treatment cannot be applied."),
        new("La asimetría debe ser mayor que cero, la curtosis un número y los puntos cero o más.", "A assimetria deve ser maior que zero, a curtose um número e os pontos zero ou mais.", "Skewness must be above zero, kurtosis a number, and the points zero or more."));

    public static readonly ProblemKind ScaleImpossible = new(
        "RCP-04",
        new("La escala con los números {first} y {second} no existe.", "A escala com os números {first} e {second} não existe.", "There is no scale with the numbers {first} and {second}."),
        new("En mínimo-máximo y metas: el primero no es negativo y el segundo es mayor. En puntuación z: la desviación es mayor que cero.", "Em mínimo-máximo e metas: o primeiro não é negativo e o segundo é maior. Em escore z: o desvio é maior que zero.", "For min-max and goalposts the first is not negative and the second is larger. For z-scores the deviation is above zero."));

    public static readonly ProblemKind NodeTwice = new(
        "RCP-05",
        new("El código {node} está dos veces en el árbol.", "O código {node} está duas vezes na árvore.", "The code {node} is in the tree twice."),
        new("Un indicador o nodo cuenta en un solo lugar: quite uno.", "Um indicador ou nó conta em um só lugar: retire um.", "An indicator or node counts in one place: remove one."));

    public static readonly ProblemKind WeightNotPositive = new(
        "RCP-06",
        new("El peso de {node} es {weight}.", "O peso de {node} é {weight}.", "The weight of {node} is {weight}."),
        new("Un peso es mayor que cero; lo que no debe contar se quita del árbol.", "Um peso é maior que zero; o que não deve contar sai da árvore.", "A weight is above zero; take what should not count out of the tree."));

    public static readonly ProblemKind GoalpostsReversed = new(
        "RCP-07",
        new("Las metas de {node} están al revés o son iguales.", "As metas de {node} estão invertidas ou são iguais.", "The goalposts of {node} are reversed or equal."),
        new("Escriba primero el valor más bajo, sea cual sea la dirección.", "Escreva primeiro o valor mais baixo, seja qual for a direção.", "Write the lower value first, whatever the direction."));

    public static readonly ProblemKind GoalpostsMissing = new(
        "RCP-08",
        new("El indicador {node} no tiene metas y la receta mide por metas.", "O indicador {node} não tem metas e a receita mede por metas.", "The indicator {node} has no goalposts and the recipe measures by them."),
        new("Dé a cada indicador sus dos metas, o elija otra normalización.", "Dê a cada indicador as suas duas metas, ou escolha outra normalização.", "Give each indicator its two goalposts, or choose another normalisation."));

    public static readonly ProblemKind TreeUneven = new(
        "RCP-09",
        new("El indicador {node} está a profundidad {depth}; otros a {height}.", "O indicador {node} está na profundidade {depth}; outros em {height}.", "The indicator {node} stands at depth {depth}, others at {height}."),
        new("Ponga todos los indicadores a la misma profundidad.", "Coloque todos os indicadores na mesma profundidade.", "Put all indicators at the same depth."));

    public static readonly ProblemKind TreeEmpty = new(
        "RCP-10",
        new("El árbol no tiene indicadores.", "A árvore não tem indicadores.", "The tree has no indicators."),
        new("Dé hijos a la raíz.", "Dê filhos à raiz.", "Give the root children."));

    public static readonly ProblemKind LevelsDoNotMatch = new(
        "RCP-11",
        new("Hay {levels} niveles descritos y el árbol tiene {height} sobre los indicadores.", "Há {levels} níveis descritos e a árvore tem {height} acima dos indicadores.", "There are {levels} levels described and the tree has {height} above the indicators."),
        new("Describa cada nivel, desde el que forman los indicadores hasta la raíz.", "Descreva cada nível, do que é formado pelos indicadores até a raiz.", "Describe each level, from the one that indicators make up to the root."));

    public static readonly ProblemKind LevelTwice = new(
        "RCP-12",
        new("Dos niveles se llaman {level}.", "Dois níveis se chamam {level}.", "Two levels are called {level}."),
        new("Dé a cada nivel su nombre.", "Dê a cada nível o seu nome.", "Give each level its own name."));

    public static readonly ProblemKind CoverageOutside = new(
        "RCP-13",
        new("La cobertura mínima del nivel {level} es {coverage}.", "A cobertura mínima do nível {level} é {coverage}.", "The minimum coverage of the level {level} is {coverage}."),
        new("Es una parte de los hijos: de 0 a 1.", "É uma parte dos filhos: de 0 a 1.", "It is a share of the children: from 0 to 1."));

    public static readonly ProblemKind AbsentAndPresent = new(
        "RCP-14",
        new("El nodo {node} está en el árbol y en la lista de ausentes.", "O nó {node} está na árvore e na lista de ausentes.", "The node {node} is in the tree and in the list of absent ones."),
        new("Quítelo de uno de los dos.", "Retire-o de um dos dois.", "Take it out of one of the two."));

    public static readonly ProblemKind GeometricOfZScores = new(
        "RCP-15",
        new("El nivel {level} pide una media geométrica de puntuaciones z, que pueden ser negativas.", "O nível {level} pede uma média geométrica de escores z, que podem ser negativos.", "The level {level} asks for a geometric mean of z-scores, which can be negative."),
        new("Use la media aritmética, o mínimo-máximo con un mínimo mayor que cero.", "Use a média aritmética, ou mínimo-máximo com um mínimo maior que zero.", "Use the arithmetic mean, or min-max with a minimum above zero."));

    public static readonly ProblemKind GeometricOfZeros = new(
        "RCP-16",
        new("El nivel {level} pide una media geométrica y la escala empieza en {low}: un solo cero anularía todo.", "O nível {level} pede uma média geométrica e a escala começa em {low}: um só zero anularia tudo.", "The level {level} asks for a geometric mean and the scale starts at {low}: one zero would wipe out everything."),
        new("Empiece la escala por encima de cero, por ejemplo de 1 a 100, o use la media aritmética.", "Comece a escala acima de zero, por exemplo de 1 a 100, ou use a média aritmética.", "Start the scale above zero, for example from 1 to 100, or use the arithmetic mean."));

    public static readonly ProblemKind ReplicasOutside = new(
        "RCP-17",
        new("No se pueden hacer {replicas} réplicas.", "Não se podem fazer {replicas} réplicas.", "{replicas} replicas cannot be run."),
        new("Pida de 1 a {most}.", "Peça de 1 a {most}.", "Ask for 1 to {most}."));

    public static readonly ProblemKind SpreadOutside = new(
        "RCP-18",
        new("Los pesos no pueden variar en {spread}.", "Os pesos não podem variar em {spread}.", "Weights cannot vary by {spread}."),
        new("Es una parte del peso: desde 0 y menos que 1; 0.25 es más o menos un cuarto.", "É uma parte do peso: a partir de 0 e menos que 1; 0.25 é mais ou menos um quarto.", "It is a share of the weight: from 0 and below 1; 0.25 is a quarter more or less."));

    public static readonly ProblemKind AlternativeRepeated = new(
        "RCP-19",
        new("Entre las alternativas de {key} hay una repetida, o la publicada misma.", "Entre as alternativas de {key} há uma repetida, ou a própria publicada.", "Among the alternatives for {key} one is repeated, or is the published one."),
        new("La publicada siempre entra en el sorteo: nombre solo las otras, cada una una vez.", "A publicada sempre entra no sorteio: nomeie só as outras, cada uma uma vez.", "The published one is always drawn: name only the others, each once."));

    public static readonly ProblemKind DesignOutside = new(
        "RCP-20",
        new("El estudio de sensibilidad pide demasiado o demasiado poco.", "O estudo de sensibilidade pede demais ou de menos.", "The sensitivity study asks for too much or too little."),
        new("De 2 a {rows} filas y de 1 a {resamplings} remuestreos.", "De 2 a {rows} linhas e de 1 a {resamplings} reamostragens.", "From 2 to {rows} rows and from 1 to {resamplings} resamplings."));
}
