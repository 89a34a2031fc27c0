using System.Text.RegularExpressions;

namespace Telar.Core.Organisations.TaxIds;

/// Tax ids of Mexico, Central America and the Caribbean; Panama has a file of its own.
internal static partial class NorthAndCentralAmerica
{
    public static readonly IReadOnlyList<TaxIdRule> Rules = [CostaRica, Cuba, DominicanRepublic, ElSalvador, Guatemala, Honduras, Mexico, Nicaragua, PanamanianRuc.Rule];

    // hacienda.go.cr/consultapagos/ayuda_cedulas.htm: ten digits for organisations (2 to 5 first) and for persons without identity card,
    // nine for persons, eleven or twelve for foreign residents (1 first). No check digit.
    private static TaxIdRule CostaRica => new("CRI", "número de cédula", "9-12",
    [
        new("[1-9][0-9]{9}", 10, "3-101-000000"),
        new("0[1-9][0-9]{8}", 10, "1-0000-0001") { Shortest = 9 },
        new("1[0-9]{11}", 12, "100000000001"),
        new("1[0-9]{10}", 11, "10000000001"),
    ])
    { Prefixes = ["CRI", "CR"], Tidy = FilledCardOfCostaRica };

    // For persons it is the number of the identity card, for organisations a code of the administration (Resolución 162/2025, Gaceta
    // Oficial 97 of December 2025). That this one has eleven digits too is to be confirmed.
    private static TaxIdRule Cuba => new("CUB", "NIT", "11", [new("[0-9]{11}", 11, "01000000001")]) { Prefixes = ["NIT", "CUB", "CU"] };

    // python-stdnum, stdnum.do.rnc and stdnum.do.cedula. A few dozen old numbers do not follow the formula.
    private static TaxIdRule DominicanRepublic => new("DOM", "RNC", "9 / 11",
    [
        new("[0-9]{9}", 9, "1-00-00000-4") { Checks = [new([7, 9, 8, 6, 5, 4, 3, 2], "21987654321")] },
        new("[0-9]{11}", 11, "000-0000001-8") { Checks = [Formulas.EverySecondDoubled(1, 10)] },
    ])
    { Prefixes = ["RNC", "DOM", "DO"] };

    // Organisations: svcommunity.org, "calcular dígito verificador del DUI y NIT" (numbers up to sequence 100 follow an older formula).
    // Persons of age: the number of their identity card is their NIT (Decreto 203-2021).
    private static TaxIdRule ElSalvador => new("SLV", "NIT", "14 (DUI: 9)",
    [
        new("[0-9]{10}(?:10[1-9]|1[1-9][0-9]|[2-9][0-9]{2})[0-9]", 14, "0000-010100-101-6") { Checks = [new([2, 7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2], Formulas.ElevenOrZero)] },
        new("[0-9]{10}(?:0[0-9]{2}|100)[0-9]", 14, "0000-010100-001-7") { Checks = [new(Formulas.From2(13), "01234567890")] },
        new("[0-9]{9}", 9, "00000001-8") { Checks = [new(Formulas.From2(8), Formulas.ToTheNextTen)] },
    ])
    { Prefixes = ["NIT", "DUI", "SLV", "SV"] };

    // portal.sat.gob.gt, "FEL: reglas y validaciones", page 58. Since March 2025 the NIT of a person is the CUI of the identity card,
    // thirteen digits (SAT-DSI-393-2025); its formula is not told there, so only its length is looked at.
    private static TaxIdRule Guatemala => new("GTM", "NIT", "2-10 (CUI: 13)",
    [
        new("[0-9]{9}[0-9K]", 10, "100000-4") { Shortest = 2, Checks = [new(Formulas.From2(9), Formulas.ElevenOrK)] },
        new("[0-9]{13}", 13, "1000 00000 0101"),
    ])
    { Prefixes = ["NIT", "CUI", "GTM", "GT"] };

    // Fourteen digits, for persons the identity card and one digit more; no public formula (elheraldo.hn and televicentro.com, 2025).
    private static TaxIdRule Honduras => new("HND", "RTN", "14", [new("[0-9]{14}", 14, "0801-0000-000001")]) { Prefixes = ["RTN", "HND", "HN"] };

    // SHCP/SAT, answer 0610100135506 of 2006 to a request for information: initials, date of birth or foundation, two characters against
    // namesakes, check digit. About 1.5 % of the numbers in use do not follow it.
    private static TaxIdRule Mexico => new("MEX", "RFC", "12 / 13",
    [
        new($"[A-ZÑ&]{{3}}{Date}[0-9A-Z]{{2}}[0-9A]", 12, "XXX-000101-AA9") { Checks = [new(Formulas.From2(11), AElseZero) { Values = CharactersOfMexico, Start = BlankInFront }] },
        new($"[A-ZÑ&]{{4}}{Date}[0-9A-Z]{{2}}[0-9A]", 13, "XXXX-000101-AA4") { Checks = [new(Formulas.From2(12), AElseZero) { Values = CharactersOfMexico }] },
    ])
    { Prefixes = ["RFC", "MEX", "MX"], Nobody = ["XAXX010101000", "XEXX010101000"] };

    private const string Date = "[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])";

    private const string AElseZero = "0A987654321";

    private const string CharactersOfMexico = "0123456789ABCDEFGHIJKLMN&OPQRSTUVWXYZ Ñ";

    // A firm has one character less than a person: a blank, the 37th, stands in front of it with weight 13.
    private const int BlankInFront = 37 * 13;

    // dgi.gob.ni: a letter and thirteen digits for organisations, the number of the identity card for persons. No public formula.
    private static TaxIdRule Nicaragua => new("NIC", "RUC", "14", [new("[A-Z][0-9]{13}", 14, "J0000000000001"), new("[0-9]{13}[A-Z]", 14, "000-010100-0000A")]) { Prefixes = ["RUC", "NIC", "NI"] };

    // Zeros inside of a card are left out as often as not; only the dashes tell where.
    private static string FilledCardOfCostaRica(string text) =>
        CardOfCostaRica().Match(WrittenTaxId.Groups(text)) is { Success: true } card
            ? $"0{card.Groups["province"].Value}{card.Groups["volume"].Value.PadLeft(4, '0')}{card.Groups["entry"].Value.PadLeft(4, '0')}"
            : WrittenTaxId.Plain(text);

    [GeneratedRegex("^0?(?<province>[1-9])-(?<volume>[0-9]{1,4})-(?<entry>[0-9]{1,4})$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex CardOfCostaRica();
}
