using System.Text.RegularExpressions;

namespace Telar.Core.Forms.Expressions;

/// Functions that decide.
internal static class TruthFunctions
{
    public static IReadOnlyList<Function> All { get; } =
    [
        new("if(boolean condition, * then, * else)", 3, 3, a => a.Truth(0) ? a[1] : a[2]),
        new("coalesce(string arg1, string arg2)", 2, 2, a => ExpressionValue.Of(a.Text(0) is { Length: > 0 } first ? first : a.Text(1))),
        new("once(string calc)", 1, 1, a => a.Evaluation.Current is { IsEmpty: false } kept ? ExpressionValue.Of(kept.Text) : a[0]),
        new("true()", 0, 0, _ => ExpressionValue.Of(true)),
        new("false()", 0, 0, _ => ExpressionValue.Of(false)),
        new("boolean(* arg)", 1, 1, a => ExpressionValue.Of(a.Truth(0))),
        new("boolean-from-string(string arg)", 1, 1, a => ExpressionValue.Of(a.Text(0) is "1" or "true")),
        new("not(boolean arg)", 1, 1, a => ExpressionValue.Of(!a.Truth(0))),
        new("regex(string value, string expression)", 2, 2, RegexHolds, check: CheckPattern),
        new("checklist(number min, number max, string v*)", 2, Function.AnyNumber, Checklist),
        new("weighted-checklist(number min, number max, [string v, string w]*)", 2, Function.AnyNumber, WeightedChecklist, check: CheckPairs),
    ];

    private static ExpressionFault? CheckPattern(Call call)
    {
        if (call.Written(1) is not { } written)
            return null;
        call.Prepared = Patterns.Read(written, Patterns.TimeLimit, out var isWritten);
        return call.Prepared is null ? new(isWritten ? ExpressionProblems.PatternRefused : ExpressionProblems.PatternBroken, call.Parts[1].Position, [("pattern", written)]) : null;
    }

    private static ExpressionValue RegexHolds(Arguments arguments)
    {
        var written = arguments.Call.Prepared as Regex;
        var text = written is null ? arguments.Text(1) : "";
        if ((written ?? arguments.Evaluation.Pattern(text)) is not { } pattern)
            return arguments.Evaluation.Stop(new(ExpressionProblems.PatternBroken, arguments.Call.Position, [("pattern", text)]));
        var value = arguments.Text(0);
        if (!arguments.Evaluation.Spend(1 + (value.Length / Evaluation.LettersOfOneNode)))
            return ExpressionValue.Of(false);
        try
        {
            return ExpressionValue.Of(pattern.IsMatch(value));
        }
        catch (RegexMatchTimeoutException)
        {
            return arguments.Evaluation.Stop(new(ExpressionProblems.PatternSlow, arguments.Call.Position, [("pattern", pattern.ToString())]));
        }
    }

    // -1 as a limit means none.
    private static ExpressionValue Checklist(Arguments arguments)
    {
        var trues = arguments.EachFrom(2).Count(Counts);
        return ExpressionValue.Of(IsWithin(trues, arguments.Number(0), arguments.Number(1)));
    }

    private static ExpressionValue WeightedChecklist(Arguments arguments)
    {
        var weight = 0.0;
        for (var at = 2; at + 1 < arguments.Count; at += 2)
        {
            if (Counts(arguments[at]))
                weight += arguments.Number(at + 1);
        }
        return ExpressionValue.Of(IsWithin(weight, arguments.Number(0), arguments.Number(1)));
    }

    private static ExpressionFault? CheckPairs(Call call) => call.Parts.Count % 2 == 0
        ? null
        : new(ExpressionProblems.ArgumentCount, call.Position, [("name", call.Function.Name), ("signature", call.Function.Signature), ("found", Numbers.ToText(call.Parts.Count))]);

    // "Evaluate to true (when it converts to a number > 0)": the specification.
    private static bool Counts(ExpressionValue value) => value.Kind is ValueKind.Truth ? value.ToTruth() : value.ToNumber() > 0;

    private static bool IsWithin(double value, double least, double most) => (least < 0 || value >= least) && (most < 0 || value <= most);
}
