namespace Telar.Core.Shared;

/// What holds between the forms of a text that counts: the same holes in every form and language;
/// only `n` may be left out of a form that says the number in words ("una empresa").
public static class CountingTextRules
{
    private const string Number = "n";

    public static IEnumerable<Problem> ProblemsOf(string key, TextTemplate template, ProblemPlace place)
    {
        var expected = Others(template.Es.Other);
        foreach (var form in template.Es.All.Concat(template.Pt.All).Concat(template.En.All))
        {
            if (Others(form) == expected)
                continue;
            yield return ReadingProblems.HolesDiffer.At(place, ("key", key), ("es", Of(template.Es)), ("pt", Of(template.Pt)), ("en", Of(template.En)));
            break;
        }
        foreach (var language in Languages.All)
        {
            foreach (var form in template.In(language).All)
            {
                if (OtherLanguage.WitnessesIn(form, language) is { } found)
                    yield return ReadingProblems.OtherLanguage.At(place, ("language", language.Code()), ("found", found));
            }
        }
    }

    private static string Of(TextForms forms) => "[" + string.Join(" | ", forms.All.Select(form => string.Join(", ", Holes.Of(form)))) + "]";

    private static string Others(string sentence) => string.Join(", ", Holes.Of(sentence).Where(hole => hole != Number));
}
