using Telar.Core.Instruments;
using Telar.Core.Instruments.Responses;
using Telar.Services.Catalogue;

namespace Telar.Tests.Core.Instruments;

public class ProfileAnswersTests
{
    private static readonly Lazy<Telar.Core.Catalogue.WholeCatalogue> Catalogue = new(() => OpenCatalogue.In(Repository.PathOf("catalogue")).Value);

    [Fact]
    public void Size_is_told_by_the_countrys_rule_where_it_can_be_computed_and_by_the_common_one()
    {
        // A bakery (1071) of Colombia: manufacture by sales in UVT.
        var profile = Read("COL", (ProfileRole.Activity, "1071"), (ProfileRole.Staff, "12"), (ProfileRole.Sales, "100000000"), (ProfileRole.WomenLed, "yes"));

        Assert.Equal(("small", "staff-4", "micro", "COL-2019-manufacturing", true), (profile.StaffClass, profile.StaffRule, profile.NationalClass, profile.SizeRule, profile.IsWomenLed));
    }

    [Fact]
    public void Without_an_activity_no_national_class_is_guessed()
    {
        var profile = Read("COL", (ProfileRole.Activity, "pan y tortas"), (ProfileRole.Staff, "3"), (ProfileRole.Sales, "100000000"));

        Assert.Equal(("micro", "staff-4", null, null, null), (profile.StaffClass, profile.StaffRule, profile.Activity, profile.NationalClass, profile.SizeRule));
        Assert.Null(Read("COL").StaffRule);
    }

    [Theory]
    [InlineData("A", Telar.Core.Catalogue.SizeSector.Agriculture)]
    [InlineData("D", Telar.Core.Catalogue.SizeSector.Manufacturing)]
    [InlineData("G", Telar.Core.Catalogue.SizeSector.Trade)]
    [InlineData("I", Telar.Core.Catalogue.SizeSector.Services)]
    public void A_section_belongs_to_a_broad_sector(string section, Telar.Core.Catalogue.SizeSector sector) => Assert.Equal(sector, SectorOfActivity.BroadSectorOf(section));

    private static SubjectProfile Read(string country, params (ProfileRole Role, string Answer)[] answers) =>
        ProfileAnswers.Read(country, role => answers.FirstOrDefault(one => one.Role == role).Answer, Catalogue.Value, 2025);
}
