using Telar.Core.Benchmarks.References;
using Telar.Services.Benchmarks;
using Telar.Web.Figures;
using Telar.Web.Shared;

namespace Telar.Web.Pages.Instruments;

/// What public surveys found about the questions just answered, each survey by itself, with whom it covers in its title.
public sealed class ReferencesView(TelarPage page, ReferencesBeside beside)
{
    private const double Whole = 100;

    public TelarPage Page => page;

    public ReferencesBeside Beside => beside;

    /// How many of the questions have something to stand beside.
    public int Questions => beside.Surveys.SelectMany(survey => survey).Select(one => one.Reference.Counterpart.Item).Distinct(StringComparer.Ordinal).Count();

    /// "Encuesta de micronegocios, Colombia, 2024: negocios de hasta nueve personas".
    public string TitleOf(Survey survey) => page.Say("reference.survey", ("name", survey.Name.In(page.Language)), ("population", survey.Population.In(page.Language)));

    public string BasisOf(Survey survey) => page.Say(survey.IsWeighted ? "reference.weighted" : "reference.unweighted");

    /// How sure the margins are; empty where none is shown.
    public string MarginsOf(IEnumerable<AnsweredReference> asked) => asked.Any(one => Shares(one).Any(figure => Between(figure).Length > 0)) ? page.Say("reference.margins") : "";

    public string CreditOf(Survey survey) => page.Catalogue.SourcesByCode[survey.Source].Credit;

    public static IReadOnlyList<ReferenceFigure> Shares(AnsweredReference one) => [.. one.Reference.OfEverybody.Where(figure => figure.Share is not null)];

    public string NameOf(AnsweredReference one, ReferenceFigure figure) => one.Reference.Figure.Classes.Single(known => known.Code == figure.Answer).Name.In(page.Language);

    public string Percent(decimal? share) => page.Say("benchmark.percent", ("percent", page.Number(Rounded(share))));

    /// Empty where the margin is under half a percent.
    public string Between(ReferenceFigure figure) => Rounded(figure.Low) == Rounded(figure.High) ? "" : page.Say("reference.between", ("low", page.Number(Rounded(figure.Low))), ("high", page.Number(Rounded(figure.High))));

    public static Svg Bar(ReferenceFigure figure)
    {
        var svg = new Svg("bar-picture", 100, 14, "", isStretched: true);
        svg.Rect("bar", 0, 1, Math.Max(0.6, Whole * (double)(figure.Share ?? 0)), 12);
        return svg;
    }

    /// "La mitad dice 2 o menos; nueve de cada diez, 12 o menos."
    public string QuantityWords(AnsweredReference one)
    {
        string Of(string quantile) => one.Reference.OfEverybody.FirstOrDefault(figure => figure.Answer == quantile)?.Value is { } value ? page.Number((double)value) : "";
        return page.Say("reference.quantity", ("half", Of("p50")), ("most", Of("p90")), ("own", one.Answer), ("unit", one.Reference.Figure.Unit?.In(page.Language) ?? ""));
    }

    public string CasesOf(AnsweredReference one) => page.Say("reference.cases", ("cases", page.Number(one.Reference.OfEverybody.Max(figure => figure.Cases))));

    private static double Rounded(decimal? share) => (double)Math.Round((share ?? 0) * 100, MidpointRounding.AwayFromZero);
}
