namespace Telar.Core.Organisations.TaxIds;

/// Tax ids of the countries of South America.
internal static class SouthAmerica
{
    public static readonly IReadOnlyList<TaxIdRule> Rules = [Argentina, Bolivia, Brazil, Chile, ColombianNit.Rule, Ecuador, Paraguay, Peru, Uruguay, Venezuela];

    // es.wikipedia.org/wiki/Clave_Única_de_Identificación_Tributaria. Who would get a 10 is given another beginning (23, 33).
    private static TaxIdRule Argentina => new("ARG", "CUIT", "11",
        [new("[0-9]{11}", 11, "30-00000000-7") { Checks = [new(Formulas.From2To7(10), Formulas.ElevenOrNone)] }])
    { Prefixes = ["CUIT", "CUIL", "ARG", "AR"] };

    // The administration adds control digits that it computes with data of its own: nobody else can check them.
    // RND 10-0009-11, impuestos.com.bo; ciat.org/Biblioteca/AsambleasGenerales/2014/Espanol/2014_tema3.2_Arinez_Bolivia.pdf
    private static TaxIdRule Bolivia => new("BOL", "NIT", "7-13", [new("[0-9]{13}", 13, "1000000001") { Shortest = 7 }]) { Prefixes = ["NIT", "BOL", "BO"] };

    // CNPJ: Instrução Normativa RFB 2.229 of 15 October 2024: letters in the first twelve places, in force from July 2026, valued as their
    // ASCII code less 48; the numbers given out before stay. CPF (micro-entrepreneurs): the same formula with weights up to 11.
    private static TaxIdRule Brazil => new("BRA", "CNPJ", "14 (CPF: 11)",
    [
        new("[0-9A-Z]{12}[0-9]{2}", 14, "00.000.000/E001-38")
        {
            Checks = [new(Formulas.From2To9(12), Formulas.ElevenOrZero), new(Formulas.From2To9(13), Formulas.ElevenOrZero)],
        },
        new("[0-9]{11}", 11, "000.000.001-91") { Checks = [new(Formulas.From2(9), Formulas.ElevenOrZero), new(Formulas.From2(10), Formulas.ElevenOrZero)] },
    ])
    { Prefixes = ["CNPJ", "CPF", "BRA", "BR"] };

    // python-stdnum, stdnum.cl.rut; the number of a person and the one of a firm are made alike.
    private static TaxIdRule Chile => new("CHL", "RUT", "7-9",
        [new("[0-9]{8}[0-9K]", 9, "10.000.000-8") { Shortest = 7, Checks = [new(Formulas.From2To7(8), Formulas.ElevenOrK)] }])
    { Prefixes = ["RUT", "RUN", "CHL", "CL"] };

    // The first ten digits are the identity card for persons (third digit 0 to 5), and only there a check digit can be relied on: the
    // administration says that those of firms (9), public bodies (6) and foreigners follow no formula. For a long time they did,
    // and programs that still ask for it refuse firms that exist. Statement quoted in minka.gob.ec/mintel/ge/rutr/gobec_forms/-/issues/32
    private static TaxIdRule Ecuador => new("ECU", "RUC", "13",
    [
        new("(?:0[1-9]|1[0-9]|2[0-4]|30|50)[69][0-9]{7}(?:[0-9]{2}[1-9]|[0-9][1-9]0|[1-9]00)", 13, "1790000000001"),
        new("(?:0[1-9]|1[0-9]|2[0-4]|30|50)[0-5][0-9]{7}(?:[0-9]{2}[1-9]|[0-9][1-9]0|[1-9]00)", 13, "1700000001001") { Checks = [Formulas.EverySecondDoubled(2, 9)] },
    ])
    { Prefixes = ["RUC", "ECU", "EC"] };

    // set.gov.py/portal/PARAGUAY-SET, "digito-verificador.pdf". Two numbers stand for buyers without a name.
    private static TaxIdRule Paraguay => new("PRY", "RUC", "5-9",
        [new("[0-9]{9}", 9, "80000001-3") { Shortest = 5, Checks = [new(Formulas.From2(8), Formulas.ElevenOrZero)] }])
    { Prefixes = ["RUC", "PRY", "PY"], Nobody = ["444444017", "888888015"] };

    // sunat.gob.pe/legislacion/ruc; 11 less the rest, its last figure.
    private static TaxIdRule Peru => new("PER", "RUC", "11",
        [new("[12][0-9]{10}", 11, "20000000001") { Checks = [new(Formulas.From2To7(10), "10987654321")] }])
    { Prefixes = ["RUC", "PER", "PE"] };

    // agesic.gub.uy/innovaportal/file/1634/1/modelo_de_datos.pdf, page 71.
    private static TaxIdRule Uruguay => new("URY", "RUT", "12",
        [new("[0-9]{12}", 12, "21 000000 001 9") { Checks = [new(Formulas.From2To9(11), Formulas.ElevenOrNone)] }])
    { Prefixes = ["RUT", "RUC", "URY", "UY"] };

    // python-stdnum, stdnum.ve.rif: the letter counts as its place in VEJPG. C (communal councils) is taken without a check.
    private static TaxIdRule Venezuela => new("VEN", "RIF", "10",
    [
        new("[VEJPG][0-9]{9}", 10, "J-00000001-8") { Shortest = 7, ZerosAt = 1, Checks = [new([4, 3, 2, 7, 6, 5, 4, 3, 2], Formulas.ElevenOrZero) { Values = "?VEJPG" }] },
        new("C[0-9]{9}", 10, "C-00000001-0") { Shortest = 7, ZerosAt = 1 },
    ])
    { Prefixes = ["RIF", "VEN", "VE"] };
}
