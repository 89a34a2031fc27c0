using Telar.Core.Shared;
using Telar.Storage.Catalogue;
using Telar.Tests.Given;

namespace Telar.Tests.Storage.Catalogue;

public class CatalogueReaderTests
{
    private const string Sources = "sources/one.yml";
    private const string Challenge = "framework/challenges/TAL1/challenge.yml";
    private const string Practice = "practices/P-TAL-01/practice.yml";
    private const string Indicator = "indicators/TAL/IC.FRM.TRNG.ZS.yml";
    private const string Country = "places/countries/PER.yml";
    private const string Subdivisions = "places/subdivisions/PER.csv";
    private const string Rules = "places/size_rules/PER.yml";
    private const string Sizes = "places/size_classes.yml";
    private const string Editions = "framework/editions.yml";
    private const string Classes = "places/sectors/classes.csv";
    private const string Texts = "texts/home.yml";

    [Fact]
    public void The_small_catalogue_lacks_nothing_but_numbers()
    {
        using var catalogue = new SmallCatalogue();

        Assert.Equal(6, Problems(catalogue).Count);
        Assert.All(Problems(catalogue), problem => Assert.Equal("CAT-05", problem.Code));
    }

    [Theory]
    // file, what stands in it, what is written instead, the problem, its line
    [InlineData(Sources, "es: written,", "es: done,", "YAML-09", 1)]
    [InlineData(Sources, "kind: document", "kind: book", "YAML-09", 4)]
    [InlineData(Sources, "publisher: Casa de Informes", "publisher: Casa de InformaciÃ³n", "READ-05", 5)]
    [InlineData(Sources, "publisher: Casa de Informes", "publisher: Casa de Informacio\u0301n", "READ-06", 5)]
    [InlineData(Sources, "https://informes.example/uno", "informes.example/…/uno", "CAT-08", 8)]
    [InlineData(Sources, "https://informes.example/uno", "https://informes.example/…/uno", "CAT-08", 8)]
    [InlineData(Sources, "https://informes.example/uno", "javascript:alert(1)", "CAT-08", 8)]
    [InlineData(Sources, "published: 2025-10", "published: October 2025", "CAT-07", 9)]
    [InlineData(Sources, "published: 2025-10", "published: 2025-13", "CAT-07", 9)]
    [InlineData(Sources, "published: 2025-10", "published:", "YAML-07", 9)]
    [InlineData(Sources, "published: 2025-10", "published: 2025-10\n    publised: 2025", "YAML-06", 10)]
    [InlineData(Sources, "code: datos", "code: informe", "CAT-02", 13)]
    [InlineData(Sources, "code: datos", "code: Los Datos", "CAT-03", 13)]
    [InlineData(Sources, "reuse: attribution", "reuse: cite_only", "CAT-11", null)]
    [InlineData(Sources, "reuse: attribution", "reuse: share_alike", "CAT-11", null)]
    [InlineData(Sources, "en: Only for tests.", "en: Só para testar.", "YAML-13", 22)]
    [InlineData(Sources, "en: Only for tests.", "en: '{who} tests.'", "YAML-15", 22)]
    [InlineData("framework/dimensions.yml", "code: TAL", "code: XXX", "CAT-03", 3)]
    [InlineData("framework/schemes.yml", "scale: [0, 5]", "scale: [5, 0]", "CAT-12", 9)]
    [InlineData("framework/schemes.yml", "scale: [0, 5]", "scale: [0]", "YAML-08", 9)]
    [InlineData("framework/crosswalk.yml", "4T/TAL,", "4T/TEL,", "CAT-01", 2)]
    [InlineData("framework/crosswalk.yml", "4T/TAL1", "4T/TAL9", "CAT-01", 3)]
    [InlineData("framework/crosswalk.yml", "agenda/formacion, to: 4T/TAL1", "agenda/otra, to: 4T/TAL1", "CAT-01", 3)]
    [InlineData(Editions, "countries: [PER]", "countries: [PRU]", "CAT-01", 6)]
    [InlineData(Editions, "ends: 2025-12-02", "ends: 2025-11", "CAT-22", 8)]
    [InlineData("framework/evidence.yml", "grade: 0", "grade: 6", "YAML-10", 3)]
    [InlineData(Challenge, "code: TAL1", "code: TAL2", "CAT-04", 2)]
    [InlineData(Challenge, "order: 1", "order: 2", "CAT-16", 2)]
    [InlineData(Challenge, "short: { es: Informalidad,", "short: { es: Informalidad muy larga,", "YAML-11", 6)]
    [InlineData(Challenge, "  - challenge: TAL1", "  - challenge: TAL7", "CAT-01", 16)]
    [InlineData(Challenge, "    source: informe\n    status", "    source: rumor\n    status", "CAT-01", 17)]
    [InlineData("framework/challenges/TAL1/es.md", "## who", "## whom", "CAT-09", 1)]
    [InlineData("framework/challenges/TAL1/es.md", "## what\n", "Antes\n\n## what\n", "CAT-09", 1)]
    [InlineData("framework/challenges/TAL1/pt.md", "## measure", "## measure\n\n## more\n\nMais.", "CAT-09", 1)]
    [InlineData(Practice, "system: B1", "sistem: B1", "YAML-06", 3)]
    [InlineData(Practice, "countries: [PER]\n", "", "CAT-17", 2)]
    [InlineData(Practice, "countries: [PER]\n", "countries: [PER, PER]\n", "YAML-17", 10)]
    [InlineData(Practice, "topic: reach", "topic: Reach of it", "CAT-03", 16)]
    [InlineData(Practice, "grade: 4", "grade: 7", "YAML-10", 27)]
    [InlineData(Practice, "value: 100", "value: about 100", "YAML-08", 18)]
    [InlineData(Practice, "checked: 2026-11-21", "checked: yesterday", "CAT-07", 31)]
    [InlineData(Practice, "dimension: TAL", "dimension: TER", "CAT-16", 2)]
    [InlineData(Indicator, "code: IC.FRM.TRNG.ZS\n", "code: IC.FRM.TRNG\n", "CAT-04", 2)]
    [InlineData(Indicator, "dimension: TAL", "dimension: TER", "CAT-04", 3)]
    [InlineData(Indicator, "source: datos", "source: informe", "CAT-11", 2)]
    [InlineData(Indicator, "scale: [0, 100]", "scale: [none, nothing]", "YAML-08", 12)]
    [InlineData(Indicator, "decimals: 1", "decimals: 9", "YAML-10", 13)]
    [InlineData(Indicator, "caveats: { es: No ve a las pequeñas.,", "caveats: { es: ,", "YAML-07", 9)]
    [InlineData(Indicator, "{value} em cada 100", "{valor} em cada 100", "YAML-15", 8)]
    [InlineData(Country, "iso3: PER", "iso3: PRU", "CAT-04", 2)]
    [InlineData(Country, "pt: Peru, en: Peru, same: true }\nsubject", "pt: Peru, en: Peru }\nsubject", "YAML-13", 5)]
    [InlineData(Country, "tile: [4, 5]", "tile: [4]", "YAML-08", 16)]
    [InlineData(Country, "tile: [4, 5]", "tile: [4, -5]", "YAML-08", 16)]
    [InlineData(Country, "time_zone: { name: America/Lima, status: confirmed, source: informe }\n", "", "YAML-05", 1)]
    [InlineData(Country, "America/Lima, status: confirmed, source: informe", "America/Lima, status: confirmed, source: rumor", "CAT-01", 9)]
    [InlineData(Country, "m49: 604", "m49: '604'", "YAML-08", 4)]
    [InlineData(Subdivisions, "code,name,kind,source", "code,name,source,kind", "CAT-18", 1)]
    [InlineData(Subdivisions, "PE-LIM,Lima,region,informe", "PE-LIM,Lima,region", "CAT-19", 2)]
    [InlineData(Subdivisions, "PE-LIM,Lima,region,informe", "PE-LIM,,region,informe", "CAT-20", 2)]
    [InlineData(Subdivisions, "PE-LIM,Lima", "BR-LIM,Lima", "CAT-16", 2)]
    [InlineData(Subdivisions, "PE-CUS", "PE-LIM", "CAT-02", 3)]
    [InlineData(Subdivisions, "region,informe\nPE-CUS", "region,rumor\nPE-CUS", "CAT-01", 2)]
    [InlineData(Rules, "micro: 150", "micro: 1800", "CAT-13", 4)]
    [InlineData(Rules, "kind: single", "kind: joint", "CAT-14", 4)]
    [InlineData(Rules, "kind: single", "kind: weighted", "CAT-14", 4)]
    [InlineData(Rules, "    valid_from: 2013-12-28\n", "", "CAT-14", 4)]
    [InlineData(Rules, "valid_to: 2030", "valid_to: 2012", "CAT-22", 4)]
    [InlineData(Rules, "sectors: [all]", "sectors: [everything]", "YAML-09", 8)]
    [InlineData(Rules, "PER-2013-DS013", "COL-2013-DS013", "CAT-16", 4)]
    [InlineData(Rules, "state: yes", "state: maybe", "YAML-09", 13)]
    [InlineData(Rules, "country: PER\n", "country: PER\nmissing: { es: Ninguna., pt: Nenhuma., en: None. }\n", "YAML-06", 5)]
    [InlineData(Sizes, "from: 10, to: 49", "from: 11, to: 49", "CAT-15", 8)]
    [InlineData(Sizes, ", from: 250 }", ", from: 250, to: 500 }", "CAT-15", 8)]
    [InlineData(Classes, "0111,01,", "0211,01,", "CAT-16", 2)]
    [InlineData(Classes, "trigo;maíz", "", "CAT-20", 2)]
    [InlineData(Classes, "0111,01,", "111,01,", "CAT-03", 2)]
    [InlineData(Texts, "home.title:", "Title:", "CAT-03", 3)]
    [InlineData(Texts, "home.title:", "home.rank:", "YAML-04", 4)]
    [InlineData(Texts, "\"{country} in place {rank}\"", "\"{country} in {place}\"", "YAML-15", 4)]
    [InlineData(Texts, "one: uma empresa, ", "", "YAML-05", 7)]
    [InlineData(Texts, "{ one: one firm, other: \"{n} firms\" }", "\"{n} firms\"", "YAML-08", 8)]
    [InlineData(Texts, "{ one: one firm, other", "{ one: 'a firm of {place}', other", "YAML-15", 6)]
    public void What_is_refused_and_why(string file, string standing, string written, string code, int? line)
    {
        using var catalogue = new SmallCatalogue();
        catalogue.Replace(file, standing, written);

        var problems = Problems(catalogue);

        Assert.True(
            problems.Any(problem => problem.Code == code && (line is null || (problem.Place.File == file && problem.Place.Line == line))),
            string.Join('\n', problems.Where(problem => problem.Code != "CAT-05").Select(problem => $"{problem.Place} {problem.Code} {problem.What(Language.En)}")));
    }

    [Fact]
    public void A_page_that_is_too_short_is_refused()
    {
        using var catalogue = new SmallCatalogue();
        catalogue.Write("practices/P-TAL-01/en.md", "## what\n\na\n\n## problem\n\na\n\n## approach\n\na\n\n## conditions\n\na\n\n## learn\n\na\n");

        Assert.Contains(Problems(catalogue), problem => problem.Code == "CAT-10");
    }

    [Fact]
    public void Files_that_are_missing_or_belong_nowhere_are_named()
    {
        using var catalogue = new SmallCatalogue();
        catalogue.Delete("practices/P-TAL-01/pt.md");
        catalogue.Delete(Rules);
        catalogue.Delete(Subdivisions);
        catalogue.Write("places/notes.txt", "?");

        var problems = Problems(catalogue);

        Assert.Contains(problems, problem => problem is { Code: "READ-01", Place.File: "practices/P-TAL-01/pt.md" });
        Assert.Contains(problems, problem => problem is { Code: "READ-01", Place.File: Rules });
        Assert.Contains(problems, problem => problem is { Code: "READ-01", Place.File: Subdivisions });
        Assert.Contains(problems, problem => problem is { Code: "CAT-06", Place.File: "places/notes.txt" });
    }

    [Fact]
    public void Two_countries_cannot_stand_on_one_tile()
    {
        using var catalogue = new SmallCatalogue();
        catalogue.Write("places/countries/CHL.yml", catalogue.Read(Country).Replace("PER", "CHL", StringComparison.Ordinal).Replace("iso2: PE", "iso2: CL", StringComparison.Ordinal));

        Assert.Contains(Problems(catalogue), problem => problem.Code == "CAT-02" && problem.Values.Any(value => value.Value.StartsWith("tile", StringComparison.Ordinal)));
    }

    [Fact]
    public void Problems_of_all_files_come_at_once()
    {
        using var catalogue = new SmallCatalogue();
        foreach (var file in new[] { Sources, Practice, Indicator, Country, Rules, Texts })
            catalogue.Replace(file, "translations:", "traducciones:");

        var files = Problems(catalogue).Where(problem => problem.Code == "YAML-06").Select(problem => problem.Place.File);

        Assert.Equal(new[] { Indicator, Country, Rules, Practice, Sources, Texts }, files);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_refused_and_not_thrown()
    {
        Assert.True(CatalogueReader.Read(Path.Combine(Path.GetTempPath(), "telar-no-such-folder")).IsRefused);
    }

    [Fact]
    public void No_broken_file_makes_the_reader_throw()
    {
        // A seeded generator: one line of one file is taken out, doubled, cut or made strange; 150 times.
        var state = 4242u;
        using var catalogue = new SmallCatalogue();
        var files = catalogue.Files;

        for (var round = 0; round < 150; round++)
        {
            var file = files[(int)Next((uint)files.Count)];
            var whole = catalogue.Read(file);
            var lines = whole.Split('\n').ToList();
            var at = (int)Next((uint)lines.Count);
            switch (Next(5))
            {
                case 0: lines.RemoveAt(at); break;
                case 1: lines.Insert(at, lines[at]); break;
                case 2: lines[at] = lines[at][..(lines[at].Length / 2)]; break;
                case 3: lines[at] = lines[at].Replace(": ", ": [", StringComparison.Ordinal); break;
                default: lines[at] += " {\"\0,é;'"; break;
            }
            catalogue.Write(file, string.Join('\n', lines));
            Assert.True(CatalogueReader.Read(catalogue.Folder).IsRefused);
            catalogue.Write(file, whole);
        }

        uint Next(uint below)
        {
            state = unchecked((state * 1664525u) + 1013904223u);
            return (state >> 8) % below;
        }
    }

    private static IReadOnlyList<Problem> Problems(SmallCatalogue catalogue) => CatalogueReader.Read(catalogue.Folder).Problems;
}
