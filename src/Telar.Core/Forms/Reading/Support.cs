namespace Telar.Core.Forms.Reading;

/// What becomes of a part of the format: it does what the format says; it is refused by name; or it is kept, told and without effect here.
public enum Support
{
    Done,
    Refused,
    KeptAndIgnored,
}

/// One word of the format, its other spellings, what becomes of it, and the test that holds it, as Class.Method. docs/xlsform.md is these entries written out.
public record FormatEntry(string Name, Support Support, string Note, string Test)
{
    public IReadOnlyList<string> Spellings { get; init; } = [];

    /// True for columns that say something in a language: label::Español (es).
    public bool IsText { get; init; }
}

/// The entries of one sheet or of one kind, found by any of their spellings.
public sealed class FormatWords
{
    private readonly Dictionary<string, FormatEntry> bySpelling = new(StringComparer.OrdinalIgnoreCase);

    public FormatWords(IReadOnlyList<FormatEntry> entries)
    {
        Entries = entries;
        foreach (var entry in entries)
        {
            bySpelling.Add(entry.Name, entry);
            foreach (var spelling in entry.Spellings)
                bySpelling.Add(spelling, entry);
        }
    }

    public IReadOnlyList<FormatEntry> Entries { get; }

    public FormatEntry? Find(string word) => bySpelling.GetValueOrDefault(word);

    /// The entry that was probably meant, where the word is only a slip or two away from one that has an effect.
    public FormatEntry? Meant(string word) => Entries.FirstOrDefault(entry => entry.Support == Support.Done && Nearest.IsSlipOf(word, entry.Name));
}
