using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Telar.Core.Shared;
using Telar.Web.Shared;

namespace Telar.Web.Api;

/// Sends problems as RFC 9457: the first is the problem, all of them stand in `problems`.
internal static class ApiRefusal
{
    /// Of very many problems the first are told.
    public const int MostTold = 20;

    /// Whoever sent a whole response is told everything that is wrong with it.
    public const int MostAnswersTold = 1_000;

    // What was sent is said back, but never at any length.
    private const int LongestSaid = 300;

    public const string MediaType = "application/problem+json";

    public static Task SendAsync(HttpContext http, OpenData data, ApiProblem problem) => SendAsync(http, data, [problem]);

    public static Task SendAsync(HttpContext http, OpenData data, IReadOnlyList<ApiProblem> problems, int mostTold = MostTold)
    {
        var language = AcceptedLanguage.Of(http.Request);
        // A request that cannot be read is told so before it is told that something does not exist.
        var ordered = problems.OrderBy(problem => problem.Status).ToList();
        var first = ordered[0];
        var answer = new ProblemAnswer
        {
            Type = data.AddressOf(http.Request, $"{SiteMap.PathOf(SiteMap.Api, language)}#{AnchorOf(first.Problem.Kind)}"),
            Title = Short(first.Problem).What(language),
            Status = first.Status,
            Detail = Short(first.Problem).ToDo(language),
            Instance = http.Request.Path,
            Code = first.Problem.Code,
            Problems = [.. ordered.Take(mostTold).Select(problem => PartOf(problem, language))],
        };
        var response = http.Response;
        response.StatusCode = first.Status;
        response.ContentType = MediaType;
        response.Headers.CacheControl = "no-store";
        response.Headers.ContentLanguage = language.Code();
        response.Headers.Vary = "Accept, Accept-Language";
        response.Headers.ETag = default;
        return HttpMethods.IsHead(http.Request.Method) ? Task.CompletedTask : JsonSerializer.SerializeAsync(response.Body, answer, ApiJson.Options, http.RequestAborted);
    }

    /// Where the page for programmers explains the problem; those of other rooms explain themselves.
    public static string AnchorOf(ProblemKind kind) => ApiProblems.All.Contains(kind) ? kind.Code.ToLowerInvariant() : "problems";

    private static ProblemPart PartOf(ApiProblem problem, Language language) => new()
    {
        Code = problem.Problem.Code,
        Message = problem.OwnMessage.Length > 0 ? problem.OwnMessage : Short(problem.Problem).What(language),
        Remedy = Short(problem.Problem).ToDo(language),
        Parameter = problem.Parameter is { } parameter ? Short(parameter) : null,
        Value = problem.Value,
        Near = problem.Near,
    };

    private static Problem Short(Problem problem) =>
        problem.Values.Any(value => value.Value.Length > LongestSaid) ? problem with { Values = [.. problem.Values.Select(value => (value.Name, Short(value.Value)))] } : problem;

    private static string Short(string text) => text.Length > LongestSaid ? text[..LongestSaid] + "…" : text;
}
