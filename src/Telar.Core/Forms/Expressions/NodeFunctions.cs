namespace Telar.Core.Forms.Expressions;

/// Functions about elements: how many, which, in which order.
internal static class NodeFunctions
{
    public static IReadOnlyList<Function> All { get; } =
    [
        new("count(node-set arg)", 1, 1, a => Of(a[0].Count), argument => argument == 0),
        new("count-non-empty(node-set arg)", 1, 1, a => Of(a.EachFrom(0).Count(value => value.ToText().Length > 0)), argument => argument == 0),
        new("position(node arg?)", 0, 1, a => Of(a.Count == 0 ? a.Focus.Position : a[0].First?.Position ?? double.NaN), argument => argument == 0),
        new("last()", 0, 0, a => Of(a.Focus.Size)),
        new("name(node-set arg?)", 0, 1, a => ExpressionValue.Of(NodeOf(a)?.Name ?? ""), argument => argument == 0),
        new("local-name(node-set arg?)", 0, 1, a => ExpressionValue.Of(NodeOf(a)?.Name.Split(':')[^1] ?? ""), argument => argument == 0),
        new("instance(string id)", 1, 1, a => ExpressionValue.Of(a.Evaluation.Surroundings?.Instance(a.Text(0)))),
        // The parser puts the element itself in the place of the call.
        new("current()", 0, 0, a => ExpressionValue.Of(a.Evaluation.Current)),
        new("randomize(node-set arg, number seed?)", 1, 2, Randomize, argument => argument == 0),
        new("indexed-repeat(node-set arg, node-set repeat1, number index1, [node-set repeatN, number indexN]{0,2})", 3, 7, IndexedRepeat, argument => argument is 0 or 1 or 3 or 5, CheckPairs),
        new("pulldata(string instance_id, string desired_element, string query_element, string query)", 4, 4, Pulldata),
    ];

    private static InstanceNode? NodeOf(Arguments arguments) => arguments.Count == 0 ? arguments.Focus.Node : arguments[0].First;

    private static ExpressionValue Randomize(Arguments arguments)
    {
        var value = arguments[0];
        var nodes = new List<InstanceNode>(value.Count);
        for (var at = 0; at < value.Count; at++)
            nodes.Add(value[at]);
        var seed = arguments.Count > 1 ? arguments.Number(1) : Math.Floor(arguments.Evaluation.NextChance() * int.MaxValue);
        return ExpressionValue.Of(Shuffling.Of(nodes, seed));
    }

    // The first of the nodes that lies in repeat so-and-so, of repeat so-and-so …
    private static ExpressionValue IndexedRepeat(Arguments arguments)
    {
        var value = arguments[0];
        for (var at = 0; at < value.Count; at++)
        {
            if (IsInRepeats(value[at], arguments))
                return ExpressionValue.Of(value[at]);
        }
        return ExpressionValue.NoText;
    }

    private static bool IsInRepeats(InstanceNode node, Arguments arguments)
    {
        for (var at = 1; at + 1 < arguments.Count; at += 2)
        {
            var repeats = arguments[at];
            if (repeats.First is not { } sample || !arguments.Evaluation.Spend(1))
                return false;
            var around = node;
            while (around is not null && (around.Name != sample.Name || around.Place != sample.Place))
                around = around.Parent;
            if (around is null || around.Position != arguments.Number(at + 1))
                return false;
        }
        return true;
    }

    private static ExpressionFault? CheckPairs(Call call) => call.Parts.Count % 2 == 1
        ? null
        : new(ExpressionProblems.ArgumentCount, call.Position, [("name", call.Function.Name), ("signature", call.Function.Signature), ("found", Numbers.ToText(call.Parts.Count))]);

    // instance(id)/root/item[query_element = query]/desired_element
    private static ExpressionValue Pulldata(Arguments arguments)
    {
        if (arguments.Evaluation.Surroundings?.Instance(arguments.Text(0)) is not { Children: [var root, ..] })
            return ExpressionValue.NoText;
        var (wanted, key, value) = (arguments.Text(1), arguments.Text(2), arguments.Text(3));
        foreach (var item in root.Children)
        {
            if (!arguments.Evaluation.Spend(item.Children.Count))
                break;
            if (item.Children.FirstOrDefault(cell => cell.Name == key)?.Text == value)
                return ExpressionValue.Of(item.Children.FirstOrDefault(cell => cell.Name == wanted)?.Text ?? "");
        }
        return ExpressionValue.NoText;
    }

    private static ExpressionValue Of(double number) => ExpressionValue.Of(number);
}
