using Telar.Core.Forms.Expressions;

namespace Telar.Core.Forms.Filling;

/// Where ${name} leads, as the XLSForm specification says: to the question from the root of the form; but between two fields
/// of the same repeat, to the one in the same turn of it.
internal static class References
{
    public static ReferencePath To(FormField target, FormField from, bool fromDocument)
    {
        if (!fromDocument && SharedRepeat(target, from) is { } repeat)
            return new(from.Depth - repeat.Depth, Names(target, below: repeat));
        return new(Up: null, Names(target, below: null));
    }

    /// In the filter of a question whose options are answers of a repeat: what stands in that repeat is meant of the option itself.
    public static ReferencePath InFilter(FormField target, FormField from, FormField options, bool fromDocument) =>
        options.Repeat is { } repeat && !ReferenceEquals(target, repeat) && repeat.Holds(target)
            ? new(Up: 0, Names(target, below: repeat), FromFocus: true)
            : To(target, from, fromDocument);

    /// The nearest repeat that both stand in; a repeat does not stand in itself when it is what is named.
    public static FormField? SharedRepeat(FormField target, FormField from)
    {
        for (var repeat = target.Parent?.Repeat; repeat is not null; repeat = repeat.Parent?.Repeat)
        {
            if (repeat.Holds(from))
                return repeat;
        }
        return null;
    }

    private static List<string> Names(FormField target, FormField? below)
    {
        var names = new List<string>();
        for (var up = target; up is not null && !ReferenceEquals(up, below); up = up.Parent)
            names.Add(up.Name);
        names.Reverse();
        return names;
    }
}
