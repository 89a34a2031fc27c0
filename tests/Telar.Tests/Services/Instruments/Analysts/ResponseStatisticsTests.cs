using Telar.Core.Psychometrics;
using Telar.Services.Benchmarks;
using Telar.Services.Catalogue;
using Telar.Services.Instruments.Analysts;
using Telar.Storage.Shared;
using Telar.Tests.Given;

namespace Telar.Tests.Services.Instruments.Analysts;

public class ResponseStatisticsTests(TestDatabases databases)
{
    private static readonly TraitsOfProfiles Traits = new(OpenCatalogue.In(Repository.PathOf("catalogue")).Value);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(TestDatabases.Engines), MemberType = typeof(TestDatabases))]
    public async Task From_a_hundred_responses_on_items_and_dimensions_are_judged(Engine engine)
    {
        var house = await SurveyHouse.OpenAsync(await databases.MigratedAsync(engine));
        await house.SendManyAsync(120);

        var report = (await ServiceOf(house).RunAsync(house.Version, AppliedScoring.OwnOf(house.Version), groups: null, all: false, Ct)).Value;

        Assert.Equal((120, 120), (report.Sent, report.Used));
        var first = report.Items[0];
        Assert.Equal(("a", 120, 0.0), (first.Item.Code, first.Answered, first.ShareMissing));
        Assert.Equal(first.Difficulty.Value.Mean / 2, first.Difficulty.Value.ShareOfMaximum, 12);
        Assert.InRange(first.Discrimination.Value.RestCorrelation, 0.3, 0.95);
        Assert.InRange(report.Dimensions[0].Alpha.Value.Alpha, report.Dimensions[0].Alpha.Value.Low, report.Dimensions[0].Alpha.Value.High);
        // One question alone is no scale: a sentence, no number.
        Assert.Equal("PSY-06", report.Dimensions[1].Alpha.Problems[0].Code);
    }

    [Fact]
    public async Task Too_few_responses_are_told_with_how_many_there_are_and_are_needed()
    {
        var house = await SurveyHouse.OpenAsync(await databases.MigratedAsync(Engine.Sqlite));
        await house.SendManyAsync(99);

        var report = (await ServiceOf(house).RunAsync(house.Version, AppliedScoring.OwnOf(house.Version), groups: null, all: false, Ct)).Value;

        var problem = Assert.Single(report.Items[0].Difficulty.Problems);
        Assert.Equal("«a» tiene 99 respuestas que sirven; hacen falta 100.", problem.What(Telar.Core.Shared.Language.Es));
    }

    [Fact]
    public async Task A_subject_counts_once_and_what_does_not_count_only_where_all_are_asked_for()
    {
        var house = await SurveyHouse.OpenAsync(await databases.MigratedAsync(Engine.Sqlite));
        await house.SendManyAsync(30, (number, one) => number switch
        {
            < 10 => one with { SubjectId = "same", Wave = number },
            < 15 => one with { IsCounted = false },
            _ => one,
        });

        var own = AppliedScoring.OwnOf(house.Version);
        Assert.Equal(16, (await ServiceOf(house).RunAsync(house.Version, own, null, all: false, Ct)).Value.Used);
        Assert.Equal(30, (await ServiceOf(house).RunAsync(house.Version, own, null, all: true, Ct)).Value.Used);
    }

    [Fact]
    public async Task Two_groups_are_compared_from_two_hundred_each()
    {
        var house = await SurveyHouse.OpenAsync(await databases.MigratedAsync(Engine.Sqlite));
        await house.SendManyAsync(420, (number, one) => one with { Country = number % 2 == 0 ? "PRY" : "COL", Profile = one.Profile with { IsWomenLed = number % 4 == 0 } });

        var report = (await ServiceOf(house).RunAsync(house.Version, AppliedScoring.OwnOf(house.Version), "country:PRY,COL", all: false, Ct)).Value;
        var women = (await ServiceOf(house).RunAsync(house.Version, AppliedScoring.OwnOf(house.Version), "women_led", all: false, Ct)).Value;

        Assert.Equal(["COL", "PRY"], report.Groups);
        Assert.Equal(DifferenceClass.Negligible, report.Differences[0].Difference.Value.Class);
        Assert.Equal("PSY-03", women.Differences[0].Difference.Problems[0].Code);
    }

    [Theory]
    [InlineData("country")]
    [InlineData("size:micro")]
    [InlineData("size:micro,micro+small")]
    [InlineData("nothing:a,b")]
    public async Task What_names_no_two_groups_is_refused(string groups)
    {
        var house = await SurveyHouse.OpenAsync(await databases.MigratedAsync(Engine.Sqlite));

        Assert.Equal(["RESP-10"], (await ServiceOf(house).RunAsync(house.Version, AppliedScoring.OwnOf(house.Version), groups, all: false, Ct)).Problems.Select(problem => problem.Code));
    }

    [Fact]
    public async Task A_table_crosses_answers_with_what_is_known_of_subjects()
    {
        var house = await SurveyHouse.OpenAsync(await databases.MigratedAsync(Engine.Sqlite));
        await house.SendManyAsync(200, (number, one) => one with { Country = number < 2 ? "AND" : number % 2 == 0 ? "PRY" : "COL" });

        var table = (await TablesOf(house).CrossAsync(house.Version, AppliedScoring.OwnOf(house.Version), "country", "level", Telar.Core.Shared.Language.En, all: false, Ct)).Value;

        // Two who would be named by having a row stand under no name.
        Assert.Equal(["COL", "PRY", "…"], table.Rows.Select(row => row.Code));
        Assert.Equal(["Start", "Under way"], table.Columns.Select(column => column.Label));
        Assert.Null(table.Counts.CountTold(2, null));
        Assert.Equal("RESP-09", (await TablesOf(house).CrossAsync(house.Version, AppliedScoring.OwnOf(house.Version), "note", "shoe", Telar.Core.Shared.Language.En, all: false, Ct)).Problems[0].Code);
    }

    [Fact]
    public async Task Distributions_tell_each_question_and_each_option_of_several()
    {
        var house = await SurveyHouse.OpenAsync(await databases.MigratedAsync(Engine.Sqlite));
        await house.SendManyAsync(100);

        var told = (await TablesOf(house).DistributionsAsync(house.Version, AppliedScoring.OwnOf(house.Version), [], Telar.Core.Shared.Language.En, all: false, Ct)).Value;

        Assert.Equal(6, told.Count);
        Assert.Equal(100, told[0].Counts.CountTold(0, null));
        // Everybody sells online: that would tell everybody's answer.
        Assert.Null(told[4].Counts.CountTold(0, 0));
        Assert.NotNull(told[5].Counts.CountTold(0, 0));
    }

    private static ResponseStatistics ServiceOf(SurveyHouse house) => new(new(house.Responses, Traits, SurveyHouse.Clocks));

    private static TabulateResponses TablesOf(SurveyHouse house) => new(new(house.Responses, Traits, SurveyHouse.Clocks));
}
