using Telar.Core.Benchmarks.References;
using Telar.Core.Shared;

namespace Telar.Tests.Core.Benchmarks.References;

/// A survey of one question and one group, to be changed by tests.
internal static class SmallSurvey
{
    public static readonly Survey Plain = new("small", "CHL", "some-source", 2020, LocalText.Same("Small"), LocalText.Same("firms"), Note: null, Weight: null)
    {
        Tables = [new("firms", "firms.csv", [])],
        Groups = [new("size", LocalText.Same("Size"), "size", [Class("micro", "1"), Class("small", "2")], LeftOut: ["99"])],
        Figures = [new("web", "firms", "web", LocalText.Same("Has a site"), [Class("yes", "1"), Class("no", "2")], LeftOut: ["88"], Unit: null)],
    };

    public static AnswerClass Class(string code, params string[] values) => new(code, LocalText.Same(code), values, Above: null);

    /// Columns `web`, `size` and, where there is one, `weight`.
    public static SurveyAnswers Answers(params (string Web, string Size, int Times)[] rows)
    {
        var cases = rows.SelectMany(row => Enumerable.Repeat(row, row.Times)).ToList();
        return new("firms.csv", cases.Count, new Dictionary<string, string[]>(StringComparer.Ordinal)
        {
            ["web"] = [.. cases.Select(row => row.Web)],
            ["size"] = [.. cases.Select(row => row.Size)],
            ["weight"] = [.. cases.Select(_ => "2.5")],
        });
    }

    public static Outcome<IReadOnlyList<ReferenceFigure>> Compute(Survey survey, SurveyAnswers answers) =>
        ReferenceFigures.Of(survey, new Dictionary<string, SurveyAnswers>(StringComparer.Ordinal) { ["firms"] = answers });
}
