using Telar.Core.Forms.Expressions;
using Telar.Core.Shared;

namespace Telar.Services.Instruments;

/// One answer as a page sends it: where it belongs, what stood there when the page was shown, and what stands there now.
public sealed record PostedAnswer(string Path, string Before, string Now);

/// A file as a page sends it. One that is too large comes without its bytes.
public sealed record PostedFile(string Path, string Before, string Name, long Length, ReadOnlyMemory<byte> Content);

/// One more turn of a repeat, asked for by a page that showed so many of them: asking twice adds one.
public sealed record PostedTurn(string Repeat, int Seen);

/// All that a page sends at once.
public sealed record PostedPage(IReadOnlyList<PostedAnswer> Answers)
{
    /// Time that the page was open.
    public int Seconds { get; init; }

    /// What the response had counted of removed turns when the page was made; null where nobody says.
    public int? TurnsRemoved { get; init; }

    public IReadOnlyList<PostedFile> Files { get; init; } = [];

    /// The answer that its owner takes back as a whole: a file, a tax id that is not shown.
    public string? TakenBack { get; init; }

    public PostedTurn? Added { get; init; }

    /// The turn that goes, with all that was answered in it.
    public string? Removed { get; init; }

    /// The turn goes only where nothing was answered in it.
    public bool RemovesOnlyEmpty { get; init; }
}

/// A tax id that does not hold: it was not kept, so only whoever sent it can show it again.
public sealed record RefusedTaxId(string Path, string Text, string Why);

/// A file that was not kept, and why.
public sealed record RefusedFile(string Path, Problem Why);

/// What became of the answers: the response as it is now, those that somebody else changed meanwhile, those too long to keep, and a
/// tax id that is wrong.
public sealed record SavedAnswers(OpenedResponse Opened, IReadOnlyList<PostedAnswer> Conflicts, IReadOnlyList<PostedAnswer> TooLong, RefusedTaxId? Refused)
{
    /// Answers that belonged to a turn of which nobody can say any more which one it is.
    public IReadOnlyList<PostedAnswer> Astray { get; init; } = [];

    public IReadOnlyList<RefusedFile> RefusedFiles { get; init; } = [];

    /// Answers for which the disk had no room: only whoever sent them has them.
    public IReadOnlyList<PostedAnswer> WithoutRoom { get; init; } = [];

    /// The turn that was added.
    public InstanceNode? AddedTurn { get; init; }

    /// Whether a turn was removed.
    public bool HasRemoved { get; init; }

    public bool IsWhole => Conflicts.Count == 0 && TooLong.Count == 0 && Refused is null && Astray.Count == 0 && RefusedFiles.Count == 0 && WithoutRoom.Count == 0;
}
