namespace Telar.Core.Forms.Reading;

/// Tells a default that is a value from one that is computed once. The format has no sign for it:
/// what calls a function, names another answer, looks into the instance or reckons is an expression.
internal static class Defaults
{
    public static bool AreComputed(string text, FormatType type)
    {
        if (text.Contains("${", StringComparison.Ordinal))
            return true;
        if (type.Question is QuestionType.Image or QuestionType.File)
            return false;
        return CallsAFunction(text) || Reckons(text, minusReckons: type.Question is not (QuestionType.Date or QuestionType.DateTime or QuestionType.Time or QuestionType.Geopoint));
    }

    // today(), once(x), a[1]: the bracket follows a name without a blank between.
    private static bool CallsAFunction(string text)
    {
        var isQuoted = '\0';
        for (var at = 0; at < text.Length; at++)
        {
            var letter = text[at];
            if (isQuoted != '\0')
            {
                if (letter == isQuoted)
                    isQuoted = '\0';
            }
            else if (letter is '\'' or '"')
            {
                isQuoted = letter;
            }
            else if (letter is '(' or '[' && at > 0 && (char.IsAsciiLetterOrDigit(text[at - 1]) || text[at - 1] is '_' or '-') && text.IndexOf(letter == '(' ? ')' : ']', at) > at)
            {
                return true;
            }
        }
        return false;
    }

    private static bool Reckons(string text, bool minusReckons)
    {
        foreach (var sign in (ReadOnlySpan<string>)[" + ", " * ", " div ", " mod ", " - "])
        {
            if (text.Contains(sign, StringComparison.Ordinal) && (minusReckons || sign != " - "))
                return true;
        }
        return false;
    }
}
