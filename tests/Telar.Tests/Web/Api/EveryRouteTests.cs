using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Telar.Tests.Given;
using Telar.Web.Api;

namespace Telar.Tests.Web.Api;

/// Somebody without a token walks every route of the running site, with every verb. Snapshots/routes.txt lists what they meet:
/// a route that nobody listed fails here, and so does one that lets more through than it did.
public sealed class EveryRouteTests(OpenDataSite site) : IClassFixture<OpenDataSite>
{
    private const string Marker = "Zzqxmarca";
    private static readonly string[] Verbs = ["GET", "POST", "PUT", "PATCH", "DELETE"];

    /// The ways of answering, which take more than reading: beginning, the pages under a private link, and whole responses of programs.
    private static readonly Regex Answering = new(
        @"^POST (\w\w/(diagnostico|diagnosis)/\{code\}|\w\w/(respuesta|resposta|response)/\{code\}(/.*)?|/api/v1/instruments/\{code\}/versions/\{version\}/responses)$",
        RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Without_a_token_nothing_is_changed_and_no_single_response_is_seen()
    {
        var secrets = await SendMarkedAsync();
        var lines = new List<string>();
        foreach (var route in site.Routes)
        {
            var pattern = route.RoutePattern.RawText!;
            var declared = route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? Verbs;
            foreach (var verb in Verbs)
            {
                var (status, body) = await WalkAsync(verb, pattern);
                Assert.All(secrets, secret => Assert.DoesNotContain(secret, body, StringComparison.OrdinalIgnoreCase));
                var name = $"{verb} {pattern}";
                Assert.True((int)status < 500, $"{name}: {status}");
                if (verb == "GET" && !declared.Contains("GET", StringComparer.Ordinal))
                    Assert.True(status is HttpStatusCode.MethodNotAllowed or HttpStatusCode.OK or HttpStatusCode.Unauthorized, name);
                else if (verb != "GET" && !Answering.IsMatch(name))
                    Assert.True(status is HttpStatusCode.Unauthorized or HttpStatusCode.MethodNotAllowed, $"{name}: {status}");
                if (route.Metadata.GetMetadata<OperatorsOnly>() is not null && declared.Contains(verb, StringComparer.Ordinal))
                    Assert.Equal(HttpStatusCode.Unauthorized, status);
                if (declared.Contains(verb, StringComparer.Ordinal) && status != HttpStatusCode.MethodNotAllowed)
                    lines.Add($"{name}: {(status == HttpStatusCode.Unauthorized ? "token" : Answering.IsMatch(name) ? "answers" : "open")}");
            }
        }
        var walked = string.Join('\n', lines.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)) + "\n";
        var listed = Repository.PathOf("tests", "Telar.Tests", "Snapshots", "routes.txt");

        // After a new route: TELAR_WRITE=1 ./telar test, then read the difference: is it meant for everybody?
        if (Environment.GetEnvironmentVariable("TELAR_WRITE") == "1")
            await File.WriteAllTextAsync(listed, walked, Ct);
        Assert.Equal(await File.ReadAllTextAsync(listed, Ct), walked);
    }

    private async Task<(HttpStatusCode Status, string Body)> WalkAsync(string verb, string pattern)
    {
        using var request = new HttpRequestMessage(new(verb), "/" + Filled(pattern).TrimStart('/'));
        if (verb != "GET")
            request.Content = pattern.Contains("api/", StringComparison.Ordinal) ? new StringContent("{}", Encoding.UTF8, "application/json") : new FormUrlEncodedContent([]);
        using var answer = await site.Http.SendAsync(request, Ct);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(Ct));
    }

    // A thing that exists for every hole, but for private links: there it is one that nobody has.
    private string Filled(string pattern)
    {
        var code = pattern.Contains("instruments", StringComparison.Ordinal) || pattern.Contains("benchmarks", StringComparison.Ordinal) || pattern.Contains("diagnos", StringComparison.Ordinal) ? "maturity"
            : Regex.IsMatch(pattern, "respuesta|resposta|response|resultado|result", RegexOptions.None, TimeSpan.FromSeconds(1)) ? SmallInstrument.Link().ToString()
            : Regex.IsMatch(pattern, "paises|countries", RegexOptions.None, TimeSpan.FromSeconds(1)) ? "PRY"
            : Regex.IsMatch(pattern, "retos|desafios|challenges", RegexOptions.None, TimeSpan.FromSeconds(1)) ? "TAL2"
            : OpenDataSite.OneSeries;
        var filled = pattern.Replace("{code}", code, StringComparison.Ordinal).Replace("{version}", site.VersionOf("maturity").ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal).Replace("{documentName}", "v1", StringComparison.Ordinal);
        return Regex.Replace(filled, @"\{[^}]+\}", "1", RegexOptions.None, TimeSpan.FromSeconds(1));
    }

    // A response with words that stand nowhere else, and its link.
    private async Task<IReadOnlyList<string>> SendMarkedAsync()
    {
        var version = (await site.JsonAsync(site.PathOf("maturity"))).GetProperty("data");
        var answers = WholeAnswers.Of(version);
        answers["region"] = Marker;
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{site.PathOf("maturity")}/responses") { Content = new StringContent(WholeAnswers.Body(version, answers).ToJsonString(), Encoding.UTF8, "application/json") };
        request.Headers.TryAddWithoutValidation("Idempotency-Key", "0123456789-walking");
        using var answer = await site.Http.SendAsync(request, Ct);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        using var taken = System.Text.Json.JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Ct));
        return [Marker, taken.RootElement.GetProperty("data").GetProperty("code").GetString()![4..]];
    }
}
