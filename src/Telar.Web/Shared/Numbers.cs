using System.Globalization;
using Telar.Core.Shared;

namespace Telar.Web.Shared;

/// How figures are written: a setting of the installation. Groups are parted by a thin space; the decimal mark follows the
/// language unless it is told otherwise. Open data never passes through here: it is invariant.
public sealed class Numbers(string? decimalMark = null)
{
    private const string ThinSpace = "\u202f";

    private readonly Dictionary<Language, NumberFormatInfo> formats = Languages.All.ToDictionary(language => language, language => FormatOf(language, decimalMark));

    /// Rounds half away from zero, as people do by hand; a true minus sign.
    public string Say(double value, int decimals, Language language)
    {
        // Plus zero: what rounds to nothing has no sign.
        var rounded = Math.Round(value, decimals, MidpointRounding.AwayFromZero) + 0.0;
        var text = rounded.ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), formats[language]);
        return rounded < 0 ? "−" + text[1..] : text;
    }

    public string Say(int value, Language language) => Say(value, 0, language);

    private static NumberFormatInfo FormatOf(Language language, string? decimalMark) => new()
    {
        NumberDecimalSeparator = decimalMark ?? (language == Language.En ? "." : ","),
        NumberGroupSeparator = ThinSpace,
        NumberNegativePattern = 1,
    };
}
