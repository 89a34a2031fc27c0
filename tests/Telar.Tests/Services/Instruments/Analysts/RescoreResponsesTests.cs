using Dapper;
using Telar.Core.Forms;
using Telar.Core.Instruments.Responses;
using Telar.Services.Instruments.Analysts;
using Telar.Storage.Shared;
using Telar.Tests.Given;

namespace Telar.Tests.Services.Instruments.Analysts;

public class RescoreResponsesTests(TestDatabases databases)
{
    private static readonly IReadOnlySet<string> NoChallenges = new HashSet<string>(StringComparer.Ordinal);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(TestDatabases.Engines), MemberType = typeof(TestDatabases))]
    public async Task A_new_scoring_stands_beside_the_old_which_stays_as_it_was(Engine engine)
    {
        var house = await SurveyHouse.OpenAsync(await databases.MigratedAsync(engine));
        await house.SendManyAsync(40);
        var before = await ScoresAsync(house, house.Version.Hash);
        var proposed = Proposed(house, "data | Datos | mean | 3");

        var looked = await RunAsync(house, proposed, keepBecause: null);
        Assert.Empty(await ScoresAsync(house, proposed.Name));
        var kept = await RunAsync(house, proposed, "data weighs more");
        var again = await RunAsync(house, proposed, "data weighs more");

        Assert.Equal((40, 40, 0, 40, 0), (looked.Responses, looked.Both, looked.Kept, kept.Kept, again.Kept));
        Assert.Equal(before, await ScoresAsync(house, house.Version.Hash));
        var after = await ScoresAsync(house, proposed.Name);
        Assert.Equal(40, after.Count);
        Assert.Equal(looked.MeanChange!.Value, after.Average(one => one.Value!.Value) - before.Average(one => one.Value!.Value), 9);
        Assert.Equal(looked.OtherLevel, before.Count(one => one.Value >= 50 != after[one.Key] >= 50));
        Assert.Equal((40L, 40L), (looked.Changes.Sum(change => change.Count), looked.Moves.Sum(move => move.Count)));
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Engines), MemberType = typeof(TestDatabases))]
    public async Task Who_deletes_a_response_deletes_all_its_scores_and_it_gets_no_new_ones(Engine engine)
    {
        var house = await SurveyHouse.OpenAsync(await databases.MigratedAsync(engine));
        var one = await house.SendAsync(1, """["always","always","always","always",null,null,[]]""");
        var proposed = Proposed(house, "data | Datos | mean | 3");
        await RunAsync(house, proposed, "");

        await house.Store.EmptyAsync(one.Country, one.Id, ResponseState.Deleted, SmallInstrument.Morning, Ct);
        var late = await new Telar.Storage.Instruments.ProposedScorings(house.Database).KeepScoresAsync(proposed.Name, [new(one.Country, one.Id, 1, [1])], Ct);

        Assert.Equal(0, late);
        Assert.Empty(await ScoresAsync(house, proposed.Name));
        Assert.Empty(await ScoresAsync(house, house.Version.Hash));
    }

    [Fact]
    public async Task A_kept_scoring_is_found_by_the_beginning_of_its_name_and_leaves_with_the_export()
    {
        var house = await SurveyHouse.OpenAsync(await databases.MigratedAsync(Engine.Sqlite));
        await house.SendAsync(1, """["always","always","always","never",null,null,[]]""");
        var proposed = Proposed(house, "data | Datos | mean | 3");
        await RunAsync(house, proposed, "");

        var found = (await new FindScoring(new(house.Database), NoChallenges).RunAsync(house.Version, proposed.Name[..10], Ct)).Value;
        var unknown = await new FindScoring(new(house.Database), NoChallenges).RunAsync(house.Version, "zzz", Ct);

        Assert.Equal(proposed.Name, found.Name);
        await foreach (var response in house.Responses.OfAsync(new("survey", 1, SurveyHouse.Clock.GetUtcNow()), found.Name, Ct))
            Assert.Equal(25, response.Total);
        Assert.Equal("RESP-05", Assert.Single(unknown.Problems).Code);
    }

    [Theory]
    [InlineData("data | Datos | mean | 1", "RESP-07")]
    [InlineData("data | Otros datos | mean | 1", "RESP-07")]
    public async Task The_same_numbers_are_no_new_scoring(string row, string code)
    {
        var house = await SurveyHouse.OpenAsync(await databases.MigratedAsync(Engine.Sqlite));

        Assert.Equal([code], AppliedScoring.Read(house.Version, With(row), NoChallenges).Problems.Select(problem => problem.Code));
    }

    [Fact]
    public async Task What_was_not_asked_cannot_be_scored()
    {
        var house = await SurveyHouse.OpenAsync(await databases.MigratedAsync(Engine.Sqlite));
        var tables = XlsForm.Of(SurveyHouse.Tables.Replace("select_one often | d |", "select_one often | e | ¿E? | E? | data\nselect_one often | d |", StringComparison.Ordinal));

        Assert.Equal(["RESP-06"], AppliedScoring.Read(house.Version, tables, NoChallenges).Problems.Select(problem => problem.Code));
    }

    private static FormTables With(string row) => new([XlsForm.Of(SurveyHouse.Tables.Replace("data | Datos | mean | 1", row, StringComparison.Ordinal)).Find("scoring")!]);

    private static AppliedScoring Proposed(SurveyHouse house, string row) => AppliedScoring.Read(house.Version, With(row), NoChallenges).Value;

    private static Task<RescoreReport> RunAsync(SurveyHouse house, AppliedScoring proposed, string? keepBecause) =>
        new RescoreResponses(house.Responses, new(house.Database), SurveyHouse.Clocks).RunAsync(house.Version, proposed, keepBecause, progress: null, Ct);

    private static async Task<Dictionary<string, double?>> ScoresAsync(SurveyHouse house, string scoring)
    {
        await using var connection = await house.Database.OpenAsync(Ct);
        return (await connection.QueryAsync<(string, double?)>("SELECT response_id, total FROM response_score WHERE scoring = @scoring ORDER BY response_id", new { scoring })).ToDictionary(one => one.Item1, one => one.Item2, StringComparer.Ordinal);
    }
}
