using System.Globalization;
using Telar.Core.Instruments.Responses;
using Telar.Core.Shared;

namespace Telar.Storage.Instruments;

/// A response as a row: words for what is chosen among few, text for moments.
internal record ResponseRow
{
    public const string Columns = """
        country, id, instrument, version, state, channel, answered_by AS answeredBy, wave, subject_id AS subjectId, subject_hash AS subjectHash, language, consent,
        started_at AS startedAt, changed_at AS changedAt, sent_at AS sentAt, expires_at AS expiresAt, seconds, revision, turns_removed AS turnsRemoved, answers,
        region, activity, staff_class AS staffClass, staff_rule AS staffRule, national_class AS nationalClass, size_rule AS sizeRule, women_led AS womenLed, unit, is_counted AS isCounted
        """;

    public required string Country { get; init; }
    public required string Id { get; init; }
    public required string Instrument { get; init; }
    public required long Version { get; init; }
    public required string State { get; init; }
    public required string Channel { get; init; }
    public required string AnsweredBy { get; init; }
    public required long Wave { get; init; }
    public required string SubjectId { get; init; }
    public string? SubjectHash { get; init; }
    public required string Language { get; init; }
    public required string Consent { get; init; }
    public required string StartedAt { get; init; }
    public required string ChangedAt { get; init; }
    public string? SentAt { get; init; }
    public required string ExpiresAt { get; init; }
    public required long Seconds { get; init; }
    public required long Revision { get; init; }
    public required long TurnsRemoved { get; init; }
    public required string Answers { get; init; }
    public string? Region { get; init; }
    public string? Activity { get; init; }
    public string? StaffClass { get; init; }
    public string? StaffRule { get; init; }
    public string? NationalClass { get; init; }
    public string? SizeRule { get; init; }
    public long? WomenLed { get; init; }
    public string? Unit { get; init; }
    public required long IsCounted { get; init; }

    public Response ToResponse() => new()
    {
        Country = Country,
        Id = Id,
        Instrument = Instrument,
        Version = (int)Version,
        State = Enum.Parse<ResponseState>(State, ignoreCase: true),
        Channel = Enum.Parse<ResponseChannel>(Channel, ignoreCase: true),
        AnsweredBy = Enum.Parse<AnsweredBy>(AnsweredBy, ignoreCase: true),
        Wave = (int)Wave,
        SubjectId = SubjectId,
        SubjectHash = SubjectHash,
        Language = Languages.TryParse(Language, out var language) ? language : Core.Shared.Language.Es,
        Consent = Consent,
        StartedAt = Moments.Read(StartedAt),
        ChangedAt = Moments.Read(ChangedAt),
        SentAt = SentAt is null ? null : Moments.Read(SentAt),
        ExpiresAt = Moments.Read(ExpiresAt),
        Seconds = (int)Seconds,
        Revision = (int)Revision,
        TurnsRemoved = (int)TurnsRemoved,
        Answers = Answers,
        Profile = new(Region, Activity, StaffClass, NationalClass, SizeRule, WomenLed is { } told ? told != 0 : null, Unit) { StaffRule = StaffRule },
        IsCounted = IsCounted != 0,
    };

    public static object Of(Response response, string linkHash, string? requestHash) => new
    {
        country = response.Country,
        id = response.Id,
        instrument = response.Instrument,
        version = response.Version,
        state = NameOf(response.State),
        channel = NameOf(response.Channel),
        answeredBy = NameOf(response.AnsweredBy),
        wave = response.Wave,
        subjectId = response.SubjectId,
        subjectHash = response.SubjectHash,
        language = response.Language.Code(),
        consent = response.Consent,
        linkHash,
        requestHash,
        startedAt = Moments.Write(response.StartedAt),
        changedAt = Moments.Write(response.ChangedAt),
        sentAt = response.SentAt is { } sent ? Moments.Write(sent) : null,
        expiresAt = Moments.Write(response.ExpiresAt),
        seconds = response.Seconds,
        revision = response.Revision,
        turnsRemoved = response.TurnsRemoved,
        answers = response.Answers,
        region = response.Profile.Region,
        activity = response.Profile.Activity,
        staffClass = response.Profile.StaffClass,
        staffRule = response.Profile.StaffRule,
        nationalClass = response.Profile.NationalClass,
        sizeRule = response.Profile.SizeRule,
        womenLed = response.Profile.IsWomenLed is { } told ? (told ? 1 : 0) : (int?)null,
        unit = response.Profile.Unit,
        isCounted = response.IsCounted ? 1 : 0,
    };

    /// Enum names as words: `open`, `self`.
    public static string NameOf<T>(T value)
        where T : struct, Enum => value.ToString().ToLower(CultureInfo.InvariantCulture);
}

/// A response with its score by one scoring; nothing where none was kept.
internal sealed record ScoredResponseRow : ResponseRow
{
    public double? Total { get; init; }

    public string? Dimensions { get; init; }
}
