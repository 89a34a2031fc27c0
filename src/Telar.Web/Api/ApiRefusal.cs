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

    public const string MediaType = "application/problem+json";

    public static Task SendAsync(HttpContext http, OpenData data, ApiProblem problem) => SendAsync(http, data, [problem]);

    public static Task SendAsync(HttpContext http, OpenData data, IReadOnlyList<ApiProblem> problems)
    {
        var language = AcceptedLanguage.Of(http.Request);
        // A request that cannot be read is told so before it is told that something does not exist.
        var ordered = problems.OrderBy(problem => problem.Status).ToList();
        var first = ordered[0];
        var answer = new ProblemAnswer
        {
            Type = data.AddressOf(http.Request, $"{SiteMap.PathOf(SiteMap.Api, language)}#{AnchorOf(first.Problem.Kind)}"),
            Title = first.Problem.What(language),
            Status = first.Status,
            Detail = first.Problem.ToDo(language),
            Instance = http.Request.Path,
            Code = first.Problem.Code,
            Problems = [.. ordered.Take(MostTold).Select(problem => PartOf(problem, language))],
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
        Message = problem.Problem.What(language),
        Remedy = problem.Problem.ToDo(language),
        Parameter = problem.Parameter,
        Value = problem.Value,
        Near = problem.Near,
    };
}
