using System.Globalization;
using Telar.Core.Forms.Expressions;
using Telar.Core.Shared;

namespace Telar.Core.Forms.Filling;

/// Answers as texts: how they are kept, and whether a text is an answer to a question of a type. Choices are judged by ChosenAnswers.
internal static class AnswerTexts
{
    public const int LongestAnswer = 20_000;
    public const string Confirmed = "OK";

    private const int MostDigits = 15;

    /// A text as it is kept: line ends of one kind, and no blanks around but in a free text.
    public static string Tidy(string text, QuestionType type)
    {
        // Whoever reads a list of choices finds them between single blanks.
        if (type is QuestionType.SelectMultiple or QuestionType.Rank)
            return string.Join(' ', ChoiceFunctions.Split(text));
        if (type is not QuestionType.Text)
            return text.Trim();
        return string.IsNullOrWhiteSpace(text) ? "" : text.Replace("\r\n", "\n", StringComparison.Ordinal);
    }

    /// What is wrong with an answer that is not empty, or nothing.
    public static Problem? ProblemOf(string answer, FormQuestion question, ProblemPlace place)
    {
        if (answer.Length > LongestAnswer)
            return FillingProblems.AnswerTooLong.At(place, ("length", Text(answer.Length)), ("limit", Text(LongestAnswer)));
        if (question.Type is QuestionType.Range)
            return RangeProblem(answer, question, place);
        return KindOf(answer, question.Type)?.At(place, ("answer", answer));
    }

    private static ProblemKind? KindOf(string answer, QuestionType type) => type switch
    {
        QuestionType.Integer => IsWhole(answer) ? null : FillingProblems.NotWhole,
        QuestionType.Decimal => Numbers.IsNumeral(answer) && answer.Length <= 2 * MostDigits ? null : FillingProblems.NotNumber,
        QuestionType.Date => Moments.TryDate(answer, out _) ? null : FillingProblems.NotDate,
        QuestionType.Time => Moments.TryTime(answer, TimeSpan.Zero, out _) ? null : FillingProblems.NotTime,
        QuestionType.DateTime => Moments.TryMoment(answer, TimeSpan.Zero, out _) ? null : FillingProblems.NotMoment,
        QuestionType.Geopoint => PlaceFunctions.ReadPoint(answer) is not null ? null : FillingProblems.NotPoint,
        QuestionType.Acknowledge => answer == Confirmed ? null : FillingProblems.NotConfirmed,
        QuestionType.Image or QuestionType.File => IsFileName(answer) ? null : FillingProblems.NotFileName,
        QuestionType.Text or QuestionType.Range or QuestionType.SelectOne or QuestionType.SelectMultiple or QuestionType.Rank or QuestionType.Note
            or QuestionType.Calculate or QuestionType.Hidden or QuestionType.Metadata => null,
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "A type of question outside of the list."),
    };

    private static bool IsWhole(string answer)
    {
        var digits = answer.StartsWith('-') ? answer.AsSpan(1) : answer;
        return digits.Length is > 0 and <= MostDigits && digits.IndexOfAnyExceptInRange('0', '9') < 0;
    }

    private static bool IsFileName(string answer) => answer is not ("." or "..") && answer.IndexOfAny(['/', '\\', '\0']) < 0;

    // Without a word on it a range goes from 1 to 10 in steps of 1 (XLSForm).
    private static Problem? RangeProblem(string answer, FormQuestion question, ProblemPlace place)
    {
        var (start, end, step) = (Parameter(question, "start", 1), Parameter(question, "end", 10), Parameter(question, "step", 1));
        var isNumber = TryDecimal(answer, out var value);
        if (isNumber && value >= Math.Min(start, end) && value <= Math.Max(start, end) && (step == 0 || (value - start) % step == 0))
            return null;
        return FillingProblems.OutsideRange.At(place, ("answer", answer), ("start", Text(start)), ("end", Text(end)), ("step", Text(step)));
    }

    private static decimal Parameter(FormQuestion question, string name, decimal usual) =>
        question.Parameters.TryGetValue(name, out var text) && TryDecimal(text, out var value) ? value : usual;

    private static bool TryDecimal(string text, out decimal value) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);

    private static string Text(IFormattable number) => number.ToString(format: null, CultureInfo.InvariantCulture);
}
