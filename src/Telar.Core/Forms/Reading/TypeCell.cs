namespace Telar.Core.Forms.Reading;

/// What a cell of the column type says: a question of some type, perhaps with a list, or the beginning or the end of a group or a repeat.
internal sealed record TypeCell(TypeCell.Kinds Kind, string Written)
{
    public enum Kinds
    {
        Question,
        BeginGroup,
        BeginRepeat,
        EndGroup,
        EndRepeat,
        Unknown,
    }

    private const string OrOther = "or_other";

    public FormatType? Type { get; init; }

    public string? List { get; init; }

    public bool HasOther { get; init; }

    public bool IsRepeat => Kind is Kinds.BeginRepeat or Kinds.EndRepeat;

    public static TypeCell Of(string cell)
    {
        if (FormatTypes.Words.Find(cell) is FormatType known)
            return new(Kinds.Question, cell) { Type = known };
        var written = CellText.Squeeze(cell);
        if (FormatTypes.Words.Find(written) is FormatType spaced)
            return new(Kinds.Question, written) { Type = spaced };
        if (FormatTypes.Words.Find(written.Replace(' ', '_')) is FormatType joined)
            return new(Kinds.Question, written) { Type = joined };
        return Control(written) ?? WithList(written) ?? new(Kinds.Unknown, written);
    }

    private static TypeCell? Control(string written) => written.Replace('_', ' ').ToLowerInvariant() switch
    {
        "begin group" => new(Kinds.BeginGroup, written),
        "begin repeat" or "begin lgroup" or "begin looped group" => new(Kinds.BeginRepeat, written),
        "end group" => new(Kinds.EndGroup, written),
        "end repeat" or "end lgroup" or "end looped group" => new(Kinds.EndRepeat, written),
        _ => null,
    };

    private static TypeCell? WithList(string written)
    {
        foreach (var (spelling, type) in FormatTypes.WithList)
        {
            if (written.Length <= spelling.Length || written[spelling.Length] != ' ' || !written.StartsWith(spelling, StringComparison.OrdinalIgnoreCase))
                continue;
            var rest = written[(spelling.Length + 1)..];
            var hasOther = false;
            foreach (var ending in (ReadOnlySpan<string>)[" " + OrOther, " or other", " or specify other"])
            {
                if (!rest.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                    continue;
                (rest, hasOther) = (rest[..^ending.Length], true);
                break;
            }
            return new(Kinds.Question, written) { Type = type, List = rest, HasOther = hasOther };
        }
        return null;
    }
}
