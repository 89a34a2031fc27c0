using Telar.Core.Shared;

namespace Telar.Core.Forms.Reading;

/// What each column of one sheet is: a word of the format, perhaps in a language, or a column of its own.
internal sealed class SheetColumns
{
    /// The language of columns that name none, where the settings name none either.
    public const string NoLanguage = "default";

    private static readonly string[] Prefixes = ["bind", "control", "body", "media", "instance", "jr"];

    private readonly Dictionary<string, int> byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(int Column, string Language)>> texts = new(StringComparer.Ordinal);
    private readonly List<(int Column, string Name)> further = [];
    private readonly List<string> languages = [];

    private SheetColumns(FormTable table) => Table = table;

    public FormTable Table { get; }

    /// In the order of the columns, each once.
    public IReadOnlyList<string> Languages => languages;

    /// Columns whose cells are kept by name: of scoring, of filters, and unknown ones.
    public IReadOnlyList<(int Column, string Name)> Further => further;

    /// Names that are no word of the format, with their column.
    public List<(int Column, string Name)> Unknown { get; } = [];

    public static SheetColumns Of(FormTable table, FormatWords words, string plainLanguage, FormDesk desk)
    {
        var columns = new SheetColumns(table);
        for (var column = 0; column < table.Columns.Count; column++)
            columns.Add(column, words, plainLanguage, desk);
        return columns;
    }

    /// Below zero where the sheet has no such column.
    public int this[string name] => byName.GetValueOrDefault(name, -1);

    /// How the sheet itself writes the name of a column.
    public string Written(string name) => byName.TryGetValue(name, out var column) ? Table.Columns[column].Trim() : name;

    public IReadOnlyList<(int Column, string Language)> Texts(string name) => texts.TryGetValue(name, out var found) ? found : [];

    public FormText TextOf(FormRow row, string name)
    {
        if (!texts.TryGetValue(name, out var columns))
            return FormText.None;
        Dictionary<string, string>? byLanguage = null;
        foreach (var (column, language) in columns)
        {
            if (CellText.Clean(row[column]) is { Length: > 0 } text)
                (byLanguage ??= new(columns.Count, StringComparer.Ordinal))[language] = text;
        }
        return byLanguage is null ? FormText.None : new(byLanguage);
    }

    public IReadOnlyDictionary<string, string> FurtherOf(FormRow row)
    {
        Dictionary<string, string>? cells = null;
        foreach (var (column, name) in further)
        {
            if (row[column] is { Length: > 0 } cell && CellText.Clean(cell) is { Length: > 0 } text)
                (cells ??= new(StringComparer.Ordinal)).TryAdd(name, text);
        }
        return cells ?? FormNode.Nothing;
    }

    public IReadOnlyDictionary<string, FormText> MediaOf(FormRow row)
    {
        Dictionary<string, FormText>? media = null;
        foreach (var kind in FormatColumns.Media)
        {
            if (texts.ContainsKey(kind) && TextOf(row, kind) is { IsEmpty: false } files)
                (media ??= new(StringComparer.Ordinal))[kind] = files;
        }
        return media ?? FormNode.NoMedia;
    }

    private void Add(int column, FormatWords words, string plainLanguage, FormDesk desk)
    {
        var written = CellText.Clean(Table.Columns[column]);
        if (written.Length == 0)
            return;
        var (name, language) = Split(written, words);
        if (words.Find(name) is not { } entry)
        {
            if (words.Meant(name) is { } meant && !byName.ContainsKey(meant.Name) && !texts.ContainsKey(meant.Name) && !IsWritten(meant, words))
                desk.Refuse(FormProblems.ColumnMisspelt, Table, 1, written, ("found", written), ("meant", meant.Name));
            Unknown.Add((column, written));
            further.Add((column, written));
            return;
        }
        if (entry.IsText)
            AddText(column, entry, language ?? plainLanguage, written, desk);
        else if (!byName.TryAdd(entry.Name, column))
            RefuseSecond(column, byName[entry.Name], written, desk);
        if (IsKept(entry))
            further.Add((column, entry.IsText && language is not null ? $"{entry.Name}::{language}" : entry.Name));
    }

    private void AddText(int column, FormatEntry entry, string language, string written, FormDesk desk)
    {
        if (!texts.TryGetValue(entry.Name, out var columns))
            texts[entry.Name] = columns = [];
        if (columns.Find(other => other.Language == language) is { Language: not null } first)
        {
            RefuseSecond(column, first.Column, written, desk);
            return;
        }
        columns.Add((column, language));
        // What is only kept says nothing to whoever answers.
        if (!IsKept(entry) && !languages.Contains(language, StringComparer.Ordinal))
            languages.Add(language);
    }

    private void RefuseSecond(int column, int first, string written, FormDesk desk) =>
        desk.Refuse(FormProblems.ColumnTwice, Table, 1, written, ("column", written), ("first", ColumnLetters.Of(first)), ("second", ColumnLetters.Of(column)));

    // The right spelling may stand further to the right: then the other column is one of its own.
    private bool IsWritten(FormatEntry meant, FormatWords words) =>
        Table.Columns.Any(column => words.Find(Split(CellText.Clean(column), words).Name) == meant);

    // What only scoring reads, and what is kept without effect, is found among the further cells of a row. Media have a place of their own.
    private static bool IsKept(FormatEntry entry) =>
        (entry.Support == Support.KeptAndIgnored || entry.Note.StartsWith("for scoring", StringComparison.Ordinal)) && !FormatColumns.Media.Contains(entry.Name, StringComparer.Ordinal);

    /// "label::Español (es)", and the old "label:es"; "Constraint Message" is constraint_message.
    private static (string Name, string? Language) Split(string written, FormatWords words)
    {
        var parts = written.Contains("::", StringComparison.Ordinal) ? written.Split("::", 3, StringSplitOptions.TrimEntries) : OldSplit(written, words);
        var name = Word(parts[0]);
        if (parts.Length > 1 && Prefixes.Contains(name, StringComparer.OrdinalIgnoreCase))
            return ($"{name}::{Word(parts[1])}", parts.Length > 2 ? parts[2] : null);
        return (name, parts.Length > 1 ? string.Join("::", parts[1..]) : null);
    }

    private static string[] OldSplit(string written, FormatWords words)
    {
        var at = written.IndexOf(':', StringComparison.Ordinal);
        if (at < 0 || written.StartsWith("jr:", StringComparison.OrdinalIgnoreCase))
            return [written];
        var first = Word(written[..at]);
        return words.Find(first) is { IsText: true } || Prefixes.Contains(first, StringComparer.OrdinalIgnoreCase)
            ? written.Split(':', 3, StringSplitOptions.TrimEntries)
            : [written];
    }

    private static string Word(string text) => string.Join('_', text.Split([' ', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries));
}
