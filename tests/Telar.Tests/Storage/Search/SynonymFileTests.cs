using Telar.Core.Shared;
using Telar.Storage.Search;

namespace Telar.Tests.Storage.Search;

public class SynonymFileTests
{
    private const string Whole = """
        translations: { es: written, pt: reviewed, en: written }
        groups:
          - code: small-firm
            es: [mipyme, pequeña empresa]
            pt: [pme]
            en: [sme]
        """;

    [Fact]
    public void The_catalogue_has_synonyms_that_can_be_read()
    {
        List<Problem> problems = [];

        var synonyms = SynonymFile.Read(Repository.PathOf("catalogue"), problems);

        Assert.Empty(problems);
        Assert.NotNull(synonyms);
        Assert.Contains(synonyms.Of(["MSMEs"]), spelling => spelling.Language == Language.Es && spelling.Words[0].Stem == "mipym");
        Assert.Contains(synonyms.Of(["tramites"]), spelling => spelling.Language == Language.En && spelling.Words[0].Stem == "procedur");
        Assert.Contains(synonyms.Of(["ventanillas", "únicas"]), spelling => spelling.Language == Language.En);
        Assert.Empty(synonyms.Of(["ventanillas"]));
    }

    [Theory]
    [InlineData("    pt: [pme]", "", "YAML-05", 3)]
    [InlineData("    pt: [pme]", "    pt: []", "YAML-07", 5)]
    [InlineData("    pt: [pme]", "    pt: [pme, pme]", "YAML-17", 5)]
    [InlineData("    pt: [pme]", "    pt: [pme]\n    fr: [pme]", "YAML-06", 6)]
    [InlineData("es: written", "es: done", "YAML-09", 1)]
    [InlineData("    en: [sme]", "    en: [sme]\n  - { code: small-firm, es: [a], pt: [b], en: [c] }", "YAML-17", 7)]
    public void What_is_refused_and_why(string standing, string written, string code, int line)
    {
        List<Problem> problems = [];

        SynonymFile.ReadText(Whole.Replace(standing, written, StringComparison.Ordinal), problems);

        var problem = Assert.Single(problems);
        Assert.Equal((code, line), (problem.Code, problem.Place.Line));
    }
}
