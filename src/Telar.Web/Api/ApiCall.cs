using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Telar.Core.Catalogue;
using Telar.Core.Instruments.Operators;
using Telar.Core.Shared;
using Telar.Services.Instruments;
using Telar.Services.Observatory;
using Telar.Web.Shared;

namespace Telar.Web.Api;

/// One request to the open API: what was asked, what it is answered from, and how the answer is sent.
internal sealed class ApiCall(HttpContext http, OpenData data, ApiOperation operation)
{
    public HttpContext Http { get; } = http;

    public OpenData Data { get; } = data;

    public ApiOperation Operation { get; } = operation;

    public ObservatoryState State { get; } = data.State();

    public ApiQuery Query { get; } = new(http.Request.Query, operation.Parameters);

    public Language Language { get; } = AcceptedLanguage.Of(http.Request);

    public WholeCatalogue Catalogue => State.Catalogue;

    /// Of what changes without the figures, or with the language: it makes part of the tag, as the format does.
    public string Edition { get; set; } = "";

    /// Who asks, where a token was shown and the operation looks at tokens.
    public OperatorToken? Operator { get; set; }

    /// What answers are made with; nothing of single responses leaves without it.
    public Answering Answering => Data.Answering ?? throw new InvalidOperationException("This server has no instruments.");

    public bool IsKnownToReader(ApiFormat format) => StateTag.IsKnownToReader(Http.Request, TagOf(format));

    public CancellationToken Ct => Http.RequestAborted;

    /// The code in the address; empty where it has none.
    public string Code => Http.Request.RouteValues["code"] as string ?? "";

    /// The number of a version in the address; null where it is none.
    public int? VersionNumber => int.TryParse(Http.Request.RouteValues["version"] as string, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    public ApiProblem UnknownVersion(IReadOnlyList<int> known)
    {
        var asked = Http.Request.RouteValues["version"] as string ?? "";
        var shown = asked.Length > 20 ? asked[..20] : asked;
        return new(ApiProblems.VersionUnknown.At(ProblemPlace.Nowhere, ("code", Code), ("value", shown), ("known", known.Count == 0 ? "—" : string.Join(", ", known))), "version", shown);
    }

    public string Absolute(string path) => Data.AddressOf(Http.Request, path);

    /// The page for people about the same thing, in Spanish, the source language; it leads to the others.
    public string PageOf(PageKind kind, string code) => Absolute(SiteMap.PathOf(kind, Language.Es, code));

    /// False where nothing more is to be written: there were problems, the reader already has this, or asked only for the headers.
    public async Task<bool> BeginAsync(ApiFormat format)
    {
        if (Query.Problems.Count > 0)
        {
            await ApiRefusal.SendAsync(Http, Data, Query.Problems);
            return false;
        }
        var headers = Http.Response.Headers;
        if (Operator is not null || !Operation.IsReading)
        {
            // For one reader only: nobody on the way keeps it.
            headers.CacheControl = "no-store";
            Http.Response.ContentType = format.ContentType;
            return !HttpMethods.IsHead(Http.Request.Method);
        }
        headers.ETag = TagOf(format);
        headers.CacheControl = "public, max-age=0, must-revalidate";
        headers.Vary = Operation.TokenOpensMore ? "Accept, Accept-Encoding, Accept-Language, Authorization" : "Accept, Accept-Encoding, Accept-Language";
        if (IsKnownToReader(format))
        {
            Http.Response.StatusCode = StatusCodes.Status304NotModified;
            return false;
        }
        Http.Response.ContentType = format.ContentType;
        return !HttpMethods.IsHead(Http.Request.Method);
    }

    public async Task JsonAsync<T>(T answer)
    {
        if (await BeginAsync(ApiFormat.Json))
            await JsonSerializer.SerializeAsync(Http.Response.Body, answer, ApiJson.Options, Ct);
    }

    /// A whole list at once: `next` is there for lists that have pages.
    public Task ListAsync<T>(IEnumerable<T> items) => JsonAsync(new ApiPage<T>([.. items], null));

    /// One thing of the catalogue, or the refusal that names near ones.
    public Task OneAsync<T, TView>(IReadOnlyList<T> all, Func<T, string> codeOf, Func<T, TView> view, string list)
        where T : class
    {
        var found = all.FirstOrDefault(one => string.Equals(codeOf(one), Code, StringComparison.OrdinalIgnoreCase));
        if (found is not null)
            return JsonAsync(new ApiOne<TView>(view(found)));
        Query.Problems.Add(ApiQuery.UnknownCode("code", Code, [.. all.Select(codeOf)], list));
        return ApiRefusal.SendAsync(Http, Data, Query.Problems);
    }

    /// By `format`, else by Accept, else the first. Null, with a problem, where nothing of ours is accepted.
    public ApiFormat? ChooseFormat()
    {
        var formats = Operation.Formats;
        if (Query.One("format") is not null)
            return Query.OneOf("format", [.. formats.Select(format => format.Name)]) is { } name ? formats.First(format => format.Name == name) : null;
        var accepted = Http.Request.GetTypedHeaders().Accept;
        if (accepted.Count == 0)
            return formats[0];
        foreach (var range in accepted.Where(range => range.Quality is not 0).OrderByDescending(range => range.Quality ?? 1))
        {
            if (formats.FirstOrDefault(format => MediaTypeHeaderValue.Parse(format.MediaType).IsSubsetOf(range)) is { } fitting)
                return fitting;
        }
        var asked = Http.Request.Headers.Accept.ToString();
        Query.Problems.Add(new(ApiProblems.NoSuchFormat.At(ProblemPlace.Nowhere, ("accept", asked.Length > 80 ? asked[..80] : asked), ("known", string.Join(", ", formats.Select(format => format.MediaType)))), "Accept"));
        return null;
    }

    // One address gives several formats: what a reader has of one says nothing of another.
    private string TagOf(ApiFormat format) => StateTag.Of(State, Edition.Length > 0 ? $"{format.Name}-{Edition}" : format.Name);
}

/// A list, and the address of its next page; null on the last one.
public sealed record ApiPage<T>(IReadOnlyList<T> Data, string? Next);

/// One thing.
public sealed record ApiOne<T>(T Data);
