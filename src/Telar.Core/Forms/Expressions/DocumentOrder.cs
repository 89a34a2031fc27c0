namespace Telar.Core.Forms.Expressions;

/// Before and after: a parent stands before its children, a child before its later neighbours.
internal static class DocumentOrder
{
    /// Sorts and leaves each node once.
    public static void SortOnce(List<InstanceNode> nodes)
    {
        if (IsSorted(nodes))
            return;
        nodes.Sort(Compare);
        var kept = 1;
        for (var at = 1; at < nodes.Count; at++)
        {
            if (!ReferenceEquals(nodes[at], nodes[kept - 1]))
                nodes[kept++] = nodes[at];
        }
        nodes.RemoveRange(kept, nodes.Count - kept);
    }

    private static bool IsSorted(List<InstanceNode> nodes)
    {
        for (var at = 1; at < nodes.Count; at++)
        {
            if (Compare(nodes[at - 1], nodes[at]) >= 0)
                return false;
        }
        return true;
    }

    private static int Compare(InstanceNode left, InstanceNode right)
    {
        if (ReferenceEquals(left, right))
            return 0;
        var (a, b) = (left, right);
        var (leftDepth, rightDepth) = (DepthOf(left), DepthOf(right));
        for (var depth = leftDepth; depth > rightDepth; depth--)
            a = a.Parent!;
        for (var depth = rightDepth; depth > leftDepth; depth--)
            b = b.Parent!;
        if (ReferenceEquals(a, b))
            return leftDepth.CompareTo(rightDepth);
        while (!ReferenceEquals(a.Parent, b.Parent))
            (a, b) = (a.Parent!, b.Parent!);
        // Elements of two documents: by name of their roots, so that the order is always the same.
        return a.Parent is null ? string.CompareOrdinal(a.Children[0].Name, b.Children[0].Name) : a.Index.CompareTo(b.Index);
    }

    private static int DepthOf(InstanceNode node)
    {
        var depth = 0;
        for (var up = node.Parent; up is not null; up = up.Parent)
            depth++;
        return depth;
    }
}
