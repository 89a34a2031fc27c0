using Telar.Core.Instruments.Responses;

namespace Telar.Core.Instruments.Invitations;

/// Somebody was asked to answer, by an inviter who knows them under a key of its own. The key is kept as a keyed hash; the response was made
/// together with the invitation, and says how far it went.
public sealed record Invitation
{
    public required string Country { get; init; }

    public required string ResponseId { get; init; }

    /// As the inviter calls itself; nobody has looked whether it is so.
    public required string Inviter { get; init; }

    public required string KeyHash { get; init; }

    public required int Wave { get; init; }

    /// The same for all measurements of one key of one inviter.
    public required string SubjectId { get; init; }

    public DateTimeOffset? OpenedAt { get; init; }

    public DateTimeOffset? WithdrawnAt { get; init; }

    public required ResponseState Response { get; init; }

    public required bool IsAgreed { get; init; }

    /// The end of the invitation, and once it is sent that of its answers.
    public required DateTimeOffset ExpiresAt { get; init; }

    public InvitationState StateAt(DateTimeOffset now) => Response switch
    {
        _ when WithdrawnAt is not null => InvitationState.Withdrawn,
        ResponseState.Sent => InvitationState.Sent,
        ResponseState.Deleted => InvitationState.Deleted,
        ResponseState.Expired => InvitationState.Expired,
        ResponseState.Open when ExpiresAt <= now => InvitationState.Expired,
        ResponseState.Open when IsAgreed => InvitationState.Begun,
        ResponseState.Open when OpenedAt is not null => InvitationState.Opened,
        ResponseState.Open => InvitationState.Invited,
        _ => throw new InvalidOperationException("A state outside of the list."),
    };
}

/// How far an invitation went.
public enum InvitationState
{
    /// Its link was given out and not opened yet.
    Invited,

    /// Its page was shown; nobody has agreed yet.
    Opened,

    /// Agreed and begun.
    Begun,

    Sent,

    /// Its last day passed before it was sent, or its answers have been kept as long as was said.
    Expired,

    /// Taken back by the inviter.
    Withdrawn,

    /// Declined, or deleted after sending, by whoever was invited.
    Deleted,
}

public static class InvitationStates
{
    /// Names as commands and files write them.
    public static string Name(this InvitationState state) => state.ToString().ToLowerInvariant();

    /// True where an answer may still come.
    public static bool IsWaiting(this InvitationState state) => state is InvitationState.Invited or InvitationState.Opened or InvitationState.Begun;
}
