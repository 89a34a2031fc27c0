using Telar.Core.Organisations.TaxIds;
using Telar.Core.Shared;

namespace Telar.Tests.Core.Organisations.TaxIds;

public class TaxIdRulesTests
{
    public static TheoryData<string, string> Examples => [.. TaxIdRules.All.SelectMany(rule => rule.Kinds.Select(kind => (rule.Country, kind.Example)))];

    [Fact]
    public void Each_of_the_22_countries_has_one_rule()
    {
        var countries = Directory.EnumerateFiles(Repository.PathOf("catalogue", "places", "countries"), "*.yml").Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal);

        Assert.Equal(countries, TaxIdRules.All.Select(rule => rule.Country).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_example_that_people_are_shown_is_right(string country, string example) =>
        Assert.False(TaxIdRules.Check(country, example).IsRefused);

    [Theory]
    [InlineData("AND", "L-700000-X", "l 700.000 x", "NRT: L700000X", "AD L-700000-X")]
    [InlineData("ARG", "30-00000000-7", "30000000007", "CUIT 30-00000000-7", "30 00000000 7", "AR30000000007", "30–00000000–7")]
    [InlineData("BOL", "1000000001", "NIT: 1000000001", "0001000000001")]
    [InlineData("BRA", "00.000.000/E001-38", "00000000e00138", "CNPJ 00.000.000/E001-38", "00 000 000 e001 38")]
    [InlineData("BRA", "000.000.001-91", "00000000191", "CPF: 000.000.001-91")]
    [InlineData("CHL", "10.000.000-8", "100000008", "RUT 10000000-8", "010.000.000-8", "CL 10.000.000-8")]
    [InlineData("COL", "900.000.000-5", "900000000", "9000000005", "NIT. 900.000.000 - 5", "900 000 000 DV 5", "900,000,000-5", "NIT 900.000.000")]
    [InlineData("COL", "1000000001", "1.000.000.001-9", "CC 1.000.000.001", "10000000019")]
    [InlineData("COL", "10000001", "10.000.001", "0010000001")]
    [InlineData("CRI", "3-101-000000", "3101000000", "3 101 000000", "CR 3-101-000000")]
    [InlineData("CRI", "1-0000-0001", "100000001", "0100000001", "1-0-1", "01-0000-0001")]
    [InlineData("DOM", "1-00-00000-4", "100000004", "RNC 1-00-00000-4")]
    [InlineData("ECU", "1790000000001", "1790000000-001", "RUC 1790000000001")]
    [InlineData("ESP", "B-0000001-8", "b00000018", "ES B00000018", "NIF: B 0000001 8")]
    [InlineData("ESP", "00000001-R", "00000001r", "000001R", "NIF 000001-r")]
    [InlineData("ESP", "X-0000001-R", "x0000001r", "NIE X0000001R")]
    [InlineData("GTM", "100000-4", "1000004", "NIT: 100000-4", "0100000-4")]
    [InlineData("HND", "0801-0000-000001", "08010000000001", "RTN 0801 0000 000001")]
    [InlineData("MEX", "XXX-000101-AA9", "xxx000101aa9", "RFC: XXX 000101 AA9")]
    [InlineData("NIC", "J0000000000001", "RUC J0000000000001", "j000-000000-0001")]
    [InlineData("PAN", "1000000-1-1 DV 53", "1000000-1-1", "RUC 1000000-1-1 D.V. 53", "1000000-1-1-53", "1000000 1 1 dv53", "1000000-0001-000001")]
    [InlineData("PAN", "8-1-1 DV 16", "8-1-1", "8-001-00001", "8-1-1-16", "08-1-1")]
    [InlineData("PAN", "8-NT-1-1", "8NT-1-1", "8-nt-001-001")]
    [InlineData("PER", "20000000001", "RUC 20000000001", "20-00000000-1")]
    [InlineData("PRT", "500 000 000", "500000000", "PT500000000", "NIPC: 500.000.000")]
    [InlineData("PRY", "80000001-3", "800000013", "RUC 80000001-3", "80.000.001-3")]
    [InlineData("SLV", "0000-010100-101-6", "00000101001016", "NIT 0000-010100-101-6")]
    [InlineData("URY", "21 000000 001 9", "210000000019", "RUT 21-000000-001-9")]
    [InlineData("VEN", "J-00000001-8", "j000000018", "RIF J-00000001-8", "J-0000001-8")]
    public void However_it_is_written_it_is_the_same_number(string country, string one, params string[] others)
    {
        var normal = TaxIdRules.Check(country, one).Value.Normal;

        Assert.All(others, other => Assert.Equal(normal, Read(country, other)));
    }

    [Theory]
    [InlineData("COL", "900.000.000", "900.000.001")]
    [InlineData("PAN", "8-11-1", "8-1-11")]
    [InlineData("BRA", "000.000.001-91", "00.000.000/0001-91")]
    [InlineData("SLV", "0000-010100-101-6", "0000-010100-001-7")]
    public void Two_numbers_stay_two(string country, string one, string other) =>
        Assert.NotEqual(Read(country, one), Read(country, other));

    [Theory]
    [InlineData("ARG", "30-0000000-7", "TAX-01")]
    [InlineData("ARG", "30-000000000-7", "TAX-01")]
    [InlineData("ARG", "CUIT 30-0000000-7", "TAX-01")]
    [InlineData("ARG", "30-0000O000-7", "TAX-02")]
    [InlineData("ARG", "30-00000000-8", "TAX-03")]
    [InlineData("ARG", "no tengo", "TAX-02")]
    [InlineData("ARG", "", "TAX-02")]
    [InlineData("ARG", "٣٠٠٠٠٠٠٠٠٠٧", "TAX-02")]
    [InlineData("AND", "I-700000-X", "TAX-02")]
    [InlineData("BOL", "123456", "TAX-01")]
    [InlineData("BRA", "00.000.000/E001-83", "TAX-03")]
    [InlineData("BRA", "00.000.000/E001-3A", "TAX-02")]
    [InlineData("BRA", "000.000.001-19", "TAX-03")]
    [InlineData("BRA", "111.111.111-11", "TAX-04")]
    [InlineData("CHL", "10.000.000-K", "TAX-03")]
    [InlineData("CHL", "10.000.000-J", "TAX-02")]
    [InlineData("COL", "900.000.000-6", "TAX-03")]
    [InlineData("COL", "900000000123", "TAX-01")]
    [InlineData("COL", "12", "TAX-01")]
    [InlineData("CRI", "3-101-0000000000", "TAX-01")]
    [InlineData("CUB", "0100000000", "TAX-01")]
    [InlineData("DOM", "1-00-00000-5", "TAX-03")]
    [InlineData("ECU", "1700000002001", "TAX-03")]
    [InlineData("ECU", "9990000000001", "TAX-02")]
    [InlineData("ECU", "1790000000000", "TAX-02")]
    [InlineData("ESP", "B-0000001-7", "TAX-03")]
    [InlineData("ESP", "00000002-R", "TAX-03")]
    [InlineData("GTM", "CF", "TAX-02")]
    [InlineData("GTM", "100000-K", "TAX-03")]
    [InlineData("HND", "0801-0000-00001", "TAX-01")]
    [InlineData("MEX", "XXX-001301-AA9", "TAX-02")]
    [InlineData("MEX", "XXX-000101-AA8", "TAX-03")]
    [InlineData("MEX", "XAXX010101000", "TAX-04")]
    [InlineData("NIC", "00000000000001", "TAX-02")]
    [InlineData("PAN", "100000011", "TAX-02")]
    [InlineData("PAN", "8-1-1 DV 17", "TAX-03")]
    [InlineData("PER", "20000000002", "TAX-03")]
    [InlineData("PRT", "500 000 001", "TAX-03")]
    [InlineData("PRY", "80000001", "TAX-03")]
    [InlineData("PRY", "44444401-7", "TAX-04")]
    [InlineData("SLV", "0000-010100-101-7", "TAX-03")]
    [InlineData("URY", "21 000000 001 8", "TAX-03")]
    [InlineData("VEN", "X-00000001-8", "TAX-02")]
    [InlineData("VEN", "E-00000001-8", "TAX-03")]
    public void What_is_refused_says_why(string country, string text, string code) =>
        Assert.Equal([code], TaxIdRules.Check(country, text).Problems.Select(problem => problem.Code));

    [Fact]
    public void A_sign_of_its_own_for_the_tilde_is_the_same_letter() =>
        Assert.Equal(Read("MEX", "ÑXX-000101-AA" + LastOf("MEX", "ÑXX-000101-AA")), Read("MEX", "N\u0303XX-000101-AA" + LastOf("MEX", "ÑXX-000101-AA")));

    [Fact]
    public void Ecuador_does_not_ask_firms_for_a_digit_that_its_administration_does_not_compute() =>
        Assert.All(Enumerable.Range(0, 10), digit => Assert.False(TaxIdRules.Check("ECU", $"179000000{digit}001").IsRefused));

    [Theory]
    [InlineData(Language.Es)]
    [InlineData(Language.Pt)]
    [InlineData(Language.En)]
    public void The_sentences_have_no_open_hole_and_do_not_repeat_the_number(Language language)
    {
        foreach (var (country, text) in new[] { ("PRY", "80000777-1"), ("PRY", "777"), ("PRY", "80000A77-1"), ("PRY", "44444401-7") })
        {
            var problem = TaxIdRules.Check(country, text).Problems[0];
            var said = problem.What(language) + problem.ToDo(language);

            Assert.DoesNotContain("{", said, StringComparison.Ordinal);
            Assert.DoesNotContain(text[..3] == "777" ? "777" : text, said, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Of_a_country_without_a_rule_only_the_way_of_writing_is_taken_away() =>
        Assert.Equal("AB12", Read("XXX", " ab-1.2 "));

    private static string Read(string country, string text)
    {
        var read = TaxIdRules.Check(country, text);
        return read.IsRefused ? $"{text}: {read.Problems[0].Code}" : read.Value.Normal;
    }

    private static char LastOf(string country, string start) =>
        "0123456789A".First(last => !TaxIdRules.Check(country, start + last).IsRefused);
}
