namespace Telar.Core.Indices;

/// A node of a recipe's tree as it is written down. An indicator has no children; only an indicator has a direction and goalposts.
public sealed record RecipeNode(string Code, double Weight)
{
    public IReadOnlyList<RecipeNode> Children { get; init; } = [];

    public Direction Direction { get; init; } = Direction.Up;

    public Goalposts? Posts { get; init; }

    public bool IsIndicator => Children.Count == 0;
}
