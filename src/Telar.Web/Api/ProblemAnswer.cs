using System.ComponentModel;

namespace Telar.Web.Api;

[Description("Why a request was refused (RFC 9457). Title and detail come in the language of Accept-Language: es, pt or en.")]
public sealed record ProblemAnswer
{
    [Description("Address that explains this kind of problem.")]
    public required string Type { get; init; }

    [Description("What is wrong.")]
    public required string Title { get; init; }

    [Description("The HTTP status.")]
    public required int Status { get; init; }

    [Description("What to do about it.")]
    public required string Detail { get; init; }

    [Description("The path that was asked for.")]
    public required string Instance { get; init; }

    [Description("Code of the first problem. A code never changes its meaning.")]
    public required string Code { get; init; }

    [Description("All that is wrong, the first included; of very many the first 20.")]
    public required IReadOnlyList<ProblemPart> Problems { get; init; }
}

[Description("One thing that is wrong with a request.")]
public sealed record ProblemPart
{
    [Description("Code of the problem. A code never changes its meaning.")]
    public required string Code { get; init; }

    [Description("What is wrong.")]
    public required string Message { get; init; }

    [Description("What to do about it.")]
    public required string Remedy { get; init; }

    [Description("The parameter that it is about.")]
    public string? Parameter { get; init; }

    [Description("The value that was sent.")]
    public string? Value { get; init; }

    [Description("Codes or names that may have been meant, the nearest first.")]
    public IReadOnlyList<string> Near { get; init; } = [];
}
