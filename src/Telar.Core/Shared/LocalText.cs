namespace Telar.Core.Shared;

/// One thing said in the three languages; never empty in any of them.
public sealed record LocalText(string Es, string Pt, string En)
{
    public string In(Language language) => language switch
    {
        Language.Es => Es,
        Language.Pt => Pt,
        Language.En => En,
        _ => throw new ArgumentOutOfRangeException(nameof(language), language, "A language outside of the three."),
    };

    /// The same word in the three languages: a code, a name, a symbol.
    public static LocalText Same(string text) => new(text, text, text);

    /// Fills named holes: "{place} está en …". A hole without a value stays, so that a test can see it.
    public string Fill(Language language, params ReadOnlySpan<(string Name, string Value)> values)
    {
        var text = In(language);
        foreach (var (name, value) in values)
            text = text.Replace("{" + name + "}", value, StringComparison.Ordinal);
        return text;
    }
}
