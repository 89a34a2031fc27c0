using System.Globalization;
using System.Text.RegularExpressions;

namespace Telar.Core.Organisations.TaxIds;

/// The RUC of Panama has three groups, and a check of two digits (DV) that is often left out; without its dashes it cannot be read.
/// The normal form fills every group up and has the DV where the formula is known.
internal static partial class PanamanianRuc
{
    private const int Groups = 20;
    private const int LeadOfFirms = 1_000_000;
    private const int Provinces = 13;

    // anip.gob.pa/documentos/DV_RUC.pdf: 2, 3, 4 … from the right over all groups filled up; the second digit counts the first one too.
    private static readonly IReadOnlyList<CheckCharacter> Digits =
        [new(Formulas.From2(Groups), Formulas.ElevenOrZero) { From = 1 }, new(Formulas.From2(Groups + 1), Formulas.ElevenOrZero) { From = 1 }];

    // J: firms of the newer registers. P: identity cards of persons. O: older firms (the administration crosses part of their number
    // with a table), foreigners and other cards, where the formula was not seen proven; their DV is left out.
    public static TaxIdRule Rule => new("PAN", "RUC", "",
    [
        new("J[0-9]{22}", Groups + 3, "1000000-1-1 DV 53") { Checks = Digits },
        new("P[0-9]{22}", Groups + 3, "8-1-1 DV 16") { Checks = Digits },
        new("O[0-9A-Z]{22}", Groups + 3, "8-NT-1-1"),
    ])
    { Tidy = Tidy };

    private static string Tidy(string text)
    {
        var groups = WrittenTaxId.Groups(text);
        if (Parts().Match(groups) is not { Success: true } parts)
            return groups;
        var (lead, second, third, digits) = (parts.Groups["lead"].Value, parts.Groups["second"].Value.TrimStart('0'), parts.Groups["third"].Value.TrimStart('0'), parts.Groups["digits"].Value);
        var body = int.TryParse(lead, NumberStyles.None, CultureInfo.InvariantCulture, out var number) switch
        {
            true when number >= LeadOfFirms && second.Length <= 4 && third.Length <= 6 => "J" + lead.PadLeft(10, '0') + second.PadLeft(4, '0') + third.PadLeft(6, '0'),
            true when number is > 0 and <= Provinces && third.Length <= 5 => Card(number.ToString("00", CultureInfo.InvariantCulture), "00", second, third),
            false when lead == "PE" && third.Length <= 5 => Card("00", "75", second, third),
            false when lead == "N" && third.Length <= 5 => Card("00", "40", second, third),
            _ => null,
        };
        if (body is null)
            return "O" + lead.Replace("-", "", StringComparison.Ordinal).TrimStart('0').PadLeft(10, '0') + second.PadLeft(5, '0') + third.PadLeft(7, '0');
        return body + (digits.Length > 0 ? digits.PadLeft(2, '0') : DigitsOf(body));
    }

    // A 5 says that a person follows: province, kind of card, volume and entry.
    private static string Card(string province, string kind, string volume, string entry) =>
        "P" + $"5{province}{kind}{volume.PadLeft(3, '0')}{entry.PadLeft(5, '0')}".PadLeft(Groups, '0');

    private static string DigitsOf(string body)
    {
        foreach (var digit in Digits)
            body += digit.Characters[digit.RestOf(body)];
        return body[^2..];
    }

    [GeneratedRegex("^(?:RUC-?|PA-?)?(?<lead>[0-9]{1,10}|PE|N|E|[0-9]{1,2}-?(?:AV|PI|NT))-(?<second>[0-9]{1,4})-(?<third>[0-9]{1,7})(?:-?D-?V-?(?<digits>[0-9]{1,2})|-(?<digits>[0-9]{1,2}))?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Parts();
}
