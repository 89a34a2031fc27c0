using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Telar.Core.Indices.Releases;
using Telar.Core.Shared;
using Telar.Services.Indices;
using Telar.Web.Figures;
using Telar.Web.Shared;

namespace Telar.Web.Pages.Indices;

/// Anyone can move the weights. What is asked stands in the address: ?w.TAL=2&w.TER1=0. Never the published index.
public sealed class WeightsModel : TelarPage
{
    private const string Prefix = "w.";

    public const double Most = 4;

    private const int LeadersSaid = 5;

    public Release? Release => State.Release;

    /// Null where the weights leave nothing to rank.
    public OwnIndex? Own { get; private set; }

    public IReadOnlyList<string> Notices { get; private set; } = [];

    private readonly Dictionary<string, double> asked = new(StringComparer.Ordinal);

    public void OnGet()
    {
        Title = Say("weights.title");
        Description = Say("weights.lead");
        IsUnlisted = true;
        Scripts = ["htmx.js", "weights.js"];
        if (Release is null)
            return;
        var notices = new List<string>();
        foreach (var (key, values) in Request.Query.Where(pair => pair.Key.StartsWith(Prefix, StringComparison.Ordinal)))
            Take(key[Prefix.Length..], values.ToString(), notices);
        var own = HttpContext.RequestServices.GetRequiredService<SiteParts>().Reweight.Run(Release, asked);
        if (own.IsRefused)
            notices.AddRange(own.Problems.Select(problem => $"{problem.What(Language)} {problem.ToDo(Language)}"));
        else
            Own = own.Value;
        Notices = notices;
    }

    public double WeightOf(string node) => asked.TryGetValue(node, out var own) ? own : Release!.Node(node).Weight;

    public static string Plain(double weight) => weight.ToString("0.##", CultureInfo.InvariantCulture);

    public RangePlot Plot()
    {
        var rows = Own!.Places.Where(place => place.Ranks is not null).Select(place => new RankRow(
            Catalogue.CountriesByIso3[place.Country].Name.In(Language), Link(SiteMap.Country, place.Country), place.Rank!.Value, place.Ranks!.Low, place.Ranks.High,
            IndexPlots.Words(this, place.Ranks.Low, place.Ranks.High), Beside: place.PublishedRank is { } rank ? Number(rank) : "—"));
        return new([.. rows], Math.Max(1, Own.CountRanked), Say("weights.caption", ("replicas", Number(Core.Indices.Reweighting.Replicas))), Say("common.country"), Say("common.range"), Say("weights.published"));
    }

    /// What is read aloud once the ranks have moved: the notices and who leads, not the whole table.
    public string Said()
    {
        var leaders = Own is null ? [] : Own.Places.Where(place => place.Ranks is not null).Take(LeadersSaid).Select(place => Catalogue.CountriesByIso3[place.Country].Name.In(Language)).ToList();
        return string.Join(" ", leaders.Count == 0 ? Notices : [.. Notices, Say("weights.said", ("countries", Listed(leaders)))]);
    }

    public IEnumerable<ReleaseNode> ChildrenOf(string node) => Release!.ChildrenOf(node);

    // A weight equal to the published one need not be said: the address stays short.
    private void Take(string node, string text, List<string> notices)
    {
        if (!Release!.HasNode(node) || !double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var weight) || !(weight >= 0 && weight <= Core.Indices.Reweighting.LargestWeight))
        {
            if (notices.Count < MostNotices)
                notices.Add(Say("weights.problem", ("problem", $"{SaidBack(node)} = {SaidBack(text)}")));
        }
        else if (weight != Release.Node(node).Weight)
            asked[node] = weight;
    }
}
