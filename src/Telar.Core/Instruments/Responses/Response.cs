using Telar.Core.Shared;

namespace Telar.Core.Instruments.Responses;

/// One subject's answers to one version of an instrument. Answers are a line in the order of the version's fields.
public sealed record Response
{
    public required string Id { get; init; }

    /// ISO 3166 alpha-3: part of the key of everything that belongs to a response.
    public required string Country { get; init; }

    public required string Instrument { get; init; }

    public required int Version { get; init; }

    public ResponseState State { get; init; } = ResponseState.Open;

    public ResponseChannel Channel { get; init; } = ResponseChannel.Open;

    public AnsweredBy AnsweredBy { get; init; } = AnsweredBy.Self;

    /// 0 for the first measurement of a subject, then 1, 2 …
    public int Wave { get; init; }

    /// The same for all measurements of one subject.
    public required string SubjectId { get; init; }

    /// A keyed hash of the tax id, where one was given.
    public string? SubjectHash { get; init; }

    public required Language Language { get; init; }

    /// The version of the consent text that was agreed to; "" as long as somebody who was invited has not agreed.
    public required string Consent { get; init; }

    public bool IsAgreed => Consent.Length > 0;

    public required DateTimeOffset StartedAt { get; init; }

    public required DateTimeOffset ChangedAt { get; init; }

    public DateTimeOffset? SentAt { get; init; }

    /// When the answers are deleted unless something happens before.
    public required DateTimeOffset ExpiresAt { get; init; }

    /// Time spent with the pages open, as far as pages can tell.
    public int Seconds { get; init; }

    /// Counts every change, so that two writers notice one another.
    public int Revision { get; init; }

    /// Counts how often a turn of a repeat was taken out: from then on, a page made before cannot say which turn an answer belongs to.
    public int TurnsRemoved { get; init; }

    public required string Answers { get; init; }

    public SubjectProfile Profile { get; init; } = SubjectProfile.Unknown;

    /// Complete and plausible: it counts among peers.
    public bool IsCounted { get; init; }

    /// What it is at a moment: its time may have passed before anybody came to empty it.
    public ResponseState StateAt(DateTimeOffset now) => State is ResponseState.Open or ResponseState.Sent && ExpiresAt <= now ? ResponseState.Expired : State;
}

/// What is known of a subject beside its answers, with the rules that gave it. Null: not told, or not computable.
public sealed record SubjectProfile(string? Region, string? Activity, string? StaffClass, string? NationalClass, string? SizeRule, bool? IsWomenLed, string? Unit)
{
    /// The code of the harmonised classes that gave StaffClass; nothing where there is none.
    public string? StaffRule { get; init; }

    public static readonly SubjectProfile Unknown = new(null, null, null, null, null, null, null);
}

public enum ResponseState
{
    /// Being answered.
    Open,

    /// Sent; never changes again.
    Sent,

    /// Deleted by its owner.
    Deleted,

    /// Its time passed before it was sent, or its retention ended.
    Expired,
}

/// How a response came about; peers of one channel are never mixed with the other.
public enum ResponseChannel
{
    Open,
    Invited,

    /// Sent by a program of an operator, who answers for how it came about.
    Api,
}

/// Who typed the answers.
public enum AnsweredBy
{
    Self,
    Adviser,
}
