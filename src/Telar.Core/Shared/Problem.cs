namespace Telar.Core.Shared;

/// What can be wrong with something that was sent to us. The code never changes meaning and is never used again;
/// docs/problem-codes.txt lists them all. The message says what is wrong, the remedy what to do.
public sealed record ProblemKind(string Code, LocalText Message, LocalText Remedy)
{
    public Problem At(ProblemPlace place, params (string Name, string Value)[] values) => new(this, place, values);
}

/// Where: any part may be unknown. Line counts from 1; Column is a name or a letter, as the reader knows it.
public sealed record ProblemPlace(string? File = null, int? Line = null, string? Column = null)
{
    public static readonly ProblemPlace Nowhere = new();
}

/// One thing that is wrong: where, what, and what to do. Refusals are values and come all together.
public sealed record Problem(ProblemKind Kind, ProblemPlace Place, IReadOnlyList<(string Name, string Value)> Values)
{
    public string Code => Kind.Code;

    public string What(Language language) => Fill(Kind.Message, language);

    public string ToDo(Language language) => Fill(Kind.Remedy, language);

    private string Fill(LocalText text, Language language) => text.Fill(language, [.. Values]);
}
