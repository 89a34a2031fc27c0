using Telar.Core.Benchmarks.References;
using Telar.Core.Shared;
using Telar.Storage.Forms;
using Telar.Storage.Shared;

namespace Telar.Storage.Benchmarks;

/// The folder references of a catalogue: a definition and a table of numbers for each survey, and the table of counterparts.
public sealed class ReferenceFolder(string catalogue)
{
    public const string Name = "references";
    public const string CounterpartsFile = Name + "/counterparts.yml";

    private readonly string folder = Path.Combine(catalogue, Name);

    public IReadOnlyList<string> Codes => Directory.Exists(folder)
        ? [.. Directory.EnumerateFiles(folder, "*.yml").Select(path => Path.GetFileNameWithoutExtension(path)).Where(code => code != "counterparts").Order(StringComparer.Ordinal)]
        : [];

    /// The questionnaires in the catalogue, as far as the table of counterparts needs to know them.
    public static IReadOnlyList<InstrumentItems> Instruments(string catalogue, ICollection<Problem> problems)
    {
        var home = Path.Combine(catalogue, "instruments");
        if (!Directory.Exists(home))
            return [];
        var instruments = new List<InstrumentItems>();
        foreach (var code in Directory.EnumerateDirectories(home).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal))
        {
            if (FormTextFolder.Read(Path.Combine(home, code), "instruments/" + code, ["survey", "choices"], problems) is { } tables)
                instruments.Add(InstrumentItems.Of(code, tables));
        }
        return instruments;
    }

    /// The definitions alone, which is all that computing the numbers needs.
    public Outcome<IReadOnlyList<Survey>> ReadSurveys()
    {
        var problems = new List<Problem>();
        var surveys = ReadSurveys(problems);
        return problems.Count > 0 ? Outcome<IReadOnlyList<Survey>>.Refused(problems) : Outcome<IReadOnlyList<Survey>>.Of(surveys);
    }

    public Outcome<ReferenceBook> Read()
    {
        if (!Directory.Exists(folder))
            return Outcome<ReferenceBook>.Of(new([], new Dictionary<string, IReadOnlyList<ReferenceFigure>>(StringComparer.Ordinal), []));
        var problems = new List<Problem>();
        var surveys = ReadSurveys(problems);
        var numbers = surveys.ToDictionary(survey => survey.Code, survey => ReadNumbers(survey.Code, problems), StringComparer.Ordinal);
        var counterparts = StrictYaml.ReadFile(Path.Combine(catalogue, CounterpartsFile), CounterpartsFile, problems, CounterpartsReader.Read) ?? [];
        return problems.Count > 0 ? Outcome<ReferenceBook>.Refused(problems) : Outcome<ReferenceBook>.Of(new(surveys, numbers, counterparts));
    }

    private List<Survey> ReadSurveys(List<Problem> problems)
    {
        var surveys = new List<Survey>();
        foreach (var code in Codes)
        {
            if (StrictYaml.ReadFile(Path.Combine(folder, code + ".yml"), $"{Name}/{code}.yml", problems, map => SurveyReader.Read(map, code)) is not { } survey)
                continue;
            problems.AddRange(SurveyRules.ProblemsOf(survey, new($"{Name}/{code}.yml")));
            surveys.Add(survey);
        }
        return surveys;
    }

    private IReadOnlyList<ReferenceFigure> ReadNumbers(string code, List<Problem> problems)
    {
        var file = $"{Name}/{code}.csv";
        return ReferenceTable.Read(file, StrictText.ReadFile(Path.Combine(catalogue, file), file, problems), problems);
    }
}
