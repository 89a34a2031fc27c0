using Telar.Core.Forms;

namespace Telar.Core.Instruments;

/// One version of a questionnaire with what it is for and how it is scored. A published version never changes.
public sealed record Instrument(InstrumentHeader Header, Form Form, Scoring.ScoringRules Scoring)
{
    private readonly Dictionary<ProfileRole, FormQuestion> byRole = Form.Questions
        .Where(question => ProfileRoles.Of(question) is not null)
        .DistinctBy(ProfileRoles.Of)
        .ToDictionary(question => ProfileRoles.Of(question)!.Value);

    public string Code => Header.Code;

    /// What is asked for at each measurement beside what is scored.
    public IReadOnlyList<Quantity> Quantities { get; } = Quantity.In(Form);

    public int Version => Header.Version;

    /// True where it is asked on whose behalf somebody answers: then units are told apart wherever responses are counted.
    public bool AsksUnit => ProfileQuestion(ProfileRole.Unit) is not null;

    /// The question that tells something about the subject, by the role that its `profile` cell names; null where none does.
    public FormQuestion? ProfileQuestion(ProfileRole role) => byRole.GetValueOrDefault(role);
}

/// What is said of a version beside its questions.
public sealed record InstrumentHeader
{
    /// Kebab-case; never changes meaning and is never used again.
    public required string Code { get; init; }

    public required int Version { get; init; }

    public required SubjectKind Subject { get; init; }

    public required FormText Name { get; init; }

    public FormText Summary { get; init; } = FormText.None;

    /// How long it takes, told before the first question.
    public int Minutes { get; init; } = 10;

    /// A second response of the same subject needs the first one's link (a follow-up) and is otherwise refused.
    public bool OnePerSubject { get; init; }

    /// After that the answers are deleted, counted from the day they were sent.
    public int RetentionDays { get; init; } = 1825;

    public FormText Consent { get; init; } = FormText.None;

    public string ConsentVersion { get; init; } = "1";

    /// What is agreed to where the instrument brings no text of its own: the usual one, which the pages have in every language.
    public const string UsualConsent = "telar-1";

    /// The version of the text that is agreed to.
    public string AgreedVersion() => Consent.IsEmpty ? UsualConsent : ConsentVersion;

    /// Items that may be compared with those of the version before; null: nothing was declared.
    public IReadOnlyList<string>? ComparableItems { get; init; }
}

public enum SubjectKind
{
    Firm,
    Organisation,
    Country,
    Buyer,
}
