using System.Globalization;
using Telar.Core.Benchmarks;
using Telar.Core.Forms;
using Telar.Core.Forms.Filling;
using Telar.Core.Instruments.Responses;
using Telar.Core.Instruments.Scoring;
using Telar.Core.Shared;

namespace Telar.Services.Instruments.Analysts;

/// Something that puts each response into one of a few classes: a question with one answer, or what is known of a subject.
/// Classes: in the order in which they are shown, with what they are called; empty where they are whatever occurs.
public sealed record AnalysisVariable(string Name, string Title, IReadOnlyList<(string Code, string Label)> Classes, Func<AnalysedResponse<AnswerValues>, string?> Of)
{
    private const string LevelOf = "level.";

    public static readonly IReadOnlyList<string> OfSubjects = ["country", "size", "sector", "region", "women_led", "channel", "wave", "level", "level.DIMENSION"];

    private static readonly (string, string)[] Sizes = [("micro", "micro"), ("small", "small"), ("medium", "medium"), ("large", "large")];

    /// Null where nothing of that name can be tabulated.
    public static AnalysisVariable? Find(CompiledInstrument version, ScoringRules rules, string name, Language language) => name switch
    {
        "country" => new(name, name, [], one => one.Traits.Country),
        "size" => new(name, name, Sizes, one => one.Traits.Size),
        "sector" => new(name, name, [], one => one.Traits.Sector),
        "region" => new(name, name, [], one => one.Traits.Region),
        "women_led" => new(name, name, [("no", "no"), ("yes", "yes")], one => one.Traits.IsWomenLed is { } led ? (led ? "yes" : "no") : null),
        "channel" => new(name, name, [("open", "open"), ("invited", "invited"), ("api", "api")], one => one.Response.Channel switch { ResponseChannel.Open => "open", ResponseChannel.Invited => "invited", _ => "api" }),
        "wave" => new(name, name, [], one => one.Response.Wave.ToString(CultureInfo.InvariantCulture)),
        "level" => Level(version, rules, name, ScoringRules.TotalName, language),
        _ when name.StartsWith(LevelOf, StringComparison.Ordinal) => Level(version, rules, name, name[LevelOf.Length..], language),
        _ => Question(version, name, language),
    };

    private static AnalysisVariable? Level(CompiledInstrument version, ScoringRules rules, string name, string dimension, Language language)
    {
        var place = rules.Dimensions.Select(one => one.Name).ToList().IndexOf(dimension);
        var levels = rules.LevelsOf(dimension);
        if (!rules.IsScored || levels.Count == 0 || (place < 0 && dimension != ScoringRules.TotalName))
            return null;
        return new(name, name, [.. levels.Select(level => (Said(level.Number), version.Say(level.Label, language)))], one =>
            (place < 0 ? one.Total : one.Dimensions?[place]) is { } score && rules.LevelOf(dimension, score) is { } level ? Said(level.Number) : null);
    }

    // Only questions outside of repeats have one answer a response.
    private static AnalysisVariable? Question(CompiledInstrument version, string name, Language language)
    {
        var question = version.Form.Form.Questions.FirstOrDefault(one => one.Name == name && one.Type is QuestionType.SelectOne && one.List is not null);
        var place = question is null ? -1 : version.Fields.Fields.Index().Where(field => !field.Item.IsRepeat && field.Item.Path == question.Path).Select(field => field.Index).DefaultIfEmpty(-1).First();
        if (place < 0)
            return null;
        var choices = version.Form.Form.Lists[question!.List!].Choices;
        return new(name, version.Say(question.Label, language), [.. choices.Select(choice => (choice.Name, version.Say(choice.Label, language)))], one => one.Taken[place] is { Length: > 0 } answer ? answer : null);
    }

    private static string Said(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// Two groups to compare, as they are asked for: `women_led`, `size:micro,small+medium`, `country:PRY,COL`.
public sealed record GroupChoice(AnalysisVariable Variable, IReadOnlyList<string> Names, IReadOnlyList<IReadOnlySet<string>> Members)
{
    /// Null where the text names no two groups. Groups are numbered in the order of their names.
    public static GroupChoice? Parse(CompiledInstrument version, ScoringRules rules, string text, Language language)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (AnalysisVariable.Find(version, rules, colon < 0 ? text : text[..colon], language) is not { } variable)
            return null;
        var names = colon < 0 ? [.. variable.Classes.Select(one => one.Code)] : text[(colon + 1)..].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        List<(string Name, HashSet<string> Members)> groups = [.. names.Order(StringComparer.Ordinal).Select(name => (name, name.Split('+').ToHashSet(StringComparer.Ordinal)))];
        return groups.Count == 2 && !groups[0].Members.Overlaps(groups[1].Members) ? new(variable, [.. groups.Select(one => one.Name)], [.. groups.Select(one => one.Members)]) : null;
    }

    /// 0, 1, or -1 for neither.
    public int NumberOf(AnalysedResponse<AnswerValues> one) => Variable.Of(one) is { } code ? (Members[0].Contains(code) ? 0 : Members[1].Contains(code) ? 1 : -1) : -1;
}
