using System.Globalization;
using Telar.Core.Shared;

namespace Telar.Web.Shared;

/// How figures are written for people: groups parted as the language does, by a comma in English and by a thin space in Spanish and Portuguese, and its decimal mark.
/// Open data never passes through here: it is invariant.
public sealed class Numbers
{
    private const string ThinSpace = "\u202f";

    private readonly Dictionary<Language, NumberFormatInfo> formats = Languages.All.ToDictionary(language => language, FormatOf);

    /// Rounds half away from zero, as people do by hand; a true minus sign.
    public string Say(double value, int decimals, Language language)
    {
        // Plus zero: what rounds to nothing has no sign.
        var rounded = Math.Round(value, decimals, MidpointRounding.AwayFromZero) + 0.0;
        var text = rounded.ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), formats[language]);
        return rounded < 0 ? "−" + text[1..] : text;
    }

    private static NumberFormatInfo FormatOf(Language language) => new()
    {
        NumberDecimalSeparator = language == Language.En ? "." : ",",
        NumberGroupSeparator = language == Language.En ? "," : ThinSpace,
        NumberNegativePattern = 1,
    };
}
