using Telar.Core.Catalogue;
using Telar.Core.Instruments;
using Telar.Core.Instruments.Scoring;
using Telar.Core.Shared;
using Telar.Services.Benchmarks;
using Telar.Services.Instruments;
using Telar.Web.Figures;
using Telar.Web.Shared;

namespace Telar.Web.Pages.Instruments;

/// A result in words and pictures, for its owner and for those whom the owner shows it to.
public sealed class ResultView
{
    /// As many gaps as somebody can begin with; the rest is folded away.
    public const int GapsFirst = 3;

    private const double Firm = 50;

    // Scores closer than a point read the same.
    private const double Alike = 1;
    private const int PracticesAGap = 3;

    public ResultView(
        TelarPage page, OpenedResponse opened, Diagnosis diagnosis, FoundPeers peers)
    {
        Page = page;
        Opened = opened;
        Diagnosis = diagnosis;
        Peers = new(this, peers);
    }

    public TelarPage Page { get; }

    public OpenedResponse Opened { get; }

    public Diagnosis Diagnosis { get; }

    /// Null where this is the first measurement, and for whom the owner shows the result to.
    public ChangedView? Changed { get; private set; }

    public PeersView Peers { get; }

    /// Null for whom the owner shows the result to: what stands there would give single answers away.
    public ReferencesView? References { get; init; }

    /// What was told beside what is scored, for its owner; nothing where an earlier measurement stands beside it, with what changed.
    public QuantitiesView? Quantities =>
        References is not null && Changed is not { Quantities.Told.Count: > 0 } && new QuantitiesView(this, [new(Opened, Diagnosis.Score)], Opened.Instrument.Instrument.Quantities) is { Told.Count: > 0 } told
            ? told
            : null;

    public ScoringRules Rules => Opened.Instrument.Instrument.Scoring;

    private Language Language => Page.Language;

    public ResultView WithEarlier(ComparedMeasurements? compared)
    {
        Changed = new(this, compared);
        return this;
    }

    public string Say(Core.Forms.FormText text) => Opened.Instrument.Say(text, Language);

    /// What holds, and what is missing, in one sentence: "Vende por internet; casi no usa datos para decidir."
    public string Sentence()
    {
        var parts = Diagnosis.ByScore;
        if (parts.Count == 0)
            return Page.Say("result.no_score");
        // Where all parts are alike, naming one of them would say that the others differ.
        var areAlike = parts.Count > 1 && parts[0].Score - parts[^1].Score < Alike;
        var (best, worst) = areAlike ? (Rules.Total, Rules.Total) : (parts[0].Dimension, parts[^1].Dimension);
        var strong = parts[0].Score >= Firm ? Say(best.Strong) : "";
        var weak = parts[^1].Score < Firm ? Say(worst.Weak) : "";
        var said = string.Join("; ", (areAlike && strong.Length > 0 ? [strong] : new[] { strong, weak }).Where(words => words.Length > 0));
        return said.Length == 0 ? "" : char.ToUpper(said[0], System.Globalization.CultureInfo.InvariantCulture) + said[1..] + ".";
    }

    /// On whose behalf this was answered, where the instrument asks that. Only for its owner: a shared result shows no single answer.
    public string? UnitWords =>
        References is not null && Opened.Instrument.Instrument.ProfileQuestion(ProfileRole.Unit) is { List: { } list } question && Opened.Form.Find(question.Path) is { IsEmpty: false } element
        && Opened.Instrument.Form.Form.Lists[list].Choices.FirstOrDefault(choice => choice.Name == element.Text) is { } unit
            ? Say(unit.Label)
            : null;

    /// Below the name of a part: its level, or why it has none. Empty where the instrument has no levels at all.
    public string UnderPart(DimensionResult part) => part switch
    {
        { Score: null, IsAsked: false } => Page.Say("result.not_yours"),
        { Score: null } => Page.Say("result.no_score"),
        { Level: { } level } => Say(level.Label),
        _ => Rules.Levels.Count == 0 ? "" : Page.Say("result.no_level"),
    };

    public string? LevelWords => Diagnosis.Level is { } level ? LevelOf(level, ScoringRules.TotalName) : null;

    public string LevelOf(Level level, string dimension) => Page.Say(
        "result.level", ("level", Page.Number(level.Number)), ("levels", Page.Number(Rules.LevelsOf(dimension).Count)), ("name", Say(level.Label)));

    public bool HasProvisional => Rules.Levels.Any(level => level.IsProvisional);

    public IReadOnlyList<double> Cuts(string dimension) => [.. Rules.LevelsOf(dimension).Select(level => level.From)];

    /// The four threads with their challenges; a thread with fewer than three items says that it was not asked.
    public IReadOnlyList<Figures.Thread> Threads() =>
    [
        .. Page.Catalogue.Dimensions.Select(dimension => new Figures.Thread(
            dimension.Code,
            dimension.Name.In(Language),
            [.. Page.Catalogue.Challenges.Where(challenge => challenge.Dimension == dimension.Code).Select(challenge =>
                new Knot(challenge.Code, challenge.Short.In(Language), Diagnosis.Score.Asks(dimension.Code) ? Diagnosis.Score.OfChallenge(challenge.Code) : null))]) { Unasked = Diagnosis.Score.Asks(dimension.Code) ? "" : Page.Say("result.not_asked") }),
    ];

    public bool HasThreads => Page.Catalogue.Dimensions.Any(dimension => Diagnosis.Score.Asks(dimension.Code));

    /// The threads that this instrument asks too little about, by name.
    public IReadOnlyList<string> Unasked => [.. Page.Catalogue.Dimensions.Where(dimension => !Diagnosis.Score.Asks(dimension.Code)).Select(dimension => dimension.Name.In(Language))];

    public string ThreadWords(Figures.Thread thread) => !Diagnosis.Score.Asks(thread.Dimension)
        ? Page.Say("result.not_asked")
        : Diagnosis.Score.OfThread(thread.Dimension) is { } score ? Page.Number(score) : "—";

    public string KnotWords(Knot knot) => knot.Score is { } score ? Page.Number(score) : Page.Say(Rules.Items.Any(item => item.Challenge == knot.Challenge) ? "result.unanswered" : "result.not_asked");

    public string Score(double? score) => score is { } value ? Page.Number(value) : "—";

    public Challenge? ChallengeOf(Gap gap) => gap.Item.Challenge is { } code ? Page.Catalogue.ChallengesByCode.GetValueOrDefault(code) : null;

    /// Practices that answer the challenge: of the subject's own country first, then by the strength of their evidence. Told once, at
    /// the first gap with the challenge.
    public IReadOnlyList<Practice> PracticesFor(Gap gap) => Diagnosis.Gaps.First(one => one.Item.Challenge == gap.Item.Challenge) != gap ? [] :
    [
        .. Page.Catalogue.Practices.Where(practice => practice.Challenges.Any(one => one.Challenge == gap.Item.Challenge))
            .OrderByDescending(practice => practice.Countries.Contains(Opened.Response.Country, StringComparer.Ordinal)).ThenByDescending(practice => practice.Grade).Take(PracticesAGap),
    ];

    public string SentOn => Page.Say("result.day", ("day", Dates.Say(DateOnly.FromDateTime(Opened.Response.SentAt!.Value.UtcDateTime), Language)));
}
