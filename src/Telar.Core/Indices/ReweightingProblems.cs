using Telar.Core.Shared;

namespace Telar.Core.Indices;

/// What can be wrong with somebody's own weights.
public static class ReweightingProblems
{
    public static readonly ProblemKind NodeUnknown = new(
        "OWN-01",
        new("El índice no tiene ningún nodo {node}.", "O índice não tem nenhum nó {node}.", "The index has no node {node}."),
        new("Use los códigos de la página del índice.", "Use os códigos da página do índice.", "Use the codes on the page of the index."));

    public static readonly ProblemKind WeightOutside = new(
        "OWN-02",
        new("El peso {weight} de {node} no se puede usar.", "O peso {weight} de {node} não pode ser usado.", "The weight {weight} of {node} cannot be used."),
        new("Escriba un número de 0 a {most}.", "Escreva um número de 0 a {most}.", "Write a number from 0 to {most}."));

    public static readonly ProblemKind NothingWeighs = new(
        "OWN-03",
        new("Con estos pesos nada cuenta.", "Com esses pesos nada conta.", "With these weights nothing counts."),
        new("Dé a algo un peso mayor que cero.", "Dê a algo um peso maior que zero.", "Give something a weight above zero."));
}
