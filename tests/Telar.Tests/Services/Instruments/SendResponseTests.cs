using Dapper;
using Telar.Core.Instruments.Responses;
using Telar.Core.Shared;
using Telar.Services.Instruments;
using Telar.Storage.Shared;
using Telar.Tests.Given;

namespace Telar.Tests.Services.Instruments;

/// One response of each subject, also where two are sent at the same moment.
public class SendResponseTests(TestDatabases databases)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(TestDatabases.Engines), MemberType = typeof(TestDatabases))]
    public async Task A_tax_number_that_is_needed_counts_as_answered_once_its_mark_is_kept(Engine engine)
    {
        var house = await GuestHouse.OpenAsync(await databases.MigratedAsync(engine));
        var link = await BeginAsync(house);
        await house.AnswerAsync(link, ("sells", "often"));
        Assert.Equal(SendOutcome.Incomplete, await house.Send.RunAsync(link, Language.Es, Ct));

        await house.AnswerAsync(link, ("number", GuestInstrument.TaxId));

        Assert.Equal(SendOutcome.Sent, await house.Send.RunAsync(link, Language.Es, Ct));
        Assert.DoesNotContain("80000001", (await house.Responses.FindByLinkAsync(link, Ct))!.Answers, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Engines), MemberType = typeof(TestDatabases))]
    public async Task Of_many_that_send_at_once_under_one_tax_number_one_gets_in(Engine engine)
    {
        var house = await GuestHouse.OpenAsync(await databases.MigratedAsync(engine));
        var links = new List<ResponseLink>();
        for (var i = 0; i < 6; i++)
        {
            links.Add(await BeginAsync(house));
            await house.AnswerAsync(links[i], ("sells", "often"), ("number", GuestInstrument.TaxId));
        }

        var outcomes = await Task.WhenAll(links.Select(link => Task.Run(() => house.Send.RunAsync(link, Language.Es, Ct), Ct)));

        Assert.Single(outcomes, SendOutcome.Sent);
        Assert.Equal(5, outcomes.Count(outcome => outcome == SendOutcome.AnsweredBefore));
        await using var connection = await house.Database.OpenAsync(Ct);
        Assert.Equal(1, await connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM response WHERE state = 'sent'"));
        Assert.Equal(1, await connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM response_score"));
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Engines), MemberType = typeof(TestDatabases))]
    public async Task Of_two_second_measurements_of_one_subject_one_gets_in(Engine engine)
    {
        var house = await GuestHouse.OpenAsync(await databases.MigratedAsync(engine));
        var first = await BeginAsync(house);
        await house.AnswerAllAsync(first);
        var before = (await house.Open.RunAsync(first, Language.Es, Ct))!;
        var again = new[] { await house.Start.AgainAsync(house.Instrument, before, Language.Es, Ct), await house.Start.AgainAsync(house.Instrument, before, Language.Es, Ct) };
        foreach (var link in again)
            await house.AnswerAsync(link, ("sells", "never"));

        var outcomes = await Task.WhenAll(again.Select(link => Task.Run(() => house.Send.RunAsync(link, Language.Es, Ct), Ct)));

        Assert.Equal([SendOutcome.Sent, SendOutcome.MeasuredBefore], outcomes.Order());
        Assert.Equal([0, 1], (await house.Responses.OfSubjectAsync(before.Response, Ct)).Select(one => one.Wave));
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Engines), MemberType = typeof(TestDatabases))]
    public async Task A_tax_number_is_free_again_once_everything_of_its_subject_was_deleted(Engine engine)
    {
        var house = await GuestHouse.OpenAsync(await databases.MigratedAsync(engine));
        var (first, second, other) = (await BeginAsync(house), default(ResponseLink), await BeginAsync(house));
        await house.AnswerAllAsync(first);
        var before = (await house.Open.RunAsync(first, Language.Es, Ct))!;
        second = await house.Start.AgainAsync(house.Instrument, before, Language.Es, Ct);
        await house.AnswerAllAsync(second);
        var keep = new KeepResult(house.Responses, house.Clock);

        await keep.DeleteAsync(before.Response, Ct);
        Assert.Equal(SendOutcome.AnsweredBefore, await house.AnswerAllAsync(other));
        await keep.DeleteAsync((await house.Responses.FindByLinkAsync(second, Ct))!, Ct);

        Assert.Equal(SendOutcome.Sent, await house.Send.RunAsync(other, Language.Es, Ct));
        await using var connection = await house.Database.OpenAsync(Ct);
        Assert.Equal(2, await connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM subject_mark"));
    }

    [Fact]
    public async Task What_was_sent_is_kept_as_long_as_its_instrument_says_and_under_the_text_that_was_agreed_to()
    {
        var house = await GuestHouse.OpenAsync(await databases.MigratedAsync(Engine.Sqlite));
        var link = await BeginAsync(house);
        Assert.Equal("1", (await house.Responses.FindByLinkAsync(link, Ct))!.Consent);
        house.Clock.Now = house.Clock.Now.AddDays(3);

        await house.AnswerAllAsync(link);

        var sent = (await house.Responses.FindByLinkAsync(link, Ct))!;
        Assert.Equal((house.Clock.Now, house.Clock.Now.AddDays(GuestInstrument.Header.RetentionDays), "1"), (sent.SentAt, sent.ExpiresAt, sent.Consent));
    }

    [Fact]
    public async Task What_is_over_is_neither_answered_nor_sent()
    {
        var house = await GuestHouse.OpenAsync(await databases.MigratedAsync(Engine.Sqlite));
        var link = await BeginAsync(house);
        await house.AnswerAsync(link, ("sells", "often"), ("number", GuestInstrument.TaxId));
        house.Clock.Now = house.Clock.Now.AddDays(91);

        Assert.Null(await house.Save.RunAsync(link, Language.Es, [new("/data/staff", "", "4")], 10, Ct));
        Assert.Equal(SendOutcome.Gone, await house.Send.RunAsync(link, Language.Es, Ct));
        Assert.Equal(ResponseState.Expired, (await house.Open.FindAsync(link, Ct))!.State);
    }

    private static Task<ResponseLink> BeginAsync(GuestHouse house) => house.Start.RunAsync(house.Instrument, "PRY", Language.Es, AnsweredBy.Self, Ct);
}
