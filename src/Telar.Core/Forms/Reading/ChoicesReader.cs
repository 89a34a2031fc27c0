using System.Globalization;

namespace Telar.Core.Forms.Reading;

/// Reads the sheets of choices into lists, in their order. Lists of both sheets are found by their name alone.
internal sealed class ChoicesReader(bool allowsDuplicates, string plainLanguage, FormDesk desk)
{
    private readonly Dictionary<string, List<Choice>> choices = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FormTable> sheets = new(StringComparer.Ordinal);
    private readonly HashSet<string> used = new(StringComparer.Ordinal);
    private readonly List<SheetColumns> columnsOfSheets = [];
    private readonly List<string> filters = [];
    private Dictionary<string, ChoiceList>? lists;

    public IReadOnlyList<SheetColumns> Columns => columnsOfSheets;

    /// Once everything was read and every "or other" added.
    public IReadOnlyDictionary<string, ChoiceList> Lists =>
        lists ??= choices.ToDictionary(list => list.Key, list => new ChoiceList(list.Key, list.Value), StringComparer.Ordinal);

    public void Read(FormTable? table)
    {
        if (table is null)
            return;
        var columns = SheetColumns.Of(table, FormatColumns.Choices, plainLanguage, desk);
        columnsOfSheets.Add(columns);
        if (columns["list_name"] < 0 || columns["name"] < 0)
        {
            if (table.Rows.Count > 0)
                desk.Refuse(FormProblems.ColumnMissing, table, 1, null, ("column", columns["list_name"] < 0 ? "list_name" : "name"));
            return;
        }
        if (table.Rows.Count > FormLimits.MostChoices)
        {
            desk.Refuse(FormProblems.TooManyChoices, table, null, null, ("limit", FormLimits.MostChoices.ToString(CultureInfo.InvariantCulture)));
            return;
        }
        var seen = new Dictionary<string, Dictionary<string, int>>(StringComparer.Ordinal);
        foreach (var row in table.Rows)
            ReadRow(row, columns, seen);
    }

    /// The choices of a list that a question uses, or nothing where there is no such list.
    public IReadOnlyList<Choice>? Use(string list)
    {
        used.Add(list);
        return choices.GetValueOrDefault(list);
    }

    public FormTable? SheetOf(string list) => sheets.GetValueOrDefault(list);

    public string NearestTo(string list) => Nearest.Of(list, choices.Keys);

    /// A filter may look into any column.
    public void UseColumnsOf(string filter) => filters.Add(filter);

    /// Adds the last choice of a list that may be answered with something else, once.
    public void AddOther(string list, Choice other)
    {
        if (choices.TryGetValue(list, out var known) && !known.Exists(choice => choice.Name == other.Name))
            known.Add(other);
    }

    public void TellUnused()
    {
        foreach (var (list, own) in choices)
        {
            if (!used.Contains(list) && own.Count > 0)
                desk.Tell(FormRemarks.ListUnused, sheets[list], own[0].Line, null, ("list", list));
        }
        foreach (var columns in columnsOfSheets)
        {
            foreach (var (_, name) in columns.Unknown.Where(unknown => !filters.Exists(filter => filter.Contains(unknown.Name, StringComparison.Ordinal))))
                desk.Tell(FormRemarks.ColumnIgnored, columns.Table, 1, name, ("column", name));
            foreach (var entry in FormatColumns.Choices.Entries.Where(entry => entry.Support == Support.KeptAndIgnored && columns[entry.Name] >= 0))
                desk.Tell(FormRemarks.ColumnIgnored, columns.Table, 1, columns.Written(entry.Name), ("column", columns.Written(entry.Name)));
            foreach (var kind in FormatColumns.Media.Where(kind => columns.Texts(kind).Count > 0))
                desk.Tell(FormRemarks.MediaKept, columns.Table, 1, kind, ("column", kind));
        }
    }

    private void ReadRow(FormRow row, SheetColumns columns, Dictionary<string, Dictionary<string, int>> seen)
    {
        var list = CellText.Clean(row[columns["list_name"]]);
        var name = CellText.Clean(row[columns["name"]]);
        if (list.Length == 0)
        {
            if (row.Cells.Any(cell => !string.IsNullOrWhiteSpace(cell)))
                desk.Tell(FormRemarks.RowIgnored, columns.Table, row.Line, null);
            return;
        }
        if (!choices.TryGetValue(list, out var own))
        {
            choices[list] = own = [];
            sheets[list] = columns.Table;
        }
        else if (sheets[list] != columns.Table)
        {
            if (!seen.ContainsKey(list))
                desk.Refuse(FormProblems.ListInTwoSheets, columns.Table, row.Line, columns.Written("list_name"), ("list", list));
            seen.TryAdd(list, []);
            return;
        }
        if (name.Length == 0)
        {
            desk.Refuse(FormProblems.ChoiceNameMissing, columns.Table, row.Line, columns.Written("name"), ("list", list));
            return;
        }
        if (!seen.TryGetValue(list, out var names))
            seen[list] = names = new(StringComparer.Ordinal);
        if (!names.TryAdd(name, row.Line) && !allowsDuplicates)
            desk.Refuse(FormProblems.ChoiceTwice, columns.Table, row.Line, columns.Written("name"), ("list", list), ("name", name), ("line", names[name].ToString(CultureInfo.InvariantCulture)));

        var choice = new Choice(name, row.Line, columns.TextOf(row, "label"), columns.FurtherOf(row)) { Media = columns.MediaOf(row) };
        if (choice.Label.IsEmpty && choice.Media.Count == 0)
            desk.Tell(FormRemarks.ChoiceWithoutLabel, columns.Table, row.Line, "label", ("name", name), ("list", list));
        own.Add(choice);
    }
}
