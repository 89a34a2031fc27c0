using System.Globalization;
using Telar.Core.Benchmarks;
using Telar.Core.Forms;
using Telar.Core.Forms.Filling;
using Telar.Core.Instruments.Exports;
using Telar.Core.Shared;

namespace Telar.Services.Instruments.Analysts;

/// Sums of a number over the classes of something else, and what is told of them.
public sealed record ToldSums(string Number, string By, IReadOnlyList<(string Code, string Label)> Classes, SafeSums Sums);

/// How much those who answered make together (people at work, sales), by classes, told so that no single one can be reckoned.
public sealed class SumResponses(AnalysedResponses responses)
{
    public async Task<Outcome<ToldSums>> RunAsync(CompiledInstrument version, AppliedScoring scoring, string number, string by, Language language, bool all, CancellationToken ct)
    {
        var numbers = version.Fields.Fields.Index().Where(field => !field.Item.IsRepeat).Select(field => (field.Index, Question: version.Form.Find(field.Item.Path)?.Question))
            .Where(field => field.Question is { Type: QuestionType.Integer or QuestionType.Decimal or QuestionType.Range }).ToList();
        List<Problem> problems = [];
        if (numbers.TrueForAll(field => field.Question!.Name != number))
            problems.Add(ExportProblems.NumberUnknown.At(ProblemPlace.Nowhere, ("name", number), ("known", string.Join(", ", numbers.Select(field => field.Question!.Name)))));
        if (AnalysisVariable.Find(version, scoring.Rules, by, language) is not { } variable)
            return Outcome<ToldSums>.Refused([.. problems, TabulateResponses.Unknown(by, string.Join(", ", AnalysisVariable.OfSubjects))]);
        if (problems.Count > 0)
            return Outcome<ToldSums>.Refused(problems);

        var (place, question) = numbers.Find(field => field.Question!.Name == number);
        var (_, used) = await responses.TakeAsync(version, scoring, all, (_, answers) => answers, ct);
        var pairs = used.Select(one => (Class: variable.Of(one), Part: AmountOf(one.Taken[place]))).Where(one => one is { Class: not null, Part: >= 0 }).Select(one => (Class: one.Class!, Part: one.Part!.Value)).ToList();
        var rare = TabulateResponses.RareOf(variable, pairs.Select(pair => pair.Class));
        pairs = [.. pairs.Select(pair => pair with { Class = rare.Contains(pair.Class) ? TabulateResponses.Together : pair.Class })];
        var classes = TabulateResponses.ClassesOf(variable, pairs.Select(pair => pair.Class));
        var byClass = pairs.ToLookup(pair => pair.Class, pair => pair.Part, StringComparer.Ordinal);
        return Outcome<ToldSums>.Of(new($"{number}: {version.Say(question!.Label, language)}", variable.Title, classes, SafeSums.Of([.. classes.Select(one => byClass[one.Code].ToList())])));
    }

    private static double? AmountOf(string answer) => double.TryParse(answer, NumberStyles.Float, CultureInfo.InvariantCulture, out var amount) && double.IsFinite(amount) ? amount : null;
}
