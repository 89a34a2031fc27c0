using Microsoft.Playwright;
using Telar.Cli.Shared;
using Telar.Core.Shared;

namespace Telar.BrowserTests;

/// Each instrument beside maturity (which DiagnosisTests goes through), answered on a phone with script, each in another language than the one before.
public sealed class EveryInstrumentTests(SiteInChromium chromium)
{
    private const int Phone = 360, FewestParts = 5, MostParts = 40;

    [Theory]
    [InlineData("formality", "es", "PER", 8)]
    [InlineData("export-readiness", "pt", "BRA", 7)]
    [InlineData("workplace-practices", "en", "URY", 9)]
    [InlineData("organisation-digitalisation", "es", "ARG", 9)]
    [InlineData("commitment-follow-up", "pt", "PRT", 6)]
    [InlineData("large-buyer", "en", "CRI", 6)]
    public Task It_is_answered_on_a_phone_to_its_result(string code, string language, string country, int parts) => WalkAsync(code, language, country, parts, hasScript: true);

    // Forty-two walks take minutes; `./telar test -explicit only` goes them all.
    [Theory(Explicit = true)]
    [MemberData(nameof(Every))]
    public Task It_is_answered_in_each_language_with_and_without_script(string code, string language, bool hasScript) => WalkAsync(code, language, "PER", parts: null, hasScript);

    public static TheoryData<string, string, bool> Every
    {
        get
        {
            var walks = new TheoryData<string, string, bool>();
            foreach (var code in Directory.GetDirectories(Path.Combine(Workplace.FindHome(), "catalogue", "instruments")).Select(folder => Path.GetFileName(folder)))
            {
                foreach (var language in Languages.All)
                {
                    walks.Add(code, language.Code(), true);
                    walks.Add(code, language.Code(), false);
                }
            }
            return walks;
        }
    }

    private async Task WalkAsync(string code, string language, string country, int? parts, bool hasScript)
    {
        await using var visitor = await chromium.VisitorAsync(Phone, hasScript);
        var someone = new Answerer(visitor, language);
        await someone.BeginAsync(code, country);
        var seen = new HashSet<string>(StringComparer.Ordinal);

        while (someone.IsAnswering && await visitor.Page.Locator("#answers").CountAsync() > 0)
        {
            await FitsAsync(visitor);
            // The third part of formality has what maturity has nowhere: a note above steps to tick.
            if (seen.Add(visitor.Page.Url) && seen.Count == 3 && hasScript && code == "formality")
                Assert.Empty(await Axe.ViolationsAsync(visitor.Page));
            Assert.True(seen.Count <= (parts ?? MostParts));
            // The lowest answers; where they are yes and no, yes stands first.
            await someone.AnswerPartAsync(best: code == "workplace-practices");
            await someone.GoAsync("next");
        }
        await FitsAsync(visitor);
        await someone.SendAsync();

        Assert.Equal(parts ?? seen.Count, seen.Count);
        Assert.True(seen.Count >= FewestParts);
        await FitsAsync(visitor);
        Assert.Equal(language, await visitor.Page.Locator("html").GetAttributeAsync("lang"));
        Assert.True(await visitor.Page.Locator("ol.steps > li").CountAsync() > 0);
        // The only result with published values and without threads.
        if (code == "commitment-follow-up" && hasScript)
            Assert.Empty(await Axe.ViolationsAsync(visitor.Page));
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task Evidence_is_asked_for_as_soon_as_there_is_progress_and_no_longer_without()
    {
        await using var visitor = await chromium.VisitorAsync(Phone);
        var someone = new Answerer(visitor);
        await someone.BeginAsync("commitment-follow-up");
        await someone.AnswerPartAsync();
        await someone.GoAsync("next");
        var evidence = someone.Field("/data/training_page/training_proof").First;
        Assert.Equal(0, await someone.Field("/data/training_page/training_proof").CountAsync());

        await visitor.Page.Locator("[name='/data/training_page/training'][value=p3]").CheckAsync();
        await Assertions.Expect(evidence).ToBeVisibleAsync();
        Assert.Empty(await Axe.ViolationsAsync(visitor.Page));
        await visitor.Page.Locator("[name='/data/training_page/training'][value=p0]").CheckAsync();

        await Assertions.Expect(evidence).ToHaveCountAsync(0);
        Assert.Empty(visitor.Complaints);
    }

    private static async Task FitsAsync(Visitor visitor)
    {
        Assert.Equal(Phone, await visitor.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
        Assert.Empty(await Targets.TooSmallAsync(visitor.Page));
    }
}
