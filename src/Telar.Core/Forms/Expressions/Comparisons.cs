namespace Telar.Core.Forms.Expressions;

internal enum ComparisonKind
{
    Equal,
    Unequal,
    Less,
    LessOrEqual,
    More,
    MoreOrEqual,
}

/// The comparisons of XPath 1.0, 3.4: a set of nodes compares as "is there one that", everything else after conversion.
internal static class Comparisons
{
    public static bool Holds(ComparisonKind kind, in ExpressionValue left, in ExpressionValue right, Evaluation evaluation)
    {
        var (leftIsNodes, rightIsNodes) = (left.Kind is ValueKind.Nodes, right.Kind is ValueKind.Nodes);
        if (!leftIsNodes && !rightIsNodes)
            return OfValues(kind, left, right);
        if (left.Kind is ValueKind.Truth || right.Kind is ValueKind.Truth)
            return OfNumbers(kind, left.ToTruth() ? 1 : 0, right.ToTruth() ? 1 : 0);

        for (var i = 0; i < (leftIsNodes ? left.Count : 1); i++)
        {
            if (!evaluation.Spend(rightIsNodes ? right.Count + 1 : 1))
                return false;
            for (var j = 0; j < (rightIsNodes ? right.Count : 1); j++)
            {
                if (OfOne(kind, left, leftIsNodes ? left[i] : null, right, rightIsNodes ? right[j] : null))
                    return true;
            }
        }
        return false;
    }

    // One node of each side, or the value where a side is no set of nodes.
    private static bool OfOne(ComparisonKind kind, in ExpressionValue left, InstanceNode? leftNode, in ExpressionValue right, InstanceNode? rightNode)
    {
        var isEquality = kind is ComparisonKind.Equal or ComparisonKind.Unequal;
        var asNumbers = !isEquality || (leftNode is null && left.Kind is ValueKind.Number) || (rightNode is null && right.Kind is ValueKind.Number);
        return asNumbers
            ? OfNumbers(kind, leftNode?.Number ?? left.ToNumber(), rightNode?.Number ?? right.ToNumber())
            : ((leftNode?.Text ?? left.ToText()) == (rightNode?.Text ?? right.ToText())) == (kind is ComparisonKind.Equal);
    }

    private static bool OfValues(ComparisonKind kind, in ExpressionValue left, in ExpressionValue right)
    {
        if (kind is not (ComparisonKind.Equal or ComparisonKind.Unequal))
            return OfNumbers(kind, left.ToNumber(), right.ToNumber());
        if (left.Kind is ValueKind.Truth || right.Kind is ValueKind.Truth)
            return left.ToTruth() == right.ToTruth() == (kind is ComparisonKind.Equal);
        if (left.Kind is ValueKind.Number || right.Kind is ValueKind.Number)
            return OfNumbers(kind, left.ToNumber(), right.ToNumber());
        return left.ToText() == right.ToText() == (kind is ComparisonKind.Equal);
    }

    private static bool OfNumbers(ComparisonKind kind, double left, double right) => kind switch
    {
        ComparisonKind.Equal => left == right,
        ComparisonKind.Unequal => left != right,
        ComparisonKind.Less => left < right,
        ComparisonKind.LessOrEqual => left <= right,
        ComparisonKind.More => left > right,
        ComparisonKind.MoreOrEqual => left >= right,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A comparison outside of the six."),
    };
}
