using Telar.Core.Benchmarks;
using Telar.Core.Instruments;
using Telar.Core.Instruments.Scoring;
using Telar.Services.Benchmarks;
using Telar.Web.Figures;
using Telar.Web.Shared;

namespace Telar.Web.Pages.Instruments;

/// Where a result stands among those who answered, in words first. It never speaks of all firms.
public sealed class PeersView(ResultView result, FoundPeers found)
{
    private const double Firm = 50;
    private const int MostTenths = 9;
    private const int LeastTenth = 10;

    private readonly IReadOnlyDictionary<string, PeerStanding> peers = found.ByMeasure;

    private TelarPage Page => result.Page;

    /// The total among the other groups that this subject belongs to.
    public IReadOnlyList<PeerStanding> OfTotal => found.OfTotal;

    public bool IsEmpty => peers.Count == 0;

    public PeerStanding? Of(string measure) => peers.GetValueOrDefault(measure);

    /// The group that the table speaks of: that of the total, or of the first part that has one.
    public PeerStanding? Main => Of(ScoringRules.TotalName) ?? peers.Values.FirstOrDefault();

    /// How many others there are, where everything that is told is told of the same group: then it is said once, above the table.
    public int? OthersOfAll => peers.Values.Select(one => (one.Standing.Group, one.Standing.PeersTold)).Distinct().Count() == 1 ? Main!.Standing.PeersTold : null;

    public string Caption => OthersOfAll is { } others
        ? Page.Say("benchmark.caption_of", ("n", Page.Number(others)), ("group", GroupWords(Main!.Standing.Group)))
        : Page.Say("benchmark.caption", ("group", GroupWords(Main!.Standing.Group)));

    /// Empty where neither a part nor the total can be told.
    /// "De las 210 empresas de su tamaño en Paraguay que respondieron, vende por internet mejor que 7 de cada 10; casi no usa datos para decidir."
    public string Sentence()
    {
        var parts = result.Diagnosis.Dimensions.Where(part => part.Score is not null && Of(part.Dimension.Name) is not null).OrderByDescending(part => RankOf(Of(part.Dimension.Name)!)).ToList();
        // Whoever rates a country does not do better than others who rate one: only the place of the whole is told.
        var strong = result.Opened.Instrument.Header.Subject == SubjectKind.Country ? null : parts.Find(part => part.Score >= Firm && IsAhead(Of(part.Dimension.Name)!) && !part.Dimension.Strong.IsEmpty);
        var weak = parts.FindLast(part => part.Score < Firm && !part.Dimension.Weak.IsEmpty);
        if ((strong is null ? Of(ScoringRules.TotalName) : Of(strong.Dimension.Name)) is not { } about)
            return "";
        var first = strong is null ? PlaceOfTotal(about) : Ahead(result.Say(strong.Dimension.Strong), about);
        var rest = weak is null ? first : $"{first}; {result.Say(weak.Dimension.Weak)}";
        return Page.Say("benchmark.sentence", ("n", Page.Number(about.Standing.PeersTold)), ("group", GroupWords(about.Standing.Group)), ("rest", rest));
    }

    /// Where the subject stands in one measure, short enough for a table.
    public string ShortPlace(PeerStanding standing) => standing.Standing switch
    {
        { PercentBelow: { } percent } => Page.Say("benchmark.above", ("percent", Page.Number(percent))),
        { End: ScaleEnd.Highest } => Page.Say("benchmark.among_highest"),
        { End: ScaleEnd.Lowest } => Page.Say("benchmark.among_lowest"),
        { Third: Third.Lower } => Page.Say("benchmark.lower_third"),
        { Third: Third.Middle } => Page.Say("benchmark.middle_third"),
        { Third: Third.Upper } => Page.Say("benchmark.upper_third"),
        _ => throw new ArgumentOutOfRangeException(nameof(standing), standing, "A third outside of three."),
    };

    /// Named where a part had to fall back to another group than the total.
    public string? OtherGroup(PeerStanding standing) => standing.Standing.Group == Main!.Standing.Group ? null : GroupWords(standing.Standing.Group);

    public string GroupWords(PeerGroup group)
    {
        var who = WhoAnswered.In(Page.Catalogue, result.Opened.Instrument, group, Page.Language);
        var place = group.Kind == GroupKind.All ? "" : Page.Catalogue.CountriesByIso3[group.Country].In.In(Page.Language);
        return group.Kind switch
        {
            GroupKind.All => Page.Say("benchmark.group_all", ("who", who)),
            GroupKind.Country => Page.Say("benchmark.group_country", ("who", who), ("place", place)),
            GroupKind.CountrySize => Page.Say("benchmark.group_size", ("who", who), ("place", place)),
            GroupKind.CountrySector => Page.Say("benchmark.group_sector", ("who", who), ("place", place)),
            GroupKind.CountrySizeSector => Page.Say("benchmark.group_size_sector", ("who", who), ("place", place)),
            GroupKind.CountryWomenLed => Page.Say("benchmark.group_women_led", ("who", who), ("place", place)),
            GroupKind.CountryRegion => Page.Say("benchmark.group_region", ("who", who), ("place", place)),
            _ => throw new ArgumentOutOfRangeException(nameof(group), group, "A kind of group outside of the list."),
        };
    }

    /// The group at the beginning of a line.
    public string GroupName(PeerGroup group) => GroupWords(group) is var words ? string.Concat(words[..1].ToUpperInvariant(), words.AsSpan(1)) : "";

    public string Basis(PeerStanding standing) => Page.Say("benchmark.basis", ("day", Dates.Say(DateOnly.FromDateTime(standing.MadeAt.UtcDateTime), Page.Language)));

    public string RangeWords(SpreadPart part) => Page.Say("benchmark.range", ("from", Page.Number(part.From)), ("to", Page.Number(part.To)));

    /// True for the part of the scale where the total of this result lies.
    public bool IsOwn(SpreadPart part) => result.Diagnosis.Score.Total is { } total && total >= part.From && (total < part.To || part.To >= 100);

    public static Svg Bar(SpreadPart part, ToldSpread spread)
    {
        var svg = new Svg("bar-picture", 100, 14, "", isStretched: true);
        svg.Rect("bar", 0, 1, Math.Max(0.6, 100.0 * part.Percent / Math.Max(1, spread.Parts.Max(one => one.Percent))), 12);
        return svg;
    }

    private string Ahead(string what, PeerStanding standing) => standing.Standing switch
    {
        { PercentBelow: { } percent } => Page.Say("benchmark.better_than", ("what", what), ("tenths", Tenths(percent))),
        { End: ScaleEnd.Highest } => Page.Say("benchmark.better_than_nearly_all", ("what", what)),
        _ => Page.Say("benchmark.like_upper_third", ("what", what)),
    };

    private string PlaceOfTotal(PeerStanding standing) => standing.Standing switch
    {
        { PercentBelow: { } percent and >= LeastTenth } => Page.Say("benchmark.total_above", ("tenths", Tenths(percent))),
        { End: ScaleEnd.Highest } => Page.Say("benchmark.total_among_highest"),
        { End: ScaleEnd.Lowest } => Page.Say("benchmark.total_among_lowest"),
        { Third: Third.Lower } => Page.Say("benchmark.total_lower_third"),
        { Third: Third.Middle } => Page.Say("benchmark.total_middle_third"),
        { Third: Third.Upper } => Page.Say("benchmark.total_upper_third"),
        _ => throw new ArgumentOutOfRangeException(nameof(standing), standing, "A third outside of three."),
    };

    // Rounded down, so that nobody is praised for more than is so.
    private string Tenths(int percent) => Page.Number(Math.Min(MostTenths, percent / 10));

    // Better than at least half of them: anything less is no praise.
    private static bool IsAhead(PeerStanding standing) => standing.Standing.PercentBelow is { } percent ? percent >= 50 : standing.Standing.Third == Third.Upper;

    private static int RankOf(PeerStanding standing) => standing.Standing switch
    {
        { PercentBelow: { } percent } => percent,
        { End: ScaleEnd.Highest } => 100,
        { End: ScaleEnd.Lowest } => 0,
        { Third: Third.Lower } => 16,
        { Third: Third.Middle } => 50,
        _ => 83,
    };
}
