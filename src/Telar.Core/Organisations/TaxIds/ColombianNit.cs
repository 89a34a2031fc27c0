using System.Text.RegularExpressions;

namespace Telar.Core.Organisations.TaxIds;

/// The NIT of Colombia is written with its check digit and without. Without dash only the length tells: organisations have nine digits
/// from 8 or 9 on, persons the number of their identity card, up to eight digits or ten from 1 on. The normal form always has the digit.
internal static partial class ColombianNit
{
    private const int Body = 15;

    // es.wikipedia.org/wiki/Número_de_Identificación_Tributaria: primes as weights.
    private static readonly CheckCharacter Digit = new([71, 67, 59, 53, 47, 43, 41, 37, 29, 23, 19, 17, 13, 7, 3], "01987654321");

    public static TaxIdRule Rule => new("COL", "NIT", "6-11", [new("0{5}[0-9]{11}", Body + 1, "900.000.000-5") { Checks = [Digit] }])
    {
        Prefixes = ["NIT", "RUT", "CC", "COL", "CO"],
        Tidy = Tidy,
    };

    /// Sixteen digits where it can be a NIT; otherwise what was written, to be refused.
    private static string Tidy(string text)
    {
        var groups = WrittenTaxId.Groups(text);
        if (Parts().Match(groups) is not { Success: true } parts)
            return WrittenTaxId.Plain(text);
        var (number, digit) = (parts.Groups["number"].Value.Replace("-", "", StringComparison.Ordinal).TrimStart('0'), parts.Groups["digit"].Value);
        if (digit.Length == 0 && HasDigit(number))
            (number, digit) = (number[..^1], number[^1..]);
        if (number.Length is < 5 or > 10)
            return number + digit;
        return digit.Length == 0 ? WithDigit(number) : number.PadLeft(Body, '0') + digit;
    }

    private static bool HasDigit(string number) => number.Length switch
    {
        9 => number[0] is not ('8' or '9'),
        10 => number[0] is '8' or '9',
        11 => true,
        _ => false,
    };

    private static string WithDigit(string number)
    {
        var whole = number.PadLeft(Body, '0');
        return whole + Digit.Characters[Digit.RestOf(whole)];
    }

    // A single digit after the last dash is the check digit; groups of three before it are how numbers are written.
    [GeneratedRegex("^(?:(?:NIT|RUT|CC|COL|CO)-?)*(?<number>[0-9]{2,}|[0-9]{1,3}(?:-[0-9]{3})+)(?:-?(?:DV-?)?(?<digit>(?<=[-V])[0-9]))?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Parts();
}
