namespace Telar.Core.Forms.Reading;

/// What the settings sheet says, with what only the readers of the other sheets need.
internal sealed record ReadSettings(FormSettings Settings, string Root, bool AllowsDuplicates);

/// Reads the settings sheet: names of settings in the first row, values in the second.
internal static class SettingsReader
{
    private const string RootWhereNoneIsNamed = "data";

    public static ReadSettings Read(FormTable? table, string fallbackId, FormDesk desk)
    {
        if (table is null)
            return new(new() { Title = fallbackId, Id = fallbackId }, RootWhereNoneIsNamed, AllowsDuplicates: false);

        var columns = SheetColumns.Of(table, FormatColumns.Settings, SheetColumns.NoLanguage, desk);
        var filled = table.Rows.Where(row => row.Cells.Any(cell => !string.IsNullOrWhiteSpace(cell))).ToList();
        var row = filled.FirstOrDefault() ?? new FormRow(2, []);
        if (filled.Count > 1)
            desk.Tell(FormRemarks.SettingsSeveral, table, filled[1].Line, null);
        TellOthers(columns, row, desk);

        var id = ValueOf("form_id") is { Length: > 0 } told ? told : fallbackId;
        var settings = new FormSettings
        {
            Title = ValueOf("form_title") is { Length: > 0 } title ? title : id,
            Id = id,
            Version = ValueOf("version"),
            DefaultLanguage = ValueOf("default_language") is { Length: > 0 } language ? language : null,
            InstanceName = CellText.CleanExpression(row[columns["instance_name"]]) is { Length: > 0 } name ? new(name, table.Name, row.Line, columns.Written("instance_name")) : null,
            Style = ValueOf("style"),
            Extra = columns.FurtherOf(row),
        };
        return new(settings, RootOf(ValueOf("name"), table, row.Line, desk), Flag(ValueOf("allow_choice_duplicates"), table, row.Line, desk));

        string ValueOf(string setting) => CellText.Clean(row[columns[setting]]);
    }

    private static void TellOthers(SheetColumns columns, FormRow row, FormDesk desk)
    {
        foreach (var entry in FormatColumns.Settings.Entries)
        {
            if (entry.Support == Support.Done || CellText.Clean(row[columns[entry.Name]]).Length == 0)
                continue;
            var written = columns.Written(entry.Name);
            if (entry.Support == Support.Refused)
                desk.Refuse(FormProblems.SettingRefused, columns.Table, row.Line, written, ("setting", written));
            else
                desk.Tell(FormRemarks.SettingIgnored, columns.Table, row.Line, written, ("setting", written));
        }
        foreach (var (column, name) in columns.Unknown)
        {
            if (CellText.Clean(row[column]).Length > 0)
                desk.Tell(FormRemarks.SettingIgnored, columns.Table, row.Line, name, ("setting", name));
        }
    }

    private static string RootOf(string name, FormTable table, int line, FormDesk desk)
    {
        if (name.Length == 0)
            return RootWhereNoneIsNamed;
        if (!FormNames.IsUsable(name))
            desk.Refuse(FormProblems.NameUnusable, table, line, "name", ("name", name));
        return name;
    }

    private static bool Flag(string value, FormTable table, int line, FormDesk desk)
    {
        if (value.Length == 0)
            return false;
        if (CellText.YesNo(value) is { } flag)
            return flag;
        desk.Refuse(FormProblems.FlagUnreadable, table, line, "allow_choice_duplicates", ("value", value));
        return false;
    }
}
