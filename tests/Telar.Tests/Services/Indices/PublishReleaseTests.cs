using Telar.Core.Indices.Releases;
using Telar.Services.Indices;
using Telar.Storage.Shared;
using Telar.Tests.Given;

namespace Telar.Tests.Services.Indices;

public class PublishReleaseTests(TestDatabases databases)
{
    private static readonly PublishRequest Request = new("small", "small-1") { By = "The secretariat", Note = "A first try" };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(TestDatabases.Engines), MemberType = typeof(TestDatabases))]
    public async Task A_release_holds_the_figures_of_its_day_and_a_later_correction_does_not_reach_it(Engine engine)
    {
        using var observatory = await new SmallObservatory(await databases.MigratedAsync(engine)).WithFiguresAsync();

        var published = (await observatory.Publish.RunAsync(Request, 2, Ct)).Value.Release;
        await observatory.ReceiveAsync(SmallObservatory.Trained, "PRY,2019,99");
        var stored = (await observatory.Releases.FindAsync("small-1", Ct))!;

        Assert.Equal(25, stored.InputOf("PRY", SmallObservatory.Trained)!.Value);
        Assert.Equal(("The secretariat", "A first try", ReleaseState.Experimental), (stored.Header.PublishedBy, stored.Header.Note, stored.Header.State));
        Assert.Equal(4, stored.ScoreOf("PRY", "INDEX").Rank);
        Assert.Empty(ReleaseDifference.Between(published, stored));
        Assert.True(ReplayRelease.Run(stored, 1, Ct).Value.IsSame);
    }

    [Fact]
    public async Task What_the_screening_keeps_out_does_not_enter_and_is_reported()
    {
        using var observatory = (await new SmallObservatory(await databases.MigratedAsync(Engine.Sqlite)).WithFiguresAsync()).WithBounds();
        await observatory.ReceiveAsync(SmallObservatory.Trained, "PRY,2019,125");

        var report = (await observatory.Publish.RunAsync(Request, 1, Ct)).Value;

        Assert.Equal(2016, report.Release.InputOf("PRY", SmallObservatory.Trained)!.Year);
        var passed = Assert.Single(report.PassedOver);
        Assert.Equal(("PRY", SmallObservatory.Trained, 2019), (passed.Country, passed.Indicator, passed.Figure.Year));
    }

    [Theory]
    [InlineData("small", "small-1", "REL-01")]
    [InlineData("small", "Small 2", "REL-05")]
    [InlineData("other", "small-2", "REL-04")]
    [InlineData("../small", "small-2", "REL-04")]
    [InlineData("broken", "small-2", "YAML-05")]
    public async Task What_cannot_be_published_is_refused_by_name(string recipe, string code, string expected)
    {
        using var observatory = await new SmallObservatory(await databases.MigratedAsync(Engine.Sqlite)).WithFiguresAsync();
        observatory.WriteRecipe("broken", "code: broken\n");
        await observatory.Publish.RunAsync(Request, 1, Ct);

        var refused = await observatory.Publish.RunAsync(new(recipe, code), 1, Ct);

        Assert.Equal(expected, refused.Problems[0].Code);
        Assert.Equal(["small-1"], (await observatory.Releases.AllAsync(Ct)).Select(header => header.Code));
    }

    [Fact]
    public async Task The_first_release_is_published_once_and_called_experimental()
    {
        using var observatory = await new SmallObservatory(await databases.MigratedAsync(Engine.Sqlite)).WithFiguresAsync();
        observatory.WriteRecipe(EnsureFirstRelease.Recipe, (await new Telar.Storage.Indices.RecipeFolder(observatory.Folder).FindAsync("small", Ct))!);

        var first = await EnsureFirstRelease.RunAsync(observatory.Publish, observatory.Releases, 1, Ct);
        var second = await EnsureFirstRelease.RunAsync(observatory.Publish, observatory.Releases, 1, Ct);

        Assert.Equal((EnsureFirstRelease.Code, ReleaseState.Experimental), (first!.Value.Release.Code, first.Value.Release.Header.State));
        Assert.Null(second);
        Assert.Equal([EnsureFirstRelease.Code], (await observatory.Releases.AllAsync(Ct)).Select(header => header.Code));
    }

    [Fact]
    public async Task Without_a_code_the_newest_is_found()
    {
        using var observatory = await new SmallObservatory(await databases.MigratedAsync(Engine.Sqlite)).WithFiguresAsync();
        Assert.Equal("REL-03", (await FindRelease.ByCodeAsync(observatory.Releases, null, Ct)).Problems[0].Code);
        await observatory.Publish.RunAsync(Request, 1, Ct);

        Assert.Equal("small-1", (await FindRelease.ByCodeAsync(observatory.Releases, null, Ct)).Value.Code);
        Assert.Equal("REL-02", (await FindRelease.ByCodeAsync(observatory.Releases, "other", Ct)).Problems[0].Code);
    }
}
