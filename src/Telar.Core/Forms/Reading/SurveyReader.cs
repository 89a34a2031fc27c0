using System.Globalization;

namespace Telar.Core.Forms.Reading;

/// Reads the rows of the survey sheet into groups and questions.
internal sealed class SurveyReader(SheetColumns columns, ChoicesReader choices, string root, FormDesk desk)
{
    private readonly QuestionReader questions = new(columns, choices, desk);
    private readonly Stack<OpenGroup> open = new();
    private readonly Dictionary<string, TypeCell> types = new(StringComparer.Ordinal);

    public SheetColumns Columns => columns;

    /// The root, or nothing where the sheet asks nothing or has no types and names.
    public FormGroup? Read()
    {
        TellColumns();
        if (columns["type"] < 0 || columns["name"] < 0)
        {
            desk.Refuse(FormProblems.ColumnMissing, columns.Table, 1, null, ("column", columns["type"] < 0 ? "type" : "name"));
            return null;
        }
        if (columns.Table.Rows.Count > FormLimits.MostSurveyRows)
        {
            desk.Refuse(FormProblems.TooManyQuestions, columns.Table, null, null, ("limit", FormLimits.MostSurveyRows.ToString(CultureInfo.InvariantCulture)));
            return null;
        }

        open.Push(new(root, "/" + root, 1, isRepeat: false, new(1, [])));
        foreach (var row in columns.Table.Rows)
            ReadRow(row);
        while (open.Count > 1)
        {
            var left = open.Pop();
            desk.Refuse(FormProblems.GroupLeftOpen, columns.Table, left.Line, columns.Written("type"), ("name", left.Name));
        }
        var whole = open.Pop();
        if (whole.Children.Count == 0 && desk.Problems.Count == 0)
            desk.Refuse(FormProblems.NothingAsked, columns.Table, null, null);
        return new FormGroup { Name = root, Path = whole.Path, Line = 1, Children = whole.Children };
    }

    private void TellColumns()
    {
        foreach (var (_, name) in columns.Unknown)
            desk.Tell(FormRemarks.ColumnIgnored, columns.Table, 1, name, ("column", name));
        foreach (var entry in FormatColumns.Survey.Entries.Where(entry => entry.Support == Support.KeptAndIgnored))
        {
            var isThere = columns[entry.Name] >= 0 || columns.Texts(entry.Name).Count > 0;
            if (isThere)
                desk.Tell(FormatColumns.Media.Contains(entry.Name, StringComparer.Ordinal) ? FormRemarks.MediaKept : FormRemarks.ColumnIgnored, columns.Table, 1, columns.Written(entry.Name), ("column", columns.Written(entry.Name)));
        }
    }

    private void ReadRow(FormRow row)
    {
        var cell = CellText.Clean(row[columns["type"]]);
        if (CellText.YesNo(CellText.Clean(row[columns["disabled"]])) == true)
            return;
        if (cell.Length == 0)
        {
            ReadRowWithoutType(row);
            return;
        }
        // Thousands of questions share a few types.
        if (!types.TryGetValue(cell, out var type))
            types[cell] = type = TypeCell.Of(cell);
        switch (type.Kind)
        {
            case TypeCell.Kinds.BeginGroup or TypeCell.Kinds.BeginRepeat:
                Open(row, type);
                break;
            case TypeCell.Kinds.EndGroup or TypeCell.Kinds.EndRepeat:
                Close(row, type);
                break;
            case TypeCell.Kinds.Unknown:
                desk.Refuse(FormProblems.TypeUnknown, columns.Table, row.Line, columns.Written("type"), ("type", type.Written), ("meant", QuestionReader.NearestType(type.Written)));
                break;
            case TypeCell.Kinds.Question:
                ReadQuestion(row, type);
                break;
        }
    }

    private void ReadRowWithoutType(FormRow row)
    {
        var isNamed = CellText.Clean(row[columns["name"]]).Length > 0;
        if (isNamed && !columns.TextOf(row, "label").IsEmpty)
            desk.Refuse(FormProblems.TypeMissing, columns.Table, row.Line, columns.Written("type"));
        else if (row.Cells.Any(one => !string.IsNullOrWhiteSpace(one)))
            desk.Tell(FormRemarks.RowIgnored, columns.Table, row.Line, columns.Written("type"));
    }

    private void ReadQuestion(FormRow row, TypeCell type)
    {
        var group = open.Peek();
        var name = type.Type!.Question == QuestionType.Note && CellText.Clean(row[columns["name"]]).Length == 0
            ? string.Create(CultureInfo.InvariantCulture, $"note_{row.Line}")
            : NameOf(row);
        if (name is null || !Take(group, name, row.Line))
            return;
        if (questions.Read(row, type, name, group.Path + "/" + name) is not { } question)
            return;
        group.Children.Add(question);
        if (type.HasOther && Take(group, name + "_other", row.Line))
            group.Children.Add(questions.OtherOf(question, group.Path));
    }

    private void Open(FormRow row, TypeCell type)
    {
        var name = NameOf(row) ?? string.Create(CultureInfo.InvariantCulture, $"group_{row.Line}");
        var around = open.Peek();
        Take(around, name, row.Line);
        var isTooDeep = open.Count > FormLimits.MostLevels;
        if (isTooDeep)
            desk.Refuse(FormProblems.TooDeep, columns.Table, row.Line, columns.Written("type"), ("limit", FormLimits.MostLevels.ToString(CultureInfo.InvariantCulture)));
        // A refused form needs no paths, and those of thousands of levels would fill the memory.
        open.Push(new(name, isTooDeep ? around.Path : around.Path + "/" + name, row.Line, type.IsRepeat, row));
    }

    private void Close(FormRow row, TypeCell type)
    {
        if (open.Count == 1)
        {
            desk.Refuse(FormProblems.GroupNotOpen, columns.Table, row.Line, columns.Written("type"), ("type", type.Written));
            return;
        }
        var closed = open.Pop();
        if (closed.IsRepeat != type.IsRepeat)
            desk.Refuse(FormProblems.GroupOtherKind, columns.Table, row.Line, columns.Written("type"), ("type", type.Written), ("line", closed.Line.ToString(CultureInfo.InvariantCulture)), ("open", closed.IsRepeat ? "begin repeat" : "begin group"));
        open.Peek().Children.Add(questions.GroupOf(closed));
    }

    private string? NameOf(FormRow row)
    {
        var name = CellText.Clean(row[columns["name"]]);
        if (name.Length == 0)
            desk.Refuse(FormProblems.NameMissing, columns.Table, row.Line, columns.Written("name"));
        else if (!FormNames.IsUsable(name))
            desk.Refuse(FormProblems.NameUnusable, columns.Table, row.Line, columns.Written("name"), ("name", name));
        else
            return name;
        return null;
    }

    private bool Take(OpenGroup group, string name, int line)
    {
        if (open.Count == 1 && string.Equals(name, "meta", StringComparison.OrdinalIgnoreCase))
            desk.Refuse(FormProblems.NameReserved, columns.Table, line, columns.Written("name"), ("name", name));
        else if (!group.Names.TryAdd(name, line))
            desk.Refuse(FormProblems.NameTwice, columns.Table, line, columns.Written("name"), ("name", name), ("line", group.Names[name].ToString(CultureInfo.InvariantCulture)));
        else
            return true;
        return false;
    }
}

/// A group whose end was not read yet.
internal sealed class OpenGroup(string name, string path, int line, bool isRepeat, FormRow row)
{
    public string Name => name;

    public string Path => path;

    public int Line => line;

    public bool IsRepeat => isRepeat;

    public FormRow Row => row;

    public List<FormNode> Children { get; } = [];

    /// Which names are taken, in any spelling of capitals, and where.
    public Dictionary<string, int> Names { get; } = new(StringComparer.OrdinalIgnoreCase);
}
