using System.Globalization;
using Telar.Core.Forms;

namespace Telar.Tests.Storage.Instruments;

/// What somebody reads and does who is asked everything: words by language, choices, fields to write in. Of pages that only one
/// country sees, those of the country with the most words count.
internal sealed record LongestPath(IReadOnlyList<int> Words, int Choices, int Fields)
{
    private const double SecondsToChoose = 5;
    private const double SecondsToWrite = 12;
    private const int SlowWords = 130;

    public IReadOnlyList<string> Cells =>
        [.. Words.Concat([Choices, Fields]).Select(number => number.ToString(CultureInfo.InvariantCulture)), Math.Round(MinutesAt(SlowWords)).ToString(CultureInfo.InvariantCulture)];

    /// In the longest language.
    public double MinutesAt(int wordsAMinute) => ((double)Words.Max() / wordsAMinute) + (((Choices * SecondsToChoose) + (Fields * SecondsToWrite)) / 60);

    public static LongestPath Of(Form form)
    {
        var questions = form.Questions.Where(question => question.Type is not (QuestionType.Note or QuestionType.Hidden or QuestionType.Calculate)).ToList();
        return new([.. form.Languages.Select(language => WordsIn(form, language.Name))], questions.Count(IsChoice), questions.Count(question => !IsChoice(question)));
    }

    private static bool IsChoice(FormQuestion question) => question.Type is QuestionType.SelectOne or QuestionType.SelectMultiple;

    private static int WordsIn(Form form, string language)
    {
        var words = 0;
        var ofCountries = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var node in form.Nodes.Where(node => node is not FormQuestion { Type: QuestionType.Hidden or QuestionType.Calculate }))
        {
            var own = Count(node.Label, language) + Count(node.Hint, language);
            if (CountryOf(node) is { } country)
                ofCountries[country] = ofCountries.GetValueOrDefault(country) + own;
            else
                words += own;
            foreach (var choice in node is FormQuestion { List: { } list } ? form.Lists[list].Choices : [])
            {
                if (choice.Extra.TryGetValue("country", out var of))
                    ofCountries[of] = ofCountries.GetValueOrDefault(of) + Count(choice.Label, language);
                else
                    words += Count(choice.Label, language);
            }
        }
        return words + ofCountries.Values.DefaultIfEmpty().Max();
    }

    // A note for one country says so in its condition: ${country} = 'PER'.
    private static string? CountryOf(FormNode node) =>
        node.Relevant?.Text is { } relevant && relevant.StartsWith("${country} = '", StringComparison.Ordinal) ? relevant[^4..^1] : null;

    private static int Count(FormText text, string language) =>
        text.ByLanguage.GetValueOrDefault(language, "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
}
