using Telar.Core.Catalogue;
using Telar.Core.Shared;

namespace Telar.Web.Shared;

/// One kind of page and its address in each language, without the language itself: "paises/{code}".
public sealed record PageKind(string Key, string RazorPage, LocalText Route)
{
    /// True where the address names one thing: a country, an indicator.
    public bool HasCode => Route.Es.Contains("{code}", StringComparison.Ordinal);
}

/// Every page of the site. Addresses are words of the reader's language; the page behind them is one.
public static class SiteMap
{
    public static readonly PageKind Home = new("home", "/Home/Index", LocalText.Same(""));
    public static readonly PageKind Countries = new("countries", "/Places/Countries", new("paises", "paises", "countries"));
    public static readonly PageKind Country = new("country", "/Places/Country", new("paises/{code}", "paises/{code}", "countries/{code}"));
    public static readonly PageKind Compare = new("compare", "/Places/Compare", new("comparar", "comparar", "compare"));
    public static readonly PageKind Dimension = new("dimension", "/Framework/Dimension", new("hilos/{code}", "fios/{code}", "threads/{code}"));
    public static readonly PageKind Challenges = new("challenges", "/Framework/Challenges", new("retos", "desafios", "challenges"));
    public static readonly PageKind Challenge = new("challenge", "/Framework/Challenge", new("retos/{code}", "desafios/{code}", "challenges/{code}"));
    public static readonly PageKind Practices = new("practices", "/Practices/Practices", new("practicas", "praticas", "practices"));
    public static readonly PageKind Practice = new("practice", "/Practices/Practice", new("practicas/{code}", "praticas/{code}", "practices/{code}"));
    public static readonly PageKind Indicators = new("indicators", "/Indicators/Indicators", new("indicadores", "indicadores", "indicators"));
    public static readonly PageKind Indicator = new("indicator", "/Indicators/Indicator", new("indicadores/{code}", "indicadores/{code}", "indicators/{code}"));
    public static readonly PageKind Index = new("index", "/Indices/Index4T", new("indice", "indice", "index"));
    public static readonly PageKind Weights = new("weights", "/Indices/Weights", new("indice/pesos", "indice/pesos", "index/weights"));
    public static readonly PageKind Method = new("method", "/Indices/Method", new("metodo", "metodo", "method"));
    public static readonly PageKind Diagnosis = new("diagnosis", "/Instruments/Diagnosis", new("diagnostico", "diagnostico", "diagnosis"));
    public static readonly PageKind Instrument = new("instrument", "/Instruments/Instrument", new("diagnostico/{code}", "diagnostico/{code}", "diagnosis/{code}"));
    public static readonly PageKind Answer = new("answer", "/Instruments/Answer", new("respuesta/{code}", "resposta/{code}", "response/{code}"));
    public static readonly PageKind Invitation = new("invitation", "/Instruments/Invitation", new("respuesta/{code}/invitacion", "resposta/{code}/convite", "response/{code}/invitation"));
    public static readonly PageKind Review = new("review", "/Instruments/Review", new("respuesta/{code}/revisar", "resposta/{code}/rever", "response/{code}/review"));
    public static readonly PageKind Pause = new("pause", "/Instruments/Pause", new("respuesta/{code}/seguir", "resposta/{code}/continuar", "response/{code}/later"));
    public static readonly PageKind Result = new("result", "/Instruments/Result", new("respuesta/{code}/resultado", "resposta/{code}/resultado", "response/{code}/result"));
    public static readonly PageKind SharedResult = new("shared-result", "/Instruments/SharedResult", new("resultado/{code}", "resultado/{code}", "result/{code}"));
    public static readonly PageKind Data = new("data", "/About/Data", new("datos", "dados", "data"));
    public static readonly PageKind Api = new("api", "/About/Api", new("datos/api", "dados/api", "data/api"));
    public static readonly PageKind Search = new("search", "/Search/Search", new("buscar", "buscar", "search"));
    public static readonly PageKind Sources = new("sources", "/About/Sources", new("fuentes", "fontes", "sources"));
    public static readonly PageKind Sectors = new("sectors", "/Places/Sectors", new("actividades", "atividades", "activities"));
    public static readonly PageKind Changes = new("changes", "/About/Changes", new("cambios", "mudancas", "changes"));
    public static readonly PageKind About = new("about", "/About/About", new("acerca", "sobre", "about"));
    public static readonly PageKind Privacy = new("privacy", "/About/Privacy", new("privacidad", "privacidade", "privacy"));
    public static readonly PageKind Accessibility = new("accessibility", "/About/Accessibility", new("accesibilidad", "acessibilidade", "accessibility"));

    public static readonly IReadOnlyList<PageKind> All =
    [
        Home, Countries, Country, Compare, Dimension, Challenges, Challenge, Practices, Practice, Indicators, Indicator,
        Index, Weights, Method, Diagnosis, Instrument, Answer, Invitation, Review, Pause, Result, SharedResult, Data, Api, Search, Sources, Sectors, Changes, About, Privacy, Accessibility,
    ];

    /// Belong to one person: who has the address has the answers.
    public static readonly IReadOnlyList<PageKind> Private = [Answer, Invitation, Review, Pause, Result, SharedResult];

    /// What a kind of page is there for: the codes of the catalogue, or one null for a page without a code.
    public static IEnumerable<string?> CodesOf(WholeCatalogue catalogue, PageKind kind)
    {
        if (!kind.HasCode)
            return [null];
        if (kind == Country)
            return catalogue.Countries.Select(country => country.Iso3);
        if (kind == Dimension)
            return catalogue.Dimensions.Select(dimension => dimension.Code);
        if (kind == Challenge)
            return catalogue.Challenges.Select(challenge => challenge.Code);
        if (kind == Practice)
            return catalogue.Practices.Select(practice => practice.Code);
        return kind == Indicator ? catalogue.Indicators.Select(indicator => indicator.Code) : [];
    }

    /// True for the pages on which somebody begins to answer: /es/diagnostico/CODE.
    public static bool StartsAnswering(string path) => Languages.All.Any(language =>
    {
        var start = PathOf(Diagnosis, language) + "/";
        return path.StartsWith(start, StringComparison.Ordinal) && path.Length > start.Length && !path.AsSpan(start.Length).Contains('/');
    });

    /// The path of a page in a language: /es/paises/PRY.
    public static string PathOf(PageKind kind, Language language, string? code = null)
    {
        var route = kind.Route.In(language).Replace("{code}", Uri.EscapeDataString(code ?? ""), StringComparison.Ordinal);
        return route.Length == 0 ? $"/{language.Code()}" : $"/{language.Code()}/{route}";
    }
}
