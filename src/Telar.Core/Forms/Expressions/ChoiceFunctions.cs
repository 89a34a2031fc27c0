namespace Telar.Core.Forms.Expressions;

/// Functions about answers that are lists of choices: names with spaces between them.
internal static class ChoiceFunctions
{
    public static IReadOnlyList<Function> All { get; } =
    [
        new("selected(string list, string value)", 2, 2, a => ExpressionValue.Of(Holds(a.Text(0), a.Text(1).AsSpan().Trim()))),
        new("selected-at(string list, number index)", 2, 2, SelectedAt),
        new("count-selected(node node)", 1, 1, a => ExpressionValue.Of((double)Split(a.Text(0)).Length)),
        new("jr:choice-name(node node, string value)", 2, 2, ChoiceName, argument => argument == 1),
    ];

    public static string[] Split(string list) => list.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static bool Holds(ReadOnlySpan<char> list, ReadOnlySpan<char> value)
    {
        foreach (var part in list.Split(' '))
        {
            if (list[part].SequenceEqual(value))
                return true;
        }
        return false;
    }

    private static ExpressionValue SelectedAt(Arguments arguments)
    {
        var list = Split(arguments.Text(0));
        var index = Math.Truncate(arguments.Number(1));
        return ExpressionValue.Of(index >= 0 && index < list.Length ? list[(int)index] : "");
    }

    // Whoever compiles the form has put the place of the question beside the call.
    private static ExpressionValue ChoiceName(Arguments arguments)
    {
        var context = arguments.Evaluation;
        var names = Split(arguments.Text(0));
        return ExpressionValue.Of(arguments.Call.Prepared is int place && context.Surroundings is { } form
            ? string.Join(", ", names.Select(name => form.ChoiceName(place, name, context.Context.Language)))
            : arguments.Text(0));
    }
}
