using System.ComponentModel;
using System.Text.Json;
using Telar.Core.Forms;
using Telar.Core.Forms.Filling;
using Telar.Core.Instruments.Responses;
using Telar.Core.Instruments.Scoring;
using Telar.Core.Shared;
using Telar.Services.Instruments;
using Telar.Web.Shared;

namespace Telar.Web.Api.Instruments;

[Description("A whole response to one version of an instrument.")]
public sealed record SentResponseBody(
    [property: Description("Country of the subject: ISO code of three letters.")] string Country,
    [property: Description("Language in which the questions were asked and in which the result is told: es, pt or en.")] string Language,
    [property: Description("Version of the consent text that whoever answered agreed to, as the version of the instrument names it.")] string Consent,
    [property: Description("self or adviser; self where it is left out.")] string? AnsweredBy,
    [property: Description("Number of the measurement, 0 for the first; counted by itself where it is left out.")] int? Wave,
    [property: Description("Code of the private link of an earlier response of the same subject: then this is its next measurement.")] string? Follows,
    [property: Description("The answers by the names of the questions: groups as objects, repeats as lists of objects, several options as a list or with spaces.")] JsonElement Answers);

[Description("A response that was taken, with its result. The link is the only way to it: whoever has it can read and delete the answers.")]
public sealed record TakenView(
    [property: Description("Private address of the result. It is told here and nowhere else; the same request is told it again.")] string Link,
    [property: Description("Code of the private link, for `follows`.")] string Code,
    string Instrument, int Version, string Country, string Language, string AnsweredBy, int Wave,
    [property: Description("True where it counts among peers: sent with a token of the role editor, complete and plausible.")] bool Counts,
    DateTimeOffset SentAt,
    [property: Description("When the answers are deleted.")] DateTimeOffset ExpiresAt,
    [property: Description("Null where the instrument does not score.")] ResultView? Result,
    [property: Description("Every question that is asked, with its answer, as computed. A tax id is never among them.")] IReadOnlyDictionary<string, string> Instance,
    [property: Description("Paths of what is not asked, and has no value.")] IReadOnlyList<string> NotAsked)
{
    internal static TakenView Of(ApiCall call, TakenResponse taken)
    {
        var opened = taken.Opened!;
        var response = opened.Response;
        var fields = FilledForm.Elements(opened.Form.Root).Where(element => opened.Form.FieldOf(element).Question is { Type: not QuestionType.Note }).ToList();
        return new(
            call.Absolute(SiteMap.PathOf(SiteMap.Result, response.Language, taken.Link.ToString())), taken.Link.ToString(), response.Instrument, response.Version, response.Country,
            response.Language.Code(), InstrumentAnswers.NameOf(response.AnsweredBy), response.Wave, response.IsCounted, response.SentAt!.Value, response.ExpiresAt,
            taken.Score is { } score ? ResultView.Of(opened.Instrument, Diagnosis.Of(opened.Instrument.Instrument.Scoring, score), response.Language) : null,
            fields.Where(element => element.IsRelevant).ToDictionary(element => element.Path, element => element.Text, StringComparer.Ordinal),
            [.. fields.Where(element => !element.IsRelevant).Select(element => element.Path)]);
    }
}

[Description("Score and level of the whole and of each part, from 0 to 100; null where too little was answered. Gaps come in the order of the points they cost.")]
public sealed record ResultView(double? Total, ReachedLevelView? Level, double ShareAnswered, IReadOnlyList<ReachedView> Dimensions, IReadOnlyList<GapView> Gaps)
{
    internal static ResultView Of(CompiledInstrument instrument, Diagnosis diagnosis, Language language)
    {
        string Say(FormText text) => instrument.Say(text, language);
        ReachedLevelView? LevelOf(Level? level) => level is null ? null : new(level.Number, Say(level.Label), Say(level.Text), level.IsProvisional);
        return new(
            diagnosis.Score.Total, LevelOf(diagnosis.Level), diagnosis.Score.ShareAnswered,
            [.. diagnosis.Dimensions.Select(part => new ReachedView(part.Dimension.Name, Say(part.Dimension.Label), part.Score, LevelOf(part.Level)))],
            [.. diagnosis.Gaps.Select(gap => new GapView(gap.Item.Name, gap.Dimension.Name, gap.Item.Thread, gap.Item.Challenge, Say(gap.Item.Gap), Say(gap.Item.GapCost), gap.Share, gap.PointsLost))]);
    }
}

[Description("A level that was reached. Provisional: its cut-off was not yet set from data.")]
public sealed record ReachedLevelView(int Number, string Label, string Text, bool Provisional);

[Description("Score and level of one part.")]
public sealed record ReachedView(string Name, string Label, double? Score, ReachedLevelView? Level);

[Description("A low answer: what is missing, what it costs to leave it, the challenge that it belongs to, and how many points of the total it costs.")]
public sealed record GapView(string Question, string Dimension, string? Thread, string? Challenge, string Gap, string Cost, double Share, double PointsLost);
