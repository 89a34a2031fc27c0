namespace Telar.Core.Organisations.TaxIds;

/// Tax ids of Andorra, Spain and Portugal.
internal static class Europe
{
    public static readonly IReadOnlyList<TaxIdRule> Rules = [Andorra, Spain, Portugal];

    // What Andorra told the OECD: a letter, six digits, a letter of control whose formula is not public.
    // oecd.org/tax/automatic-exchange/crs-implementation-and-assistance/tax-identification-numbers/Andorra-TIN.pdf
    private static TaxIdRule Andorra => new("AND", "NRT", "8", [new("[ACDEFGLOPU][0-9]{6}[A-Z]", 8, "L-700000-X")]) { Prefixes = ["NRT", "AND", "AD"] };

    // Orden EHA/451/2008 for organisations (which kinds end in a digit and which in a letter is told differently: both are taken),
    // and what Spain told the OECD for persons: …/tax-identification-numbers/Spain-TIN.pdf
    private static TaxIdRule Spain => new("ESP", "NIF", "9",
    [
        new("[ABCDEFGHJNPQRSUVW][0-9]{7}[0-9A-J]", 9, "B-0000001-8") { Checks = [Formulas.EverySecondDoubled(2, 7) with { From = 1, Or = "JIHGFEDCBA" }] },
        new("[0-9]{8}[A-Z]", 9, "00000001-R") { Shortest = 6, Checks = [Formulas.OfTheNumber(8, LettersOfPersons)] },
        new("[XYZ][0-9]{7}[A-Z]", 9, "X-0000001-R") { Shortest = 7, ZerosAt = 1, Checks = [Formulas.OfTheNumber(8, LettersOfPersons) with { Values = "XYZ" }] },
        new("[KLM][0-9]{7}[A-Z]", 9, "K-0000001-R") { Checks = [Formulas.OfTheNumber(7, LettersOfPersons) with { From = 1 }] },
    ])
    { Prefixes = ["NIF", "CIF", "DNI", "NIE", "ESP", "ES"] };

    private const string LettersOfPersons = "TRWAGMYFPDXBNJZSQVHLCKE";

    // What Portugal told the OECD: …/tax-identification-numbers/Portugal-TIN.pdf
    private static TaxIdRule Portugal => new("PRT", "NIF", "9",
        [new("[1-9][0-9]{8}", 9, "500 000 000") { Checks = [new(Formulas.From2(8), Formulas.ElevenOrZero)] }])
    { Prefixes = ["NIPC", "NIF", "PRT", "PT"] };
}
