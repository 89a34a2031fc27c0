using Telar.Core.Shared;

namespace Telar.Core.Forms.Reading;

/// A form or the problems that stand in its way, and what else its writer may want to know.
public sealed record FormReading(Outcome<Form> Outcome, IReadOnlyList<Problem> Remarks);

/// Reads tables as an XLSForm. Everything that is wrong is told at once; nothing is dropped without a word.
public static class FormReader
{
    /// `fallbackId` names the form where its settings do not: the name of the file.
    public static FormReading Read(FormTables tables, string fallbackId = "form")
    {
        var desk = new FormDesk();
        TellSheets(tables, desk);
        if (tables.Find("survey") is not { } survey)
        {
            desk.Problems.Add(FormProblems.SheetMissing.At(ProblemPlace.Nowhere, ("sheet", "survey"), ("found", string.Join(", ", tables.Tables.Take(20).Select(table => table.Name)))));
            return Refused(desk);
        }

        var settings = SettingsReader.Read(tables.Find("settings"), fallbackId, desk);
        var plainLanguage = settings.Settings.DefaultLanguage ?? SheetColumns.NoLanguage;
        var choices = new ChoicesReader(settings.AllowsDuplicates, plainLanguage, desk);
        choices.Read(tables.Find("choices"));
        choices.Read(tables.Find("external_choices"));
        var rows = new SurveyReader(SheetColumns.Of(survey, FormatColumns.Survey, plainLanguage, desk), choices, settings.Root, desk);
        var root = rows.Read();
        choices.TellUnused();

        var languages = FormLanguages.Of(rows.Columns, choices, settings.Settings, plainLanguage, tables, desk);
        if (desk.Problems.Count > 0 || root is null)
            return Refused(desk);
        return new(Outcome<Form>.Of(new(settings.Settings, languages, root, choices.Lists, tables)), [.. desk.Remarks]);
    }

    private static FormReading Refused(FormDesk desk) => new(Outcome<Form>.Refused([.. desk.Problems]), [.. desk.Remarks]);

    private static void TellSheets(FormTables tables, FormDesk desk)
    {
        foreach (var table in tables.Tables)
        {
            var name = CellText.Clean(table.Name);
            if (FormatColumns.Sheets.Find(name) is { Support: Support.Done })
                continue;
            if (FormatColumns.Sheets.Meant(name.Replace(' ', '_')) is { } meant && tables.Find(meant.Name) is null)
                desk.Refuse(FormProblems.SheetMisspelt, table, null, null, ("found", name), ("meant", meant.Name));
            else if (!name.StartsWith('_'))
                desk.Tell(FormRemarks.SheetIgnored, table, null, null, ("sheet", name));
        }
    }
}
