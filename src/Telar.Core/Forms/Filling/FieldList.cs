namespace Telar.Core.Forms.Filling;

/// One field of a list: its path, and for a repeat the fields inside of it.
public sealed record ListedField(string Path, IReadOnlyList<ListedField>? Inside)
{
    public bool IsRepeat => Inside is not null;
}

/// The frozen order of the fields that hold answers: what stands at which place of a line of answers.
/// As text it is one path a line; a repeat ends in [], and its fields begin with it.
public sealed class FieldList
{
    private const string Turns = "[]";

    private FieldList(IReadOnlyList<ListedField> fields) => Fields = fields;

    public IReadOnlyList<ListedField> Fields { get; }

    /// Every question of the form that can hold a text, in the order of the document; notes hold none.
    public static FieldList Of(Form form) => new(Below(form.Root));

    /// Reads what ToText wrote; nothing where the text is not such a list.
    public static FieldList? Parse(string text)
    {
        var fields = new List<ListedField>();
        var open = new Stack<(string Prefix, List<ListedField> Fields)>([("", fields)]);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            while (!line.StartsWith(open.Peek().Prefix, StringComparison.Ordinal))
                open.Pop();
            var path = line.Replace(Turns, "", StringComparison.Ordinal);
            if (!line.StartsWith('/') || !seen.Add(path))
                return null;
            if (line.EndsWith(Turns, StringComparison.Ordinal))
            {
                var inside = new List<ListedField>();
                open.Peek().Fields.Add(new(path, inside));
                open.Push((line + "/", inside));
            }
            else
            {
                open.Peek().Fields.Add(new(path, Inside: null));
            }
        }
        return fields.Count == 0 ? null : new(fields);
    }

    public string ToText() => string.Concat(Lines(Fields, from: "", written: "").Select(line => line + "\n"));

    private static IEnumerable<string> Lines(IReadOnlyList<ListedField> fields, string from, string written)
    {
        foreach (var field in fields)
        {
            var line = written + field.Path[from.Length..];
            if (field.Inside is null)
            {
                yield return line;
                continue;
            }
            yield return line + Turns;
            foreach (var inner in Lines(field.Inside, field.Path, line + Turns))
                yield return inner;
        }
    }

    private static List<ListedField> Below(FormGroup group)
    {
        var fields = new List<ListedField>();
        foreach (var child in group.Children)
        {
            if (child is FormQuestion { Type: not QuestionType.Note })
                fields.Add(new(child.Path, Inside: null));
            else if (child is FormGroup { IsRepeat: true } repeat)
                fields.Add(new(repeat.Path, Below(repeat)));
            else if (child is FormGroup plain)
                fields.AddRange(Below(plain));
        }
        return fields;
    }
}
