using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;
using Telar.Core.Catalogue;
using Telar.Core.Shared;
using Telar.Services.Observatory;

namespace Telar.Web.Shared;

/// A page of the site: its language, its words, its numbers and the observatory as it stood when the request came.
public abstract class TelarPage : PageModel
{
    /// How many things that are wrong with an address a page names.
    protected const int MostNotices = 5;

    private const int LongestShown = 60;

    // Sorting words by the rules of a language costs more than showing them: once a catalogue.
    private static readonly ConditionalWeakTable<WholeCatalogue, IReadOnlyList<Country>[]> CountryOrder = [];

    protected SiteParts Parts { get; private set; } = null!;

    public Language Language { get; private set; }

    public PageKind Kind { get; private set; } = SiteMap.Home;

    public ObservatoryState State { get; private set; } = null!;

    public WholeCatalogue Catalogue => State.Catalogue;

    public Assets Assets => Parts.Assets;

    public Numbers Numbers => Parts.Numbers;

    /// What the browser's tab, a search engine and a shared link show.
    public string Title { get; protected set; } = "";

    public string Description { get; protected set; } = "";

    /// True for pages that are not the published word: own weights, search results.
    public bool IsUnlisted { get; protected set; }

    /// Null where the site tells of the real world; otherwise every page says that it does not.
    public HtmlString? Demonstration => DemonstrationNotice.Draw(Parts, Language);

    /// True where somebody has work in hand: brand and languages stay, the ways to the rest of the site do not.
    public bool IsQuiet { get; protected set; }

    /// Scripts that this page asks for, by name; most ask for none.
    public IReadOnlyList<string> Scripts { get; protected set; } = [];

    /// schema.org, as JSON-LD; null where there is nothing to say.
    public string? StructuredData { get; protected set; }

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        Parts = context.HttpContext.RequestServices.GetRequiredService<SiteParts>();
        State = Parts.Observatory.Current;
        var path = context.HttpContext.Request.Path.Value ?? "";
        Language = path.Length >= 3 && Languages.TryParse(path.Substring(1, 2), out var language) ? language : Language.Es;
        Kind = SiteMap.All.FirstOrDefault(kind => kind.RazorPage == context.ActionDescriptor.ViewEnginePath) ?? SiteMap.Home;
        Description = Say("site.description");
    }

    public string Say(string key, params ReadOnlySpan<(string Name, string Value)> values) => Catalogue.Texts.Say(Language, key, values);

    /// A text that counts.
    public string Count(string key, int number, params ReadOnlySpan<(string Name, string Value)> values) =>
        Catalogue.Texts.Say(Language, key, number, [("n", Number(number)), .. values]);

    public string Number(double value, int decimals = 0) => Numbers.Say(value, decimals, Language);

    public string Link(PageKind kind, string? code = null) => SiteMap.PathOf(kind, Language, code);

    /// This page in another language, with what was asked for.
    public virtual string InLanguage(Language other) => SiteMap.PathOf(Kind, other, RouteData.Values["code"] as string) + Request.QueryString;

    /// The one address of this page in a language, whatever was asked for.
    public string AddressIn(Language language) => Absolute(SiteMap.PathOf(Kind, language, RouteData.Values["code"] as string));

    /// Complete address of a path of this site.
    public string Absolute(string path) => Parts.AddressOf(Request, path);

    /// "a, b y c" in the words of the language.
    public string Listed(IReadOnlyList<string> names) => names.Count switch
    {
        0 => "",
        1 => names[0],
        _ => $"{string.Join(", ", names.Take(names.Count - 1))} {(Language == Language.Es ? SpanishAnd(names[^1]) : Language == Language.Pt ? "e" : "and")} {names[^1]}",
    };

    /// Countries in the order of the alphabet of the page's language.
    public IReadOnlyList<Country> CountriesByName() => CountryOrder.GetValue(Catalogue, Sort)[(int)Language];

    public StringComparer Alphabet => AlphabetOf(Language);

    private static StringComparer AlphabetOf(Language language) => StringComparer.Create(CultureInfo.GetCultureInfo(language.Code()), ignoreCase: true);

    private static IReadOnlyList<Country>[] Sort(WholeCatalogue catalogue) =>
        [.. Languages.All.Select(language => (IReadOnlyList<Country>)[.. catalogue.Countries.OrderBy(country => country.Name.In(language), AlphabetOf(language))])];

    public IActionResult Missing()
    {
        Response.StatusCode = StatusCodes.Status404NotFound;
        return new NotFoundResult();
    }

    /// What an address brought is said back, but never at any length.
    protected static string SaidBack(string asked) => asked.Length > LongestShown ? asked[..LongestShown] + "…" : asked;

    // "y" is "e" before the sound i: España e Irlanda, but y hierro.
    private static string SpanishAnd(string next) =>
        (next.StartsWith("i", StringComparison.OrdinalIgnoreCase) || next.StartsWith("í", StringComparison.OrdinalIgnoreCase) || next.StartsWith("hi", StringComparison.OrdinalIgnoreCase))
        && !next.StartsWith("hie", StringComparison.OrdinalIgnoreCase) ? "e" : "y";
}
