using Telar.Core.Instruments;
using Telar.Core.Shared;
using Telar.Storage.Instruments;

namespace Telar.Tests.Storage.Instruments;

public sealed class InstrumentFolderTests : IDisposable
{
    private const string Said = """
        translations: { es: written, pt: written, en: written }
        code: bakery
        subject: firm
        version: 2
        status: review
        author: Ana
        name: { es: Panadería, pt: Padaria, en: Bakery }
        summary: { es: Cómo va su panadería., pt: Como vai a sua padaria., en: How your bakery is doing. }
        minutes: 5
        one_per_subject: true
        retention_days: 365
        comparable: [staff]
        sheets: [survey]
        sources:
          - source: foro-2025
        references:
          - { item: staff, value: "4.24", year: "2025", source: foro-2025 }

        """;

    private const string Survey = """
        columns: [type, name, "label::Español (es)", "label::English (en)"]
        rows:
          - type: integer
            name: staff
            "label::Español (es)": ¿Cuántas personas?
            "label::English (en)": How many people?

        """;

    private readonly string folder = Path.Combine(Directory.CreateTempSubdirectory("telar-instrument-").FullName, "bakery");

    [Fact]
    public void What_is_said_of_an_instrument_is_read_beside_its_form()
    {
        var (instrument, problems) = Read(Said, Survey);

        Assert.Empty(problems.Select(problem => $"{problem.Place} {problem.What(Language.En)}"));
        Assert.Equal(("bakery", 2, SubjectKind.Firm, VersionStatus.Review, "Ana", 5, true, 365), (instrument!.Header.Code, instrument.Header.Version, instrument.Header.Subject, instrument.Status, instrument.Author, instrument.Header.Minutes, instrument.Header.OnePerSubject, instrument.Header.RetentionDays));
        Assert.Equal(["staff"], instrument.Header.ComparableItems!);
        Assert.Equal(4.24m, Assert.Single(instrument.References).Value);
        Assert.Equal("staff", Assert.Single(instrument.Form.Questions).Name);
    }

    [Fact]
    public void Texts_are_named_by_the_languages_of_the_form_and_by_their_code_where_it_has_none()
    {
        var (instrument, _) = Read(Said, Survey);

        Assert.Equal(["Español (es)", "pt", "English (en)"], instrument!.Header.Name.ByLanguage.Keys);
        Assert.Equal("Panadería", instrument.Header.Name.ByLanguage["Español (es)"]);
    }

    [Theory]
    [InlineData("code: bakery", "code: butcher", "instrument.yml 2")]
    [InlineData("subject: firm", "subject: planet", "YAML-09 instrument.yml 3")]
    [InlineData("minutes: 5", "minutes: 0", "YAML-10 instrument.yml 9")]
    [InlineData("sheets: [survey]", "sheets: [survey, choices]", "READ-01 choices.yml")]
    [InlineData("value: \"4.24\"", "value: many", "YAML-08 instrument.yml 17")]
    [InlineData("author: Ana", "autor: Ana", "YAML-06 instrument.yml 6")]
    public void What_is_wrong_is_told_with_file_and_line(string right, string wrong, string told)
    {
        var (instrument, problems) = Read(Said.Replace(right, wrong, StringComparison.Ordinal), Survey);

        Assert.Null(instrument);
        Assert.Contains(problems, problem => FormattableString.Invariant($"{problem.Code} {Path.GetFileName(problem.Place.File)} {problem.Place.Line}").Contains(told, StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_wrong_with_the_form_names_the_sheet()
    {
        var (instrument, problems) = Read(Said, Survey.Replace("type: integer", "type: integr", StringComparison.Ordinal));

        Assert.Null(instrument);
        Assert.Equal(("XLSFORM-16", "bakery/survey", 2), Assert.Single(problems) is var only ? (only.Code, only.Place.File!, only.Place.Line!.Value) : default);
    }

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(folder)!, recursive: true);

    private (CatalogueInstrument? Instrument, List<Problem> Problems) Read(string said, string survey)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, InstrumentFolder.File), said);
        File.WriteAllText(Path.Combine(folder, "survey.yml"), survey);
        List<Problem> problems = [];
        return (InstrumentFolder.Read(folder, "bakery", problems), problems);
    }
}
