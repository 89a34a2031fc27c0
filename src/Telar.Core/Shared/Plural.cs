namespace Telar.Core.Shared;

public enum PluralForm
{
    One,
    Many,
    Other,
}

/// Which form a number takes, by the rules of Unicode CLDR for es, pt and en.
/// The digits written after the point count: 1 takes `one` in English, 1.0 does not.
public static class Plural
{
    private const long Million = 1_000_000;

    public static PluralForm FormOf(Language language, decimal number)
    {
        var size = Math.Abs(number);
        var whole = decimal.Truncate(size);
        var hasDecimals = number.Scale > 0;
        return language switch
        {
            Language.Es when size == 1 => PluralForm.One,
            Language.Pt when whole is 0 or 1 => PluralForm.One,
            Language.En => whole == 1 && !hasDecimals ? PluralForm.One : PluralForm.Other,
            // One million firms: «un millón de empresas», with `de`.
            Language.Es or Language.Pt => whole != 0 && whole % Million == 0 && !hasDecimals ? PluralForm.Many : PluralForm.Other,
            _ => throw new ArgumentOutOfRangeException(nameof(language), language, "A language outside of the three."),
        };
    }
}
