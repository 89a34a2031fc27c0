using Telar.Core.Forms;
using Telar.Core.Forms.Reading;
using Telar.Core.Instruments;
using Telar.Core.Shared;
using Telar.Storage.Catalogue;
using Telar.Storage.Forms;
using Telar.Storage.Shared;

namespace Telar.Storage.Instruments;

/// An instrument as it stands in the catalogue: what is said of it, where its design comes from, and its tables, read as a form.
public sealed record CatalogueInstrument(
    InstrumentHeader Header,
    VersionStatus Status,
    string Author,
    LocalText? StatusNote,
    IReadOnlyList<DesignSource> Sources,
    IReadOnlyList<PublishedValue> References,
    Form Form,
    IReadOnlyList<Problem> Remarks)
{
    public FormTables Tables => Form.Tables;
}

/// What of a design comes from where: a code of catalogue/sources.
public sealed record DesignSource(string Source, LocalText? Note, ProblemPlace Place);

/// A value that somebody published about an item, to stand beside the score.
public sealed record PublishedValue(string Item, decimal Value, string Year, string Source, ProblemPlace Place);

/// Reads catalogue/instruments/<code>/: instrument.yml and one file a sheet. All that is wrong comes together.
public static class InstrumentFolder
{
    public const string File = "instrument.yml";
    private const string Instruments = "instruments";
    private const int MostVersions = 10_000;

    /// Every instrument of a catalogue that can be read, in the order of their codes.
    public static IReadOnlyList<CatalogueInstrument> ReadAll(string catalogue, ICollection<Problem> problems) =>
        [.. CodesIn(catalogue).Select(code => Read(FolderOf(catalogue, code), $"{Instruments}/{code}", problems)).OfType<CatalogueInstrument>()];

    public static IReadOnlyList<string> CodesIn(string catalogue)
    {
        var folder = Path.Combine(catalogue, Instruments);
        return Directory.Exists(folder) ? [.. Directory.GetDirectories(folder).Select(one => Path.GetFileName(one)).Order(StringComparer.Ordinal)] : [];
    }

    public static string FolderOf(string catalogue, string code) => Path.Combine(catalogue, Instruments, code);

    /// Nothing where anything is wrong. The name of the folder is the code.
    public static CatalogueInstrument? Read(string folder, string shownAs, ICollection<Problem> problems)
    {
        var before = problems.Count;
        var told = StrictYaml.ReadFile(Path.Combine(folder, File), $"{shownAs}/{File}", problems, map => Said.Of(map, Path.GetFileName(Path.TrimEndingDirectorySeparator(folder))));
        if (told is null || problems.Count > before || FormTextFolder.Read(folder, shownAs, told.Sheets, problems) is not { } tables)
            return null;
        var reading = FormReader.Read(tables, told.Code);
        foreach (var problem in reading.Outcome.Problems)
            problems.Add(problem with { Place = problem.Place with { File = $"{shownAs}/{problem.Place.File}" } });
        return reading.Outcome.IsRefused ? null : told.With(reading);
    }

    /// What others published about items, by instrument, without reading the tables. Empty where a file cannot be read: checking the catalogue says why.
    public static IReadOnlyDictionary<string, IReadOnlyList<PublishedValue>> PublishedValues(string catalogue)
    {
        var problems = new List<Problem>();
        var told = CodesIn(catalogue).Select(code => StrictYaml.ReadFile(Path.Combine(FolderOf(catalogue, code), File), $"{Instruments}/{code}/{File}", problems, map => Said.Of(map, code))).OfType<Said>();
        return told.ToDictionary(one => one.Code, one => one.References, StringComparer.Ordinal);
    }

    /// The tables of a folder that may hold nothing but the files of its sheets.
    public static FormTables? ReadTables(string folder, string shownAs, ICollection<Problem> problems)
    {
        var before = problems.Count;
        var told = StrictYaml.ReadFile(Path.Combine(folder, File), $"{shownAs}/{File}", problems, map => Said.Of(map, Path.GetFileName(Path.TrimEndingDirectorySeparator(folder))));
        return told is null || problems.Count > before ? null : FormTextFolder.Read(folder, shownAs, told.Sheets, problems);
    }

    /// What instrument.yml says, before the languages of the form are known.
    private sealed record Said(
        string Code, int Version, SubjectKind Subject, VersionStatus Status, string Author, LocalText? StatusNote,
        LocalText Name, LocalText Summary, LocalText? Consent, string ConsentVersion, int Minutes, bool OnePerSubject, int RetentionDays,
        IReadOnlyList<string>? Comparable, IReadOnlyList<string> Sheets, IReadOnlyList<DesignSource> Sources, IReadOnlyList<PublishedValue> References)
    {
        public static Said Of(YamlMap map, string folder)
        {
            map.Translations();
            var code = map.Kebab("code");
            map.MustBe("code", code, folder);
            return new(
                code,
                map.Whole("version", 1, MostVersions),
                map.OneOf("subject", HeaderReader.Subjects),
                map.OneOf("status", VersionStatuses.ByName),
                map.OptionalWord("author") ?? "",
                map.OptionalText("status_note"),
                map.Text("name"),
                map.Text("summary"),
                map.OptionalText("consent"),
                map.OptionalWord("consent_version") ?? "1",
                map.Whole("minutes", 1, HeaderReader.MostMinutes),
                map.Flag("one_per_subject"),
                map.Whole("retention_days", 1, HeaderReader.MostDays),
                map.Has("comparable") ? map.Words("comparable") : null,
                map.Words("sheets"),
                [.. map.OptionalMaps("sources").Select(source => new DesignSource(source.Word("source"), source.OptionalText("note"), source.At("source")))],
                [.. map.OptionalMaps("references").Select(value => new PublishedValue(value.Word("item"), NumberOf(value), value.Word("year"), value.Word("source"), value.At("source")))]);
        }

        // Written between quotes, like every cell beside it.
        private static decimal NumberOf(YamlMap map)
        {
            if (decimal.TryParse(map.Word("value"), System.Globalization.NumberStyles.AllowDecimalPoint | System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out var number))
                return number;
            map.Refuse("value", ReadingProblems.WrongShape, ("key", "value"), ("expected", "1.5"));
            return 0;
        }

        public CatalogueInstrument With(FormReading reading)
        {
            var form = reading.Outcome.Value;
            var header = new InstrumentHeader
            {
                Code = Code,
                Version = Version,
                Subject = Subject,
                Name = In(Name, form.Languages),
                Summary = In(Summary, form.Languages),
                Minutes = Minutes,
                OnePerSubject = OnePerSubject,
                RetentionDays = RetentionDays,
                Consent = Consent is null ? FormText.None : In(Consent, form.Languages),
                ConsentVersion = ConsentVersion,
                ComparableItems = Comparable,
            };
            return new(header, Status, Author, StatusNote, Sources, References, form, reading.Remarks);
        }

        // As the form calls its languages; one that it does not speak keeps its code.
        private static FormText In(LocalText text, IReadOnlyList<FormLanguage> languages) =>
            new(Languages.All.ToDictionary(
                language => languages.FirstOrDefault(one => one.Code == language.Code())?.Name ?? language.Code(),
                text.In,
                StringComparer.Ordinal));
    }
}
