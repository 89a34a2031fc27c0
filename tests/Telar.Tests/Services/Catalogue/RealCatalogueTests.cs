using Telar.Core.Catalogue;
using Telar.Core.Shared;
using Telar.Services.Catalogue;
using Telar.Storage.Catalogue;
using Telar.Tests.Given;

namespace Telar.Tests.Services.Catalogue;

/// The catalogue of this repository: what holds for it beyond being readable.
public class RealCatalogueTests
{
    private static readonly string Folder = Repository.PathOf("catalogue");
    private static readonly Lazy<WholeCatalogue> Whole = new(() => OpenCatalogue.In(Folder).Value);

    [Fact]
    public void The_catalogue_is_whole()
    {
        AssertNone(OpenCatalogue.In(Folder).Problems);
    }

    [Fact]
    public async Task Files_of_other_rooms_are_sound_and_name_only_what_the_catalogue_has()
    {
        var checkedNow = await CheckCatalogue.InAsync(Folder, withSpelling: false, TestContext.Current.CancellationToken);

        AssertNone(checkedNow.Problems);
        Assert.NotNull(checkedNow.Catalogue);
    }

    [Fact]
    public async Task A_recipe_that_names_an_unknown_indicator_is_refused()
    {
        using var copy = new CatalogueCopy(Folder);
        copy.Replace("recipes/4t-2026.yml", "LP.LPI.INFR.XQ", "LP.LPI.NONE.XQ");

        var problem = Assert.Single((await CheckCatalogue.InAsync(copy.Folder, withSpelling: false, TestContext.Current.CancellationToken)).Problems);

        Assert.Equal(("CAT-01", "recipes/4t-2026.yml"), (problem.Code, problem.Place.File));
    }

    [Fact]
    public async Task Every_word_is_known_to_the_dictionary_or_was_reviewed()
    {
        if (Languages.All.Any(language => Hunspell.MissingFor(language) is not null))
        {
            // Where everything is checked nothing may be left out.
            Assert.True(string.IsNullOrEmpty(Environment.GetEnvironmentVariable("TELAR_REFERENCE")), "apt-get install " + Hunspell.Packages);
            Assert.Skip("hunspell");
        }

        AssertNone(await CatalogueSpelling.ProblemsOfAsync(Folder, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void There_are_at_least_80_indicators_and_15_a_dimension()
    {
        Assert.True(Whole.Value.Indicators.Count >= 80);
        Assert.All(Whole.Value.Dimensions, dimension => Assert.True(Whole.Value.Indicators.Count(one => one.Dimension == dimension.Code) >= 15, dimension.Code));
    }

    [Fact]
    public void Every_challenge_has_an_indicator_or_says_that_no_data_speaks_to_it()
    {
        foreach (var challenge in Whole.Value.Challenges)
        {
            var hasOne = Whole.Value.Indicators.Any(indicator => indicator.Challenges.Contains(challenge.Code, StringComparer.Ordinal));
            Assert.True(hasOne == (challenge.Data.State != CoverageState.None), $"{challenge.Code}: {challenge.Data.State}");
        }
    }

    [Fact]
    public void The_claims_on_Fabricas_de_Productividad_that_disagree_stand_side_by_side()
    {
        var values = Whole.Value.Practices.SelectMany(practice => practice.Topics)
            .Select(topic => topic.Claims.Select(claim => claim.Value).OfType<decimal>().ToHashSet());

        Assert.Contains(values, topic => topic.IsSupersetOf([31.4m, 32.8m, 33.1m]));
    }

    [Theory]
    // What was compared with a control group there was another programme than this one.
    [InlineData("P-TRA-04", 1)]
    [InlineData("P-TRF-01", 3)]
    [InlineData("P-TAL-07", 0)]
    public void A_practice_is_not_graded_by_what_is_known_of_another_one(string code, int grade)
    {
        var practice = Whole.Value.PracticesByCode[code];

        Assert.Equal(grade, practice.Grade);
        Assert.Contains(practice.Evidence, claim => claim.IsFromElsewhere && claim.Status == FactStatus.Confirmed && claim.Grade > grade);
    }

    [Theory]
    // country, sector, staff, sales, year, national class or why there is none
    [InlineData("PER", SizeSector.Services, 5, 772_500d, 2024, "Micro PER-2013-DS013")]
    [InlineData("COL", SizeSector.Services, 5, 1_642_768_000d, 2025, "Micro COL-2019-services")]
    [InlineData("COL", SizeSector.Services, 5, 1_642_800_000d, 2025, "Small COL-2019-services")]
    [InlineData("COL", SizeSector.Services, 5, 1_642_768_000d, 2024, "UnitWithoutValue")]
    [InlineData("MEX", SizeSector.Trade, 10, 4_000_000d, 2024, "Micro MEX-2009-trade")]
    [InlineData("ESP", SizeSector.Manufacturing, 60, 20_000_000d, 2024, "Medium")]
    [InlineData("CHL", SizeSector.Trade, 5, 1d, 2024, "RuleNotComputable")]
    [InlineData("AND", SizeSector.Trade, 5, 1d, 2024, "NoRule")]
    [InlineData("URY", SizeSector.Trade, 3, 1d, 2024, "UnitWithoutValue|RuleNotComputable")]
    public void National_classes_follow_from_what_was_read_and_from_nothing_else(string iso3, SizeSector sector, int staff, double sales, int year, string expected)
    {
        var country = Whole.Value.CountriesByIso3[iso3];

        var verdict = Whole.Value.SizeClasses.Of(country, sector, new(staff, (decimal)sales), year);

        var said = verdict.National is { } size ? $"{size} {verdict.Rule!.Code}" : verdict.WhyNot!.Reason.ToString();
        Assert.Contains(expected.Split('|'), alternative => said.StartsWith(alternative, StringComparison.Ordinal));
        Assert.NotNull(verdict.Harmonised);
    }

    private static void AssertNone(IReadOnlyList<Problem> problems) =>
        Assert.True(problems.Count == 0, string.Join('\n', problems.Select(problem => $"{problem.Place.File}:{problem.Place.Line} {problem.Code} {problem.What(Language.En)}")));
}
