using Microsoft.AspNetCore.Http;
using Telar.Core.Instruments.Operators;

namespace Telar.Web.Api.Instruments;

/// What the API answers about instruments.
internal static class InstrumentOperations
{
    private static readonly ApiParameter Code = new("code", "Code of the instrument, as listed at /api/v1/instruments; capital and small letters are the same.", "maturity") { IsInPath = true };
    private static readonly ApiParameter Version = new("version", "Number of the version.", "1") { IsInPath = true, Range = (1, int.MaxValue) };

    private static readonly ApiParameter VersionFormat = new("format", "How the version is written: json, xlsx (the XLSForm) or xml (the XForm that clients of ODK read); goes before Accept.", "xlsx") { Values = ["json", "xlsx", "xml"] };

    public static readonly IReadOnlyList<ApiOperation> All =
    [
        new("listInstruments", "/instruments", "Instruments", "Instruments that can be answered",
            "Every questionnaire that is offered now, by its newest published version.",
            typeof(ApiPage<InstrumentView>), InstrumentAnswers.ListAsync) { Parameters = [InstrumentAnswers.LanguageParameter] },
        new("getVersion", "/instruments/{code}/versions/{version}", "Instruments", "One version of an instrument",
            "The tables as they were written, with dimensions, levels and what else follows from them; as a workbook (XLSForm) or XForm with format. Published and retired versions are open; drafts are shown to holders of a token.",
            typeof(ApiOne<VersionView>), InstrumentAnswers.VersionAsync)
        {
            Parameters = [Code, Version, InstrumentAnswers.LanguageParameter, VersionFormat],
            Formats = [ApiFormat.Json, ApiFormat.Xlsx, ApiFormat.Xml],
            TokenOpensMore = true,
        },
        new("sendResponse", "/instruments/{code}/versions/{version}/responses", "Instruments", "Send a whole response",
            "Takes all answers at once, or none, and gives the result with the private link of the response. The header Idempotency-Key (16 to 200 letters of your choice that nobody guesses, for instance a UUID) makes it safe to send again: the same key with the same body gives the same answer. Without a token the response gets a result and counts among nobody's peers; with a token of the role editor it counts in the channel api.",
            typeof(ApiOne<TakenView>), TakeAnswers.RunAsync)
        {
            Method = HttpMethods.Post,
            Parameters = [Code, Version, new(TakeAnswers.KeyHeader, "Names the request, so that it can be sent again without being taken twice. It is a secret: whoever repeats the whole request is told the private link.", "8f14e45f-ceea-467f-a83c-1b2f1a1c0d3e") { IsInHeader = true }],
            TokenOpensMore = true,
            Body = typeof(SentResponseBody),
            MostBytes = 2 << 20,
            Statuses = new Dictionary<int, string>
            {
                [StatusCodes.Status201Created] = "The response was taken.",
                [StatusCodes.Status409Conflict] = "The key was used for something else, the version takes no responses, or the subject has answered already.",
                [StatusCodes.Status410Gone] = "The response was taken and deleted since.",
                [StatusCodes.Status422UnprocessableEntity] = "Answers are missing or wrong; every one is named by its path. Nothing was kept.",
            },
        },
        new("getBenchmark", "/benchmarks/{code}", "Instruments", "How those who answered are spread",
            "What the newest edition published, or an earlier one: groups with their numbers rounded and shares in whole percent; what is hidden is said to be hidden. Of those that answered: no sample of any country.",
            typeof(ApiOne<BenchmarkView>), BenchmarkAnswers.RunAsync)
        {
            Parameters = [Code, .. BenchmarkAnswers.Parameters],
            Formats = [ApiFormat.Json, ApiFormat.Csv],
        },
        new("listVersions", "/instruments/{code}/versions", "Operators", "Every version of an instrument",
            "All versions, drafts too, with their status and who moved them on. For holders of a token with the role analyst or editor.",
            typeof(ApiPage<VersionLifeView>), VersionAnswers.ListAsync)
        {
            Parameters = [Code],
            Role = OperatorRole.Analyst,
        },
        new("moveVersion", "/instruments/{code}/versions/{version}/status", "Operators", "Move a version on",
            "Sends a version to review, publishes it or retires it; a review may go back to draft. Publishing freezes it. The name of the token is kept as the author. For holders of a token with the role editor.",
            typeof(ApiOne<VersionLifeView>), VersionAnswers.MoveAsync)
        {
            Method = HttpMethods.Put,
            Parameters = [Code, Version],
            Role = OperatorRole.Editor,
            Body = typeof(MoveVersionBody),
            MostBytes = 16 << 10,
            Statuses = new Dictionary<int, string>
            {
                [StatusCodes.Status409Conflict] = "The version stands where it cannot go there from.",
                [StatusCodes.Status422UnprocessableEntity] = "The version cannot be published as it is; every reason is named.",
            },
        },
        .. AnalystOperations.Of(Code, Version),
    ];
}
