using Telar.Core.Forms;
using Telar.Core.Forms.Filling;
using Telar.Core.Forms.Reading;
using Telar.Core.Instruments;
using Telar.Core.Instruments.Scoring;
using Telar.Core.Shared;
using Telar.Storage.Instruments;

namespace Telar.Services.Instruments;

/// A version that can be filled in and scored. It never changes, and many answer it at the same time.
public sealed record CompiledInstrument(Instrument Instrument, CompiledForm Form, FieldList Fields, IReadOnlyList<FormSection> Sections, VersionStatus Status, string Hash)
{
    public string Code => Instrument.Code;

    public int Version => Instrument.Version;

    public InstrumentHeader Header => Instrument.Header;

    /// How many questions people may meet.
    public int Questions => Form.Form.Questions.Count(question => question.Type is not (QuestionType.Note or QuestionType.Calculate or QuestionType.Hidden or QuestionType.Metadata));

    /// Reads tables all the way; every problem of form, expressions and scoring comes at once.
    public static Outcome<CompiledInstrument> Of(StoredVersion stored, IReadOnlySet<string> challenges)
    {
        var form = FormReader.Read(stored.Tables, stored.Header.Code).Outcome;
        if (form.IsRefused)
            return Outcome<CompiledInstrument>.Refused(form.Problems);
        var compiled = CompiledForm.Of(form.Value);
        var scoring = ScoringReader.Read(form.Value, challenges);
        var names = form.Value.Questions.Select(question => question.Name).ToHashSet(StringComparer.Ordinal);
        var strangers = (stored.Header.ComparableItems ?? []).Where(item => !names.Contains(item)).Select(item => InstrumentProblems.ComparableUnknown.At(ProblemPlace.Nowhere, ("item", item)));
        List<Problem> problems = [.. compiled.Problems, .. scoring.Problems, .. strangers];
        if (problems.Count > 0)
            return Outcome<CompiledInstrument>.Refused(problems);
        // The order of the fields is the one that was frozen with the version, whatever a later reader would make of the tables.
        var fields = stored.Fields.Length == 0 ? FieldList.Of(form.Value) : FieldList.Parse(stored.Fields) ?? throw new InvalidOperationException($"The fields of {stored.Header.Code} cannot be read.");
        return Outcome<CompiledInstrument>.Of(new(new(stored.Header, form.Value, scoring.Value), compiled.Value, fields, FormSection.Of(compiled.Value), stored.Status, stored.Hash));
    }

    /// The form's own name for a language of ours; the default one where it does not speak it.
    public string LanguageName(Language language) =>
        (Form.Form.Languages.FirstOrDefault(one => one.Code == language.Code()) ?? Form.Form.Languages[0]).Name;

    /// True where the form speaks the language itself.
    public bool Speaks(Language language) => Form.Form.Languages.Any(one => one.Code == language.Code());

    /// A text of the form's tables in a language of ours.
    public string Say(FormText text, Language language) => Form.In(text, LanguageName(language));

    /// A text of the header; what was brought in speaks the languages of its form.
    public string SayOfHeader(FormText text, Language language) => text.ByLanguage.TryGetValue(language.Code(), out var said) ? said : Say(text, language);
}
