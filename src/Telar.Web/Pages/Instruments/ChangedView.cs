using System.Globalization;
using Telar.Core.Instruments.Scoring;
using Telar.Services.Instruments;
using Telar.Web.Shared;

namespace Telar.Web.Pages.Instruments;

/// What changed from measurement to measurement. Null for `compared`: there are earlier ones, and nothing that all of them asked.
public sealed class ChangedView(ResultView result, ComparedMeasurements? compared)
{
    // The first says where it began; of the others a narrow screen has room for the last ones.
    private const int MostShown = 4;

    public TelarPage Page => result.Page;

    public IReadOnlyList<ComparedMeasurement> Shown { get; } = compared?.All is { } all ? [.. all.Where((_, place) => place == 0 || place > all.Count - MostShown)] : [];

    public QuantitiesView Quantities => new(result, Shown, compared?.Quantities ?? []);

    /// T0, T1, T2 with the day on which each was sent.
    public string Days() => string.Join(" · ", Shown.Select(one => $"{NameOf(one)}: {Dates.Say(DateOnly.FromDateTime(one.Opened.Response.SentAt!.Value.UtcDateTime), Page.Language)}"));

    public static string NameOf(ComparedMeasurement one) => string.Create(CultureInfo.InvariantCulture, $"T{one.Opened.Response.Wave}");

    /// The parts of which something can be compared, and the whole where all of it can.
    public IEnumerable<(string Name, string Label)> Parts()
    {
        foreach (var dimension in result.Rules.Dimensions.Where(dimension => Shown.Any(one => one.Score.Of(dimension.Name) is not null)))
            yield return (dimension.Name, result.Say(dimension.Label));
        if (compared is { IsWhole: true } && Shown.Any(one => one.Score.Total is not null))
            yield return (ScoringRules.TotalName, result.Say(result.Rules.Total.Label));
    }

    public string Score(ComparedMeasurement one, string part) => result.Score(one.Score.Of(part));

    /// In points, between the last two, as they are shown.
    public string Change(string part)
    {
        if (compared!.ChangeIn(part) is null)
            return "—";
        var points = Math.Round(compared.All[^1].Score.Of(part)!.Value, MidpointRounding.AwayFromZero) - Math.Round(compared.All[^2].Score.Of(part)!.Value, MidpointRounding.AwayFromZero);
        return points > 0 ? "+" + Page.Number(points) : Page.Number(points);
    }

    public string HowCompared() => string.Join(' ', new[]
    {
        Page.Say("result.change_is"),
        compared is { IsWhole: false } ? Page.Count("result.compared_questions", compared.Questions) : "",
        compared is { LeavesOut: true } ? Page.Say("result.left_out") : "",
    }.Where(words => words.Length > 0));
}
