using Microsoft.AspNetCore.Mvc;
using Telar.Core.Catalogue;
using Telar.Core.Indicators;
using Telar.Core.Indicators.Screening;
using Telar.Core.Indices.Standing;
using Telar.Web.Figures;
using Telar.Web.Shared;

namespace Telar.Web.Pages.Places;

/// One country: where it stands, its threads, strengths and gaps, who does something about them, what its data cannot say.
public sealed class CountryModel : TelarPage
{
    /// So many gaps and strengths are told at once; the others open on request.
    public const int Told = 3;

    private const int OldAfterYears = 5;

    public Country Country { get; private set; } = null!;

    public CountryStanding? Standing { get; private set; }

    public CountryStory Story { get; private set; } = null!;

    public IReadOnlyList<Figures.Thread> Threads { get; private set; } = [];

    public CountrySizeRules? SizeRules { get; private set; }

    public IReadOnlyList<Practice> Practices { get; private set; } = [];

    /// Of the whole observatory.
    public Flags Flags { get; private set; } = Flags.None;

    public async Task<IActionResult> OnGetAsync(string code)
    {
        if (!Catalogue.CountriesByIso3.TryGetValue(code.ToUpperInvariant(), out var country))
            return Missing();
        Country = country;
        Flags = await State.Flags.GetAsync();
        Standing = State.Standings.GetValueOrDefault(country.Iso3);
        Story = new(this, country, Standing);
        Threads = Weaves.ThreadsOf(this, country.Iso3);
        SizeRules = Catalogue.SizeRules.FirstOrDefault(rules => rules.Country == country.Iso3);
        Practices = [.. Catalogue.Practices.Where(practice => practice.Countries.Contains(country.Iso3, StringComparer.Ordinal))];
        Title = country.Name.In(Language);
        Description = Story.Headline();
        return Page();
    }

    public int CountPresent => Threads.Sum(thread => thread.Knots.Count(knot => knot.Score is not null));

    public RangePlot ThreadRanges()
    {
        var rows = Standing!.Threads.Where(thread => thread.Ranks is not null).Select(thread => new RankRow(
            Catalogue.DimensionsByCode[thread.Node].Name.In(Language), Link(SiteMap.Dimension, thread.Node), thread.Rank!.Value, thread.Ranks!.Low, thread.Ranks.High,
            Story.ShortRange(thread.Ranks.Low, thread.Ranks.High), IsChosen: false, Thread: Css.Of(thread.Node)));
        return new([.. rows], Standing.Threads.Max(thread => thread.Ranked), Say("index.range.caption", ("replicas", Number(State.Release!.Header.Replicas))), Say("common.dimension"), Say("common.range"));
    }

    public RangePlot AllRanges() => IndexPlots.Of(this, State.Release!.Root.Code, Country.Iso3, Say("dimension.order.words"));

    /// A body the country takes part in; one that has no words yet keeps its code.
    public string BodyName(string body) => body switch
    {
        "segib" => Say("country.body.segib"),
        "sica" => Say("country.body.sica"),
        "oecd-pi-2024" => Say("country.body.policy_index"),
        _ => body.ToUpperInvariant(),
    };

    public string VerdictWords(ChallengeStanding challenge) => Say(challenge.Verdict switch
    {
        ChallengeVerdict.Strength => "country.verdict.strength",
        ChallengeVerdict.Gap => "country.verdict.gap",
        ChallengeVerdict.NotApart => "country.verdict.near",
        ChallengeVerdict.TooThin => "country.verdict.thin",
        ChallengeVerdict.NoScore => "country.verdict.no_score",
        ChallengeVerdict.NotMeasured => "country.verdict.not_measured",
        _ => throw new InvalidOperationException("A verdict outside of the six."),
    });

    /// What is missing of challenges that lack the same thing, in one sentence.
    public string CannotWords(IReadOnlyList<ChallengeStanding> alike) => Say(
        alike[0].Verdict switch
        {
            ChallengeVerdict.TooThin => "country.cannot.thin",
            ChallengeVerdict.NoScore => "country.cannot.no_score",
            _ => "country.cannot.not_measured",
        },
        ("challenge", Story.Named(alike)));

    /// How many of the figures that count are older than five years, seen from the newest figure of the observatory.
    public (int Old, int Of) OldFigures()
    {
        var figures = Catalogue.Indicators.Select(indicator => State.Figures[indicator.Code].Latest(Country.Iso3)).OfType<PublishedFigure>().ToList();
        return (figures.Count(figure => figure.Year < State.LastYear - OldAfterYears), figures.Count);
    }

    /// How many of its latest figures the screening objects to.
    public int CountFlagged() => Catalogue.Indicators
        .Select(indicator => State.Figures[indicator.Code].Latest(Country.Iso3)).OfType<PublishedFigure>()
        .Count(figure => Flags.ChecksOn(figure.Series, Country.Iso3, figure.Period.ToString()).Length > 0);

    public Median? MedianOf(Indicator indicator) => Median.Of(State.Figures[indicator.Code].LatestOfAll().Select(figure => figure.Value));
}
