using Microsoft.AspNetCore.Mvc;
using Telar.Core.Catalogue;
using Telar.Core.Indicators;
using Telar.Web.Figures;
using Telar.Web.Shared;

namespace Telar.Web.Pages.Framework;

/// One challenge: what it is, what causes it, what the indicators say, who does something about it.
public sealed class ChallengeModel : TelarPage
{
    public Challenge Subject { get; private set; } = null!;

    public Dimension Dimension => Catalogue.DimensionsByCode[Subject.Dimension];

    public IReadOnlyList<Indicator> Indicators { get; private set; } = [];

    public IReadOnlyList<Practice> Practices { get; private set; } = [];

    /// Links that leave this challenge, and links that arrive.
    public IReadOnlyList<(Challenge Other, CauseLink Link)> Worsens { get; private set; } = [];

    public IReadOnlyList<(Challenge Other, CauseLink Link)> WorsenedBy { get; private set; } = [];

    public IReadOnlyList<(Scheme Scheme, SchemeNode Node, CrosswalkLink Link)> Elsewhere { get; private set; } = [];

    public IActionResult OnGet(string code)
    {
        if (!Catalogue.ChallengesByCode.TryGetValue(code.ToUpperInvariant(), out var challenge))
            return Missing();
        Subject = challenge;
        Title = challenge.Name.In(Language);
        Description = challenge.Summary.In(Language);
        Indicators = [.. Catalogue.Indicators.Where(indicator => indicator.Challenges.Contains(challenge.Code, StringComparer.Ordinal)).OrderBy(indicator => indicator.Challenges.ToList().IndexOf(challenge.Code))];
        Practices = [.. Catalogue.Practices.Where(practice => practice.Challenges.Any(one => one.Challenge == challenge.Code)).OrderByDescending(practice => practice.Grade)];
        Worsens = [.. challenge.Causes.Select(link => (Catalogue.ChallengesByCode[link.Challenge], link))];
        WorsenedBy = [.. Catalogue.Challenges.SelectMany(other => other.Causes.Where(link => link.Challenge == challenge.Code).Select(link => (other, link)))];
        Elsewhere = [.. Catalogue.Crosswalk.Where(link => link.To == "4T/" + challenge.Code).Select(Find)];
        return Page();
    }

    public Median? MedianOf(Indicator indicator) => Median.Of(State.Figures[indicator.Code].LatestOfAll().Select(figure => figure.Value));

    /// The indicators with figures as strips: lowest place, highest place, median, how many countries have one.
    public IEnumerable<ValueStrip> Strips()
    {
        foreach (var indicator in Indicators)
        {
            var latest = State.Figures[indicator.Code].LatestOfAll().OrderBy(figure => figure.Value).ToList();
            if (Median.Of(latest.Select(figure => figure.Value)) is not { } median)
                continue;
            yield return new(
                indicator.Short.In(Language), indicator.Unit.In(Language), Link(SiteMap.Indicator, indicator.Code), [.. latest.Select(figure => figure.Value)], median.Value,
                EndWords(indicator, latest[0]), EndWords(indicator, latest[^1]), FigureWords.Value(this, indicator, median.Value),
                Say("common.of", ("n", Number(latest.Count)), ("all", Number(Catalogue.Countries.Count))));
        }
    }

    private string EndWords(Indicator indicator, PublishedFigure figure) =>
        $"{FigureWords.Value(this, indicator, figure.Value)} {Catalogue.CountriesByIso3[figure.Country].Name.In(Language)}";

    private (Scheme, SchemeNode, CrosswalkLink) Find(CrosswalkLink link)
    {
        var (scheme, node) = link.From.Split('/') is [var first, var second] ? (first, second) : (link.From, "");
        var found = Catalogue.SchemesByCode[scheme];
        return (found, found.Nodes.First(one => one.Code == node), link);
    }
}
