using Microsoft.AspNetCore.Http;
using Telar.Core.Instruments.Operators;

namespace Telar.Web.Api.Instruments;

/// What the API answers about instruments.
internal static class InstrumentOperations
{
    private static readonly ApiParameter Code = new("code", "Code of the instrument, as listed at /api/v1/instruments; capital and small letters are the same.", "maturity") { IsInPath = true };
    private static readonly ApiParameter Version = new("version", "Number of the version.", "1") { IsInPath = true, Range = (1, int.MaxValue) };

    public static readonly IReadOnlyList<ApiOperation> All =
    [
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
