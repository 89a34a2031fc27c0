using Telar.Core.Shared;
using Telar.Storage.Catalogue;
using Telar.Tests.Given;

namespace Telar.Tests.Storage.Catalogue;

public class CatalogueTextsTests
{
    [Fact]
    public void A_cell_of_a_questionnaire_speaks_the_language_of_its_column()
    {
        var texts = CatalogueTexts.In(Repository.PathOf("catalogue"))
            .Where(text => text.Place.File == "instruments/maturity/choices.yml")
            .ToLookup(text => text.Language, text => text.Text);

        Assert.Contains("Con ninguno", texts[Language.Es]);
        Assert.Contains("Com nenhum", texts[Language.Pt]);
        Assert.Contains("My own phone or computer", texts[Language.En]);
        Assert.DoesNotContain("none", texts.SelectMany(language => language));
    }
}
