using Telar.Services.Catalogue;
using Telar.Tests.Given;

namespace Telar.Tests.Services.Catalogue;

/// `./telar check` reads the reference distributions and the table of counterparts together with the questionnaires.
public class CheckReferencesTests
{
    [Theory]
    [InlineData("counterparts.yml", "item: tax_state", "item: tax_stage", "REF-05")]
    [InlineData("counterparts.yml", "options: [wrong, current]", "options: [wrong, right]", "REF-05")]
    [InlineData("counterparts.yml", "instrument: large-buyer", "instrument: small-buyer", "REF-07")]
    [InlineData("chl-eme-2019.yml", "source: ine-chl-eme-2019", "source: ine-chl-eme-2018", "CAT-01")]
    [InlineData("chl-eme-2019.yml", "country: CHL", "country: CHI", "CAT-01")]
    [InlineData("chl-eme-2019.yml", "weight: Factor_EME", "weights: Factor_EME", "YAML-06")]
    public async Task What_does_not_exist_is_found_by_the_check(string file, string standing, string written, string code)
    {
        using var copy = new CatalogueCopy(Repository.PathOf("catalogue"));
        copy.Replace("references/" + file, standing, written);

        var problems = (await CheckCatalogue.InAsync(copy.Folder, withSpelling: false, TestContext.Current.CancellationToken)).Problems;

        Assert.Contains(problems, problem => problem.Code == code && problem.Place.File == "references/" + file);
    }
}
