using System.Text;

namespace Telar.Core.Shared;

/// One sentence in one language: a single form, or one for each plural form that the language has.
public sealed record TextForms(string Other, string? One = null, string? Many = null)
{
    public bool Counts => One is not null;

    public IReadOnlyList<string> All => [.. new[] { One, Many, Other }.OfType<string>()];

    public string Of(PluralForm form) => form switch
    {
        PluralForm.One => One ?? Other,
        PluralForm.Many => Many ?? Other,
        PluralForm.Other => Other,
        _ => throw new ArgumentOutOfRangeException(nameof(form), form, "A form outside of the three."),
    };
}

/// One sentence with named holes in the three languages; it counts in all of them or in none.
public sealed record TextTemplate(TextForms Es, TextForms Pt, TextForms En)
{
    public bool Counts => Es.Counts;

    public TextForms In(Language language) => language switch
    {
        Language.Es => Es,
        Language.Pt => Pt,
        Language.En => En,
        _ => throw new ArgumentOutOfRangeException(nameof(language), language, "A language outside of the three."),
    };
}

/// The words on the screen, by key. Numbers come already formatted for the reader;
/// a key or a hole that does not exist is our own mistake, and throws.
public sealed class Texts(IReadOnlyDictionary<string, TextTemplate> templates)
{
    public IEnumerable<string> Keys => templates.Keys;

    public bool Has(string key) => templates.ContainsKey(key);

    /// texts.Say(Language.Es, "country.range", ("low", "3"), ("high", "5"))
    public string Say(Language language, string key, params ReadOnlySpan<(string Name, string Value)> values)
    {
        var template = Find(key);
        if (template.Counts)
            throw new ArgumentException($"The text {key} counts: give the number that chooses its form.", nameof(key));
        return Fill(template.In(language).Other, key, values);
    }

    /// The same for a text that counts: `number` chooses the form, the hole `n` still comes formatted.
    public string Say(Language language, string key, decimal number, params ReadOnlySpan<(string Name, string Value)> values)
    {
        var template = Find(key);
        if (!template.Counts)
            throw new ArgumentException($"The text {key} does not count.", nameof(key));
        return Fill(template.In(language).Of(Plural.FormOf(language, number)), key, values);
    }

    private TextTemplate Find(string key) =>
        templates.TryGetValue(key, out var template) ? template : throw new KeyNotFoundException($"There is no text {key} in catalogue/texts.");

    private static string Fill(string sentence, string key, ReadOnlySpan<(string Name, string Value)> values)
    {
        var open = sentence.IndexOf('{', StringComparison.Ordinal);
        if (open < 0)
            return sentence;

        // One pass from left to right, so that a value with braces in it is never filled again.
        var filled = new StringBuilder(sentence.Length + 32);
        var done = 0;
        for (; open >= 0; open = sentence.IndexOf('{', done))
        {
            var close = sentence.IndexOf('}', open);
            filled.Append(sentence, done, open - done).Append(ValueOf(sentence[(open + 1)..close], key, values));
            done = close + 1;
        }
        return filled.Append(sentence, done, sentence.Length - done).ToString();
    }

    private static string ValueOf(string hole, string key, ReadOnlySpan<(string Name, string Value)> values)
    {
        foreach (var (name, value) in values)
        {
            if (name == hole)
                return value;
        }
        throw new ArgumentException($"The text {key} has a hole {{{hole}}} that was given no value.", nameof(values));
    }
}
