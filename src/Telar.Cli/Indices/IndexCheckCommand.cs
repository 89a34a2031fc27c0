using System.CommandLine;
using System.Globalization;
using Telar.Cli.Shared;
using Telar.Core.Indices;
using Telar.Core.Shared;
using Telar.Services.Indices;

namespace Telar.Cli.Indices;

/// `telar index check`: whether the parts of an index belong together.
internal static class IndexCheckCommand
{
    // --data is a folder everywhere but in `index compute`.
    private static readonly Option<string?> Values = new("--values") { Description = "The values, one per row: unit,indicator,value and, if there is one, year (CSV).", HelpName = "FILE" };

    private static readonly Option<string?> Recipe = new("--recipe") { Description = "Check a recipe file with the figures in --values, instead of a release.", HelpName = "FILE" };

    private static readonly Argument<string?> Code = ReleaseInHand.Code();

    private static readonly LocalText ChildrenHeading = new(
        "Cada parte con lo que está sobre ella: correlación, peso declarado, peso efectivo",
        "Cada parte com o que está acima dela: correlação, peso declarado, peso efetivo",
        "Each part with what stands above it: correlation, stated weight, effective weight");

    private static readonly LocalText PairsHeading = new(
        "Dicen casi lo mismo (correlación por encima de {limit}): {n}",
        "Dizem quase o mesmo (correlação acima de {limit}): {n}",
        "They say nearly the same (correlation above {limit}): {n}");

    private static readonly LocalText MissingHeading = new("Parte que falta de cada indicador", "Parte em falta de cada indicador", "Share missing of each indicator");

    public static Command Create()
    {
        var command = new Command("check", "Check whether the parts of an index belong together: correlations, effective weights, what is missing.");
        command.Arguments.Add(Code);
        command.Options.Add(Recipe);
        command.Options.Add(Values);
        command.Options.Add(CommonOptions.Data);
        command.Options.Add(CommonOptions.Database);
        command.Validators.Add(found =>
        {
            if (found.GetValue(Recipe) is null != found.GetValue(Values) is null)
                found.AddError("--recipe and --values go together.");
            else if (found.GetValue(Recipe) is not null && found.GetValue(Code) is not null)
                found.AddError("Name a release, or a recipe with its values, not both.");
        });
        command.SetAction((parsed, ct) => RunAsync(parsed, parsed.InvocationConfiguration.Output, ct));
        return command;
    }

    internal static async Task<int> RunAsync(ParseResult parsed, TextWriter to, CancellationToken ct)
    {
        var outcome = parsed.GetValue(Recipe) is { } recipe
            ? ComputeIndex.FromFiles(recipe, parsed.GetValue(Values)!)
            : await OfReleaseAsync(parsed, ct);
        if (outcome.IsRefused)
            return ProblemPrinter.Refuse(parsed, outcome.Problems);
        var coherence = Coherence.Of(outcome.Value);
        if (parsed.GetValue(CommonOptions.Json))
            WriteForPrograms(coherence, to);
        else
            WriteForPeople(coherence, CommonOptions.LanguageOf(parsed), to);
        return ExitCode.Done;
    }

    private static async Task<Outcome<IndexComputation>> OfReleaseAsync(ParseResult parsed, CancellationToken ct)
    {
        var release = await ReleaseInHand.FindAsync(parsed, Code, ct);
        return release.IsRefused ? Outcome<IndexComputation>.Refused(release.Problems) : ComputeRelease.IndexOf(release.Value);
    }

    private static void WriteForPeople(Coherence coherence, Language language, TextWriter to)
    {
        to.WriteLine(ChildrenHeading.In(language));
        foreach (var child in coherence.Children)
            to.WriteLine($"  {child.Parent,-8} {child.Child,-24} {Number(child.Correlation),6} {Number(child.Stated),6} {Number(child.Effective),6}");
        to.WriteLine(PairsHeading.Fill(language, ("limit", Number(Coherence.NearlyTheSameAbove)), ("n", coherence.NearlyTheSame.Count.ToString(CultureInfo.InvariantCulture))));
        foreach (var pair in coherence.NearlyTheSame)
            to.WriteLine($"  {pair.First,-24} {pair.Second,-24} {Number(pair.Correlation),6}");
        to.WriteLine(MissingHeading.In(language));
        foreach (var missing in coherence.Missing)
            to.WriteLine($"  {missing.Indicator,-24} {Number(missing.Share),6}");
    }

    private static void WriteForPrograms(Coherence coherence, TextWriter to) =>
        to.WriteLine(CommandJson.Of(
            new
            {
                children = coherence.Children.Select(child => new { child.Parent, child.Child, correlation = Known(child.Correlation), stated = Known(child.Stated), effective = Known(child.Effective) }),
                nearlyTheSame = coherence.NearlyTheSame,
                missing = coherence.Missing,
                correlations = from row in Enumerable.Range(0, coherence.Correlations.Units.Count)
                               from column in Enumerable.Range(row + 1, coherence.Correlations.Units.Count - row - 1)
                               select new { first = coherence.Correlations.Units[row], second = coherence.Correlations.Columns[column], correlation = Known(coherence.Correlations[row, column]) },
            }));

    /// JSON has no word for a number that is not there.
    private static double? Known(double number) => double.IsFinite(number) ? number : null;

    private static string Number(double number) => double.IsNaN(number) ? "–" : number.ToString("F2", CultureInfo.InvariantCulture);
}
