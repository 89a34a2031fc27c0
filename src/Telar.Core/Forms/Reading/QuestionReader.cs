namespace Telar.Core.Forms.Reading;

/// Reads one row of the survey sheet as a question or as the head of a group.
internal sealed class QuestionReader(SheetColumns columns, ChoicesReader choices, FormDesk desk)
{
    private readonly ParametersReader parameters = new(columns, desk);
    private readonly HashSet<string> toldAppearances = new(StringComparer.Ordinal);

    public FormQuestion? Read(FormRow row, TypeCell cell, string name, string path)
    {
        var type = cell.Type!;
        if (type.Support == Support.Refused)
        {
            desk.Refuse(FormProblems.TypeRefused, columns.Table, row.Line, columns.Written("type"), ("type", cell.Written), ("instead", type.Instead));
            return null;
        }
        if (type.Support == Support.KeptAndIgnored)
            desk.Tell(FormRemarks.TypeIgnored, columns.Table, row.Line, columns.Written("type"), ("name", name), ("type", type.Name));

        var filter = Expression(row, "choice_filter");
        var list = ListOf(row, cell, filter);
        var own = parameters.Of(row, type);
        var standard = Expression(row, "default");
        var question = new FormQuestion
        {
            Name = name,
            Path = path,
            Line = row.Line,
            Type = type.Question,
            TypeName = type.Name,
            List = list,
            ChoicesFrom = ReferenceIn(cell),
            Label = columns.TextOf(row, "label"),
            Hint = columns.TextOf(row, "hint"),
            GuidanceHint = columns.TextOf(row, "guidance_hint"),
            Media = columns.MediaOf(row),
            Relevant = Expression(row, "relevant"),
            Required = Flag(row, "required"),
            RequiredMessage = columns.TextOf(row, "required_message"),
            Constraint = Expression(row, "constraint"),
            ConstraintMessage = columns.TextOf(row, "constraint_message"),
            Calculation = Expression(row, "calculation"),
            Triggers = TriggersOf(row),
            Default = standard,
            DefaultIsComputed = standard is not null && Defaults.AreComputed(standard.Text, type),
            ReadOnly = Flag(row, "readonly"),
            ChoiceFilter = filter,
            Parameters = own,
            Appearance = AppearanceOf(row),
            Extra = columns.FurtherOf(row),
        };
        RefuseWhatIsMissing(question, columns.Written("type"));
        return question;
    }

    public FormGroup GroupOf(OpenGroup closed)
    {
        var row = closed.Row;
        return new()
        {
            Name = closed.Name,
            Path = closed.Path,
            Line = closed.Line,
            IsRepeat = closed.IsRepeat,
            RepeatCount = closed.IsRepeat ? Expression(row, "repeat_count") : null,
            Children = closed.Children,
            Label = columns.TextOf(row, "label"),
            Hint = columns.TextOf(row, "hint"),
            Media = columns.MediaOf(row),
            Relevant = Expression(row, "relevant"),
            Appearance = AppearanceOf(row),
            Extra = columns.FurtherOf(row),
        };
    }

    /// The question that "or other" adds after a select: what else.
    public FormQuestion OtherOf(FormQuestion question, string group)
    {
        var name = question.Name + "_other";
        return new()
        {
            Name = name,
            Path = group + "/" + name,
            Line = question.Line,
            Type = QuestionType.Text,
            TypeName = "text",
            Label = OtherWords.Which(question.Label),
            Relevant = new($"selected(${{{question.Name}}}, '{OtherWords.Name}')", columns.Table.Name, question.Line, columns.Written("type")),
        };
    }

    public static string NearestType(string written)
    {
        var first = written.Contains(' ', StringComparison.Ordinal) ? written[..written.IndexOf(' ', StringComparison.Ordinal)] : written;
        return Nearest.Of(first, FormatTypes.All.Where(type => type.Support == Support.Done).Select(type => type.Name).Concat(["begin group", "begin repeat", "end group", "end repeat"]));
    }

    private void RefuseWhatIsMissing(FormQuestion question, string typeColumn)
    {
        if (question.Type is QuestionType.Calculate or QuestionType.Hidden or QuestionType.Metadata)
        {
            if (question is { Type: QuestionType.Calculate, Calculation: null, Default: null })
                desk.Refuse(FormProblems.CalculationMissing, columns.Table, question.Line, columns.Written("calculation"), ("name", question.Name));
        }
        else if (question.Label.IsEmpty && question.Hint.IsEmpty && question.Media.Count == 0 && question.Calculation is null && !IsHeaderOfTable(question))
        {
            desk.Refuse(FormProblems.LabelMissing, columns.Table, question.Line, columns.Texts("label").Count == 0 ? typeColumn : "label", ("name", question.Name));
        }
    }

    // A select that only names the columns of those below it has nothing to ask.
    private static bool IsHeaderOfTable(FormQuestion question) => question.Appearance.Split(' ').Contains("label", StringComparer.Ordinal);

    private string? ListOf(FormRow row, TypeCell cell, FormExpression? filter)
    {
        var type = cell.Type!;
        if (type.Question is not (QuestionType.SelectOne or QuestionType.SelectMultiple or QuestionType.Rank))
            return null;
        if (ReferenceIn(cell) is not null)
            return null;
        if (cell.List is not { } named)
        {
            desk.Refuse(FormProblems.ListNotNamed, columns.Table, row.Line, columns.Written("type"), ("type", cell.Written));
            return null;
        }
        var list = type.Name.EndsWith("_from_file", StringComparison.Ordinal) ? WithoutEnding(named) : named;
        if (choices.Use(list) is not { } own)
        {
            var sheet = list == named && type.Name != "select_one_external" ? "choices" : "external_choices";
            desk.Refuse(FormProblems.ListUnknown, columns.Table, row.Line, columns.Written("type"), ("list", list), ("sheet", sheet), ("meant", choices.NearestTo(list)));
            return null;
        }
        if (filter is not null)
            choices.UseColumnsOf(filter.Text);
        if (type.Question != QuestionType.SelectOne && own.FirstOrDefault(choice => choice.Name.Contains(' ', StringComparison.Ordinal)) is { } spaced)
            desk.Refuse(FormProblems.ChoiceHasBlanks, choices.SheetOf(list)!, spaced.Line, "name", ("name", spaced.Name));
        if (!cell.HasOther)
            return list;
        if (filter is not null)
            desk.Refuse(FormProblems.OtherWithFilter, columns.Table, row.Line, columns.Written("choice_filter"));
        choices.AddOther(list, OtherWords.Choice(own, row.Line));
        return list;
    }

    // select_one ${name}: the options are the answers to a question inside of a repeat.
    private static string? ReferenceIn(TypeCell cell) =>
        cell is { HasOther: false, List: ['$', '{', .. var name, '}'] } && FormNames.IsUsable(name) ? name : null;

    private static string WithoutEnding(string file) =>
        file.LastIndexOf('.') is var at and > 0 ? file[..at] : file;

    private List<string> TriggersOf(FormRow row)
    {
        var names = new List<string>();
        var cell = CellText.Clean(row[columns["trigger"]]);
        foreach (var part in cell.Split([',', ' ', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (part.StartsWith("${", StringComparison.Ordinal) && part.EndsWith('}') && FormNames.IsUsable(part[2..^1]))
                names.Add(part[2..^1]);
            else
                desk.Refuse(FormProblems.TriggerUnreadable, columns.Table, row.Line, columns.Written("trigger"), ("value", part));
        }
        return names;
    }

    private string AppearanceOf(FormRow row)
    {
        var appearance = CellText.Clean(row[columns["appearance"]]);
        if (appearance.Length == 0)
            return "";
        if (appearance.StartsWith("search(", StringComparison.OrdinalIgnoreCase) || appearance.Contains(" search(", StringComparison.OrdinalIgnoreCase) || appearance.Contains("query(", StringComparison.OrdinalIgnoreCase))
        {
            desk.Refuse(FormProblems.AppearanceRefused, columns.Table, row.Line, columns.Written("appearance"), ("appearance", appearance));
            return appearance;
        }
        foreach (var word in appearance.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (FormatParameters.Appearances.Find(word) is not { Support: Support.Done } && toldAppearances.Add(word))
                desk.Tell(FormRemarks.AppearanceIgnored, columns.Table, row.Line, columns.Written("appearance"), ("appearance", word));
        }
        return appearance;
    }

    private FormExpression? Expression(FormRow row, string column)
    {
        if (columns[column] is not (var at and >= 0) || CellText.CleanExpression(row[at]) is not { Length: > 0 } text)
            return null;
        if (column is "relevant" or "constraint" or "calculation" && CellText.YesNo(text) is { } flag)
            text = flag ? "true()" : "false()";
        return new(text, columns.Table.Name, row.Line, columns.Written(column));
    }

    // yes is true(), no is nothing at all.
    private FormExpression? Flag(FormRow row, string column) =>
        columns[column] is var at and >= 0 && CellText.CleanExpression(row[at]) is { Length: > 0 } text && CellText.YesNo(text) is var flag and not false
            ? new(flag == true ? "true()" : text, columns.Table.Name, row.Line, columns.Written(column))
            : null;
}
