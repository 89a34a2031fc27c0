using System.Text;

namespace Telar.Core.Forms.XForms;

/// Writes ${name} as the path that it stands for: from the root of the form, but between two questions of the same repeat
/// from the one to the other, so that it means the same turn.
internal sealed class XFormPaths
{
    private readonly Dictionary<string, FormNode> byName = new(StringComparer.Ordinal);
    private readonly Dictionary<FormNode, FormGroup> parents = new(ReferenceEqualityComparer.Instance);

    public XFormPaths(Form form) => Add(form.Root);

    public FormNode? Find(string name) => byName.GetValueOrDefault(name);

    /// The nearest repeat around a node, itself not counted.
    public FormGroup? RepeatAround(FormNode node)
    {
        for (var up = parents.GetValueOrDefault(node); up is not null; up = parents.GetValueOrDefault(up))
        {
            if (up.IsRepeat)
                return up;
        }
        return null;
    }

    public FormGroup ParentOf(FormNode node) => parents[node];

    public bool IsInRepeat(FormNode node) => RepeatAround(node) is not null;

    /// An expression of a node. `isPredicate`: it stands between the brackets of a path, where only current() leads back to the node.
    public string Expression(string text, FormNode at, bool isPredicate = false)
    {
        var next = text.IndexOf("${", StringComparison.Ordinal);
        if (next < 0)
            return text;
        var written = new StringBuilder(text.Length + 64);
        var scan = new ExpressionScan(text);
        var from = 0;
        while (next >= 0)
        {
            scan.To(next);
            var close = text.IndexOf('}', next);
            if (close < 0)
                break;
            // In a text it stays as it is, but for a text that is nothing else: jr:choice-name(…, '${name}').
            var isWholeText = scan.IsQuoted && text[next - 1] is ('\'' or '"') && close + 1 < text.Length && text[close + 1] == text[next - 1];
            if ((!scan.IsQuoted || isWholeText) && PathTo(text[(next + 2)..close].Trim(), at, isPredicate || scan.Brackets > 0, scan.NamesAllTurns) is { } path)
            {
                var blank = scan.IsQuoted ? "" : " ";
                written.Append(text, from, next - from).Append(blank).Append(path).Append(blank);
                from = close + 1;
            }
            next = text.IndexOf("${", close, StringComparison.Ordinal);
        }
        return written.Append(text, from, text.Length - from).ToString();
    }

    /// The path to a name, or nothing where the form has none of that name.
    public string? PathTo(string name, FormNode at, bool isPredicate, bool fromDocument = false)
    {
        if (!byName.TryGetValue(name, out var target))
            return null;
        if (fromDocument || SharedRepeat(target, at) is not { } repeat)
            return target.Path;
        var path = new StringBuilder(isPredicate ? "current()/" : "");
        for (var depth = Depth(at) - Depth(repeat); depth > 0; depth--)
            path.Append("../");
        path.Append(target.Path, repeat.Path.Length + 1, target.Path.Length - repeat.Path.Length - 1);
        return path.ToString();
    }

    private FormGroup? SharedRepeat(FormNode target, FormNode at)
    {
        for (var repeat = RepeatAround(target); repeat is not null; repeat = RepeatAround(repeat))
        {
            if (ReferenceEquals(repeat, at) || at.Path.StartsWith(repeat.Path + "/", StringComparison.Ordinal))
                return repeat;
        }
        return null;
    }

    private static int Depth(FormNode node) => node.Path.AsSpan().Count('/');

    private void Add(FormGroup group)
    {
        byName.TryAdd(group.Name, group);
        foreach (var child in group.Children)
        {
            parents[child] = group;
            if (child is FormGroup inner)
                Add(inner);
            else
                byName.TryAdd(child.Name, child);
        }
    }
}
