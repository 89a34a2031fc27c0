using Telar.Core.Shared;

namespace Telar.Tests.Core.Shared;

public class TextsTests
{
    private static readonly Texts Texts = new(new Dictionary<string, TextTemplate>(StringComparer.Ordinal)
    {
        ["country.rank"] = new(new("{country} está en el lugar {rank}"), new("{country} está no lugar {rank}"), new("{country} is in place {rank}")),
        ["firms"] = new(
            new("{n} empresas", "{n} empresa", "{n} de empresas"),
            new("{n} empresas", "{n} empresa", "{n} de empresas"),
            new("{n} firms", "{n} firm")),
    });

    [Fact]
    public void Holes_are_filled_by_name()
    {
        Assert.Equal("Paraguay is in place 3", Texts.Say(Language.En, "country.rank", ("rank", "3"), ("country", "Paraguay")));
    }

    [Fact]
    public void A_value_with_braces_is_not_filled_again()
    {
        Assert.Equal("{rank} está en el lugar 3", Texts.Say(Language.Es, "country.rank", ("country", "{rank}"), ("rank", "3")));
    }

    [Theory]
    [InlineData(Language.Es, "0", "0 empresas")]
    [InlineData(Language.Es, "1", "1 empresa")]
    [InlineData(Language.Es, "1.0", "1.0 empresa")]
    [InlineData(Language.Es, "2", "2 empresas")]
    [InlineData(Language.Es, "1000000", "1000000 de empresas")]
    [InlineData(Language.Es, "3000000", "3000000 de empresas")]
    [InlineData(Language.Es, "1000001", "1000001 empresas")]
    [InlineData(Language.Pt, "0", "0 empresa")]
    [InlineData(Language.Pt, "1.5", "1.5 empresa")]
    [InlineData(Language.Pt, "2", "2 empresas")]
    [InlineData(Language.Pt, "2000000", "2000000 de empresas")]
    [InlineData(Language.En, "0", "0 firms")]
    [InlineData(Language.En, "1", "1 firm")]
    [InlineData(Language.En, "1.0", "1.0 firms")]
    [InlineData(Language.En, "1000000", "1000000 firms")]
    public void The_number_chooses_the_form_as_CLDR_says(Language language, string shown, string expected)
    {
        var number = decimal.Parse(shown, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(expected, Texts.Say(language, "firms", number, ("n", shown)));
    }

    [Fact]
    public void A_key_that_does_not_exist_is_our_own_mistake()
    {
        Assert.Throws<KeyNotFoundException>(() => Texts.Say(Language.Es, "country.rnak"));
    }

    [Fact]
    public void A_hole_without_a_value_is_our_own_mistake()
    {
        Assert.Throws<ArgumentException>(() => Texts.Say(Language.Es, "country.rank", ("country", "Cuba")));
    }

    [Fact]
    public void A_text_that_counts_asks_for_its_number_and_another_refuses_one()
    {
        Assert.Throws<ArgumentException>(() => Texts.Say(Language.Es, "firms", ("n", "3")));
        Assert.Throws<ArgumentException>(() => Texts.Say(Language.Es, "country.rank", 3, ("country", "Cuba"), ("rank", "3")));
    }
}
