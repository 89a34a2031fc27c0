namespace Telar.Core.Shared;

/// What holds between the three languages of one text, whatever it is about.
public static class LocalTextRules
{
    public static IEnumerable<Problem> ProblemsOf(LocalText text, string key, bool saysSame, ProblemPlace place)
    {
        var equal = EqualPair(text);
        if (equal is { } pair && !saysSame)
            yield return ReadingProblems.SameInTwoLanguages.At(place, ("key", key), ("one", pair.One.Code()), ("other", pair.Other.Code()));
        if (equal is null && saysSame)
            yield return ReadingProblems.SaysSameButDiffers.At(place, ("key", key));

        var (es, pt, en) = (Names(text.Es), Names(text.Pt), Names(text.En));
        if (es != pt || es != en)
            yield return ReadingProblems.HolesDiffer.At(place, ("key", key), ("es", es), ("pt", pt), ("en", en));

        foreach (var language in Languages.All)
        {
            if (OtherLanguage.WitnessesIn(text.In(language), language) is { } found)
                yield return ReadingProblems.OtherLanguage.At(place, ("language", language.Code()), ("found", found));
        }
    }

    private static (Language One, Language Other)? EqualPair(LocalText text)
    {
        if (text.Es == text.Pt)
            return (Language.Es, Language.Pt);
        if (text.Es == text.En)
            return (Language.Es, Language.En);
        return text.Pt == text.En ? (Language.Pt, Language.En) : null;
    }

    private static string Names(string sentence) => "[" + string.Join(", ", Holes.Of(sentence)) + "]";
}
