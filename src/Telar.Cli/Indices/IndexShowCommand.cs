using System.CommandLine;
using System.Globalization;
using Telar.Cli.Shared;
using Telar.Core.Indices.Releases;
using Telar.Core.Shared;

namespace Telar.Cli.Indices;

/// `telar index show`: a published index as it was published.
internal static class IndexShowCommand
{
    private static readonly Argument<string?> Code = ReleaseInHand.Code();

    private static readonly LocalText Heading = new(
        "{code}, {state}, publicada el {day} con la receta {recipe}",
        "{code}, {state}, publicada em {day} com a receita {recipe}",
        "{code}, {state}, published on {day} with the recipe {recipe}");

    private static readonly LocalText Experimental = new("experimental", "experimental", "experimental");

    private static readonly LocalText Final = new("definitiva", "definitiva", "final");

    private static readonly LocalText Places = new(
        "Lugar, país, lugares posibles (90 de cada 100 de {n} réplicas), puntuación, cobertura",
        "Lugar, país, lugares possíveis (90 de cada 100 de {n} réplicas), pontuação, cobertura",
        "Place, country, possible places (90 of 100 of {n} replicas), score, coverage");

    private static readonly LocalText Range = new("{low} a {high}", "{low} a {high}", "{low} to {high}");

    private static readonly LocalText Unranked = new(
        "Sin lugar, por debajo de la cobertura mínima ({n}): {countries}",
        "Sem lugar, abaixo da cobertura mínima ({n}): {countries}",
        "Without a place, below the minimum coverage ({n}): {countries}");

    private static readonly LocalText Years = new(
        "{figures} cifras de {first} a {last}; ventana de {from} a {to}. Huella {hash}",
        "{figures} números de {first} a {last}; janela de {from} a {to}. Impressão digital {hash}",
        "{figures} figures of {first} to {last}; window {from} to {to}. Hash {hash}");

    private static readonly LocalText AnsweredBy = new("Responde: {by}", "Responde: {by}", "Answered for by: {by}");

    public static Command Create()
    {
        var command = new Command("show", "Show a published index: ranks with their ranges, countries without a rank, how old its figures are.") { Code, CommonOptions.Data, CommonOptions.Database };
        command.SetAction((parsed, ct) => RunAsync(parsed, parsed.InvocationConfiguration.Output, ct));
        return command;
    }

    internal static async Task<int> RunAsync(ParseResult parsed, TextWriter to, CancellationToken ct)
    {
        var found = await ReleaseInHand.FindAsync(parsed, Code, ct);
        if (found.IsRefused)
            return ProblemPrinter.Refuse(parsed, found.Problems);
        if (parsed.GetValue(CommonOptions.Json))
            WriteForPrograms(found.Value, to);
        else
            WriteForPeople(found.Value, CommonOptions.LanguageOf(parsed), to);
        return ExitCode.Done;
    }

    private static void WriteForPeople(Release release, Language language, TextWriter to)
    {
        var header = release.Header;
        to.WriteLine(Heading.Fill(
            language, ("code", header.Code), ("state", StateOf(header.State).In(language)),
            ("day", header.PublishedAt.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), ("recipe", header.RecipeCode)));
        if (header.PublishedBy is { } by)
            to.WriteLine(AnsweredBy.Fill(language, ("by", by)));
        if (header.Note is { } note)
            to.WriteLine(note);
        to.WriteLine(Places.Fill(language, ("n", Number(header.Replicas))));
        foreach (var place in Ranked(release))
        {
            var range = place.RankRange is { } ranks ? Range.Fill(language, ("low", Number(ranks.Low)), ("high", Number(ranks.High))) : "";
            to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{place.Rank,4}  {place.Country}  {range,-10}  {place.Score,6:F1}  {place.Coverage * 100,3:F0} %"));
        }
        var unranked = WithoutPlace(release);
        if (unranked.Count > 0)
            to.WriteLine(Unranked.Fill(language, ("n", Number(unranked.Count)), ("countries", string.Join(", ", unranked))));
        var used = release.Inputs.Where(input => input.Use == InputUse.Window).ToList();
        to.WriteLine(Years.Fill(
            language, ("figures", Number(used.Count)), ("first", Number(used.Min(input => input.Year))), ("last", Number(used.Max(input => input.Year))),
            ("from", Number(header.Window.From)), ("to", Number(header.Window.To)), ("hash", header.Hash)));
    }

    private static void WriteForPrograms(Release release, TextWriter to)
    {
        var header = release.Header;
        to.WriteLine(CommandJson.Of(
            new
            {
                header.Code,
                state = StateOf(header.State).En,
                header.PublishedAt,
                header.PublishedBy,
                header.Note,
                recipe = header.RecipeCode,
                window = new { from = header.Window.From, to = header.Window.To },
                header.Hash,
                header.Seed,
                header.Replicas,
                absent = release.Absent,
                scores = release.Scores,
                sensitivity = release.Sensitivity,
                inputs = release.Inputs.Select(input => new
                {
                    input.Country,
                    input.Indicator,
                    use = input.Use == InputUse.Window ? "window" : "older",
                    input.Series.Source,
                    series = input.Series.Code,
                    period = input.Period.ToString(),
                    input.Value,
                    input.Normalised,
                }),
            }));
    }

    private static LocalText StateOf(ReleaseState state) => state switch
    {
        ReleaseState.Experimental => Experimental,
        ReleaseState.Final => Final,
        _ => throw new InvalidOperationException("A state outside of the two."),
    };

    private static List<ReleaseScore> Ranked(Release release) =>
        [.. release.Countries.Select(country => release.ScoreOf(country, release.Root.Code)).Where(score => score.Rank is not null)
            .OrderBy(score => score.Rank).ThenBy(score => score.Country, StringComparer.Ordinal)];

    private static List<string> WithoutPlace(Release release) =>
        [.. release.Countries.Where(country => release.ScoreOf(country, release.Root.Code).Rank is null)];

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
