using Dapper;
using Telar.Core.Instruments.Invitations;
using Telar.Core.Instruments.Responses;
using Telar.Core.Shared;
using Telar.Services.Instruments;
using Telar.Storage.Shared;
using Telar.Tests.Given;

namespace Telar.Tests.Services.Instruments.Invitations;

/// From the list of an inviter to a response that was sent, on both engines.
public class InviteRespondentsTests(TestDatabases databases)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(TestDatabases.Engines), MemberType = typeof(TestDatabases))]
    public async Task Who_is_invited_finds_what_is_known_and_counts_among_the_invited(Engine engine)
    {
        var house = await HouseAsync(engine);
        var link = await house.LinkAsync("key,staff,programme\nS-1,4,joint", house.Order(by: AnsweredBy.Adviser));
        var ready = (await house.Open.RunAsync(link, Language.Es, Ct))!;

        Assert.Equal((ResponseChannel.Invited, AnsweredBy.Adviser, false), (ready.Response.Channel, ready.Response.AnsweredBy, ready.Response.IsAgreed));
        Assert.Equal(["PRY", "joint", "4"], house.Invited.PrefilledOf(ready).Select(element => element.Text));
        Assert.Equal(InvitationState.Invited, await house.StateAsync("S-1"));
        Assert.Null(await house.Save.RunAsync(link, Language.Es, [new("/data/staff", "4", "5")], 10, Ct));

        Assert.Equal(SendOutcome.Sent, await house.AnswerAllAsync(link));

        var sent = (await house.Responses.FindByLinkAsync(link, Ct))!;
        Assert.Equal((ResponseChannel.Invited, "1", true), (sent.Channel, sent.Consent, sent.IsCounted));
        Assert.Equal(InvitationState.Sent, await house.StateAsync("S-1"));
        var counted = await new Telar.Storage.Benchmarks.CountedResponses(house.Database).OfAsync(GuestInstrument.Code, 1, house.Instrument.Hash, ResponseChannel.Invited, Ct).ToListAsync(Ct);
        Assert.Equal(sent.Id, Assert.Single(counted).Id);
        Assert.Empty(await new Telar.Storage.Benchmarks.CountedResponses(house.Database).OfAsync(GuestInstrument.Code, 1, house.Instrument.Hash, ResponseChannel.Open, Ct).ToListAsync(Ct));
    }

    [Theory]
    [InlineData("hidden | number | ¿Cuál es su número fiscal? | Qual é o seu número fiscal? | What is your tax number? | | | | tax_id")]
    [InlineData("text | number | ¿Cuál es su número fiscal? | Qual é o seu número fiscal? | What is your tax number? | | | | tax_id | | | yes")]
    public async Task A_tax_number_that_nobody_could_type_is_kept_as_little_as_one_that_was_typed(string row)
    {
        var house = await GuestHouse.OpenAsync(await databases.MigratedAsync(Engine.Sqlite), GuestInstrument.TablesWithNumber(row));

        var link = await house.LinkAsync($"key,number\nS-1,{GuestInstrument.TaxId}");

        var ready = (await house.Open.RunAsync(link, Language.Es, Ct))!;
        Assert.DoesNotContain("80000001", ready.Response.Answers, StringComparison.Ordinal);
        Assert.DoesNotContain(house.Invited.PrefilledOf(ready), element => element.Name == "number");
        Assert.Equal(GuestHouse.Key.HashOf("PRY", "800000013"), ready.Response.SubjectHash);
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Engines), MemberType = typeof(TestDatabases))]
    public async Task The_same_list_again_invites_only_those_who_are_new(Engine engine)
    {
        var house = await HouseAsync(engine);
        await house.InviteAsync("key\nS-1\nS-2");

        var again = await house.InviteAsync("key\nS-1\nS-2\nS-3");

        Assert.Equal(["S-3"], again.Linked.Select(one => one.Line.Key));
        Assert.Equal([("S-1", InvitationState.Invited), ("S-2", InvitationState.Invited)], again.Known.Select(one => (one.Line.Key, one.State)));
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Engines), MemberType = typeof(TestDatabases))]
    public async Task Of_two_commands_at_once_the_second_keeps_nothing(Engine engine)
    {
        var house = await HouseAsync(engine);
        var one = (await house.Invite.PrepareAsync(house.Order(), house.Lines("key\nS-1\nS-2").Value, Ct)).Value;
        var other = (await house.Invite.PrepareAsync(house.Order(), house.Lines("key\nS-9\nS-2").Value, Ct)).Value;

        var kept = await Task.WhenAll(new[] { one, other }.Select(batch => Task.Run(() => house.Invite.KeepAsync(batch, Ct), Ct)));

        Assert.Equal([false, true], kept.Order());
        await using var connection = await house.Database.OpenAsync(Ct);
        Assert.Equal(2, await connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM invitation"));
        Assert.Equal(2, await connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM response"));
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Engines), MemberType = typeof(TestDatabases))]
    public async Task The_key_of_the_list_a_tax_number_and_a_link_stand_nowhere_in_the_database(Engine engine)
    {
        var house = await HouseAsync(engine);
        var link = await house.LinkAsync($"key,number\nMember-4711,{GuestInstrument.TaxId}");

        await using var connection = await house.Database.OpenAsync(Ct);
        foreach (var table in new[] { "invitation", "response", "subject_mark" })
        {
            var cells = (await connection.QueryAsync($"SELECT * FROM {table}")).SelectMany(row => ((IDictionary<string, object>)row).Values).Select(value => value?.ToString() ?? "");
            Assert.All(cells, cell => Assert.False(cell.Contains("4711", StringComparison.Ordinal) || cell.Contains("80000001", StringComparison.Ordinal) || cell.Contains(link.Secret, StringComparison.OrdinalIgnoreCase)));
        }
        Assert.Equal(GuestHouse.Key.HashOf("PRY", "800000013"), (await house.Responses.FindByLinkAsync(link, Ct))!.SubjectHash);
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Engines), MemberType = typeof(TestDatabases))]
    public async Task A_second_measurement_goes_on_from_the_first_of_the_same_key(Engine engine)
    {
        var house = await HouseAsync(engine);
        var first = await house.LinkAsync("key,region\nS-1,PY-11");
        await house.AnswerAllAsync(first);

        var second = await house.LinkAsync("key\nS-1", house.Order(wave: 1));

        var (before, next) = ((await house.Responses.FindByLinkAsync(first, Ct))!, (await house.Open.RunAsync(second, Language.Es, Ct))!);
        Assert.Equal((before.SubjectId, before.SubjectHash, 1), (next.Response.SubjectId, next.Response.SubjectHash, next.Response.Wave));
        Assert.Equal("PY-11", next.Form.Find("/data/region")!.Text);
        await house.AgreeAsync(second);
        await house.AnswerAsync(second, ("sells", "never"));
        Assert.Equal(SendOutcome.Sent, await house.Send.RunAsync(second, Language.Es, Ct));
        Assert.Single(await house.Open.EarlierAsync((await house.Open.RunAsync(second, Language.Es, Ct))!, Language.Es, Ct));
    }

    [Fact]
    public async Task The_keys_of_one_inviter_are_not_those_of_another()
    {
        var house = await HouseAsync(Engine.Sqlite);
        var one = await house.LinkAsync("key\n1");
        var other = await house.LinkAsync("key\n1", house.Order(inviter: "Banco de Fomento"));

        Assert.NotEqual((await house.Responses.FindByLinkAsync(one, Ct))!.SubjectId, (await house.Responses.FindByLinkAsync(other, Ct))!.SubjectId);
    }

    [Fact]
    public async Task Who_measured_again_alone_is_not_invited_to_that_measurement()
    {
        var house = await HouseAsync(Engine.Sqlite);
        var first = await house.LinkAsync("key\nS-1");
        await house.AnswerAllAsync(first);
        var again = await house.Start.AgainAsync(house.Instrument, (await house.Open.RunAsync(first, Language.Es, Ct))!, Language.Es, Ct);
        await house.AnswerAllAsync(again);

        var batch = await house.InviteAsync("key\nS-1", house.Order(wave: 1));

        Assert.Empty(batch.Linked);
        Assert.Equal(InvitationState.Sent, Assert.Single(batch.Known).State);
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Engines), MemberType = typeof(TestDatabases))]
    public async Task A_new_link_takes_the_place_of_the_one_before_and_keeps_the_answers(Engine engine)
    {
        var house = await HouseAsync(engine);
        var lost = await house.LinkAsync("key\nS-1");
        await house.AgreeAsync(lost);
        await house.AnswerAsync(lost, ("staff", "7"));

        var batch = await house.InviteAsync("key\nS-1", house.Order(renews: true));

        var link = Assert.Single(batch.Linked);
        Assert.True(link.IsRenewed);
        Assert.Null(await house.Open.FindAsync(lost, Ct));
        Assert.Equal("7", (await house.Open.RunAsync(link.Link, Language.Es, Ct))!.Form.Find("/data/staff")!.Text);
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Engines), MemberType = typeof(TestDatabases))]
    public async Task An_invitation_that_is_over_may_be_followed_by_another(Engine engine)
    {
        var house = await HouseAsync(engine);
        var late = await house.LinkAsync("key\nS-1");
        house.Clock.Now = house.Clock.Now.AddDays(10);
        Assert.Equal(InvitationState.Expired, await house.StateAsync("S-1"));
        Assert.False(await house.AgreeAsync(late));

        var link = await house.LinkAsync("key\nS-1");

        Assert.Equal(InvitationState.Invited, await house.StateAsync("S-1"));
        Assert.Equal(SendOutcome.Sent, await house.AnswerAllAsync(link));
        Assert.Equal([(0, InvitationState.Sent, 1)], (await house.Follow.CountAsync(GuestInstrument.Code, null, Ct)).Select(one => (one.Wave, one.State, one.Count)));
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Engines), MemberType = typeof(TestDatabases))]
    public async Task What_is_taken_back_is_deleted_but_never_what_was_begun_unless_asked_or_sent(Engine engine)
    {
        var house = await HouseAsync(engine);
        var links = (await house.InviteAsync("key\nfresh\nbegun\nsent")).Linked.Select(one => one.Link).ToList();
        await house.AgreeAsync(links[1]);
        await house.AnswerAllAsync(links[2]);
        var keys = GuestHouse.Keys("key\nfresh\nbegun\nsent");

        var first = await house.Follow.WithdrawAsync(GuestInstrument.Code, GuestHouse.Chamber, 0, keys, withBegun: false, ProblemPlace.Nowhere, Ct);
        var states = await StatesAsync();
        var second = await house.Follow.WithdrawAsync(GuestInstrument.Code, GuestHouse.Chamber, 0, keys, withBegun: true, ProblemPlace.Nowhere, Ct);

        Assert.Equal(((1, 2), (1, 2)), ((first.Value.Withdrawn, first.Value.Kept), (second.Value.Withdrawn, second.Value.Kept)));
        Assert.Equal([InvitationState.Withdrawn, InvitationState.Begun, InvitationState.Sent], states);
        Assert.Equal([InvitationState.Withdrawn, InvitationState.Withdrawn, InvitationState.Sent], await StatesAsync());
        Assert.Equal("", (await house.Responses.FindByLinkAsync(links[0], Ct))!.Answers);
        var stranger = await house.Follow.WithdrawAsync(GuestInstrument.Code, GuestHouse.Chamber, 0, GuestHouse.Keys("key\nnobody"), withBegun: true, ProblemPlace.Nowhere, Ct);
        Assert.Equal(InvitationProblems.KeyUnknown, Assert.Single(stranger.Problems).Kind);

        async Task<IReadOnlyList<InvitationState?>> StatesAsync() => [.. (await house.Follow.FollowAsync(GuestInstrument.Code, GuestHouse.Chamber, 0, keys, Ct)).Select(one => one.State)];
    }

    [Fact]
    public async Task Who_declines_leaves_nothing_and_is_not_invited_again()
    {
        var house = await HouseAsync(Engine.Sqlite);
        var link = await house.LinkAsync("key,staff\nS-1,4");

        Assert.True(await house.Invited.DeclineAsync(link, Ct));
        Assert.False(await house.Invited.DeclineAsync(link, Ct));

        Assert.Equal(InvitationState.Deleted, await house.StateAsync("S-1"));
        Assert.Equal("", (await house.Responses.FindByLinkAsync(link, Ct))!.Answers);
        Assert.Empty((await house.InviteAsync("key\nS-1")).Linked);
    }

    [Fact]
    public async Task The_answers_that_a_list_brings_are_looked_at_with_line_and_column_and_nothing_is_kept()
    {
        var house = await HouseAsync(Engine.Sqlite);
        var lines = house.Lines($"key,staff,sells,region,number,/data/country\n1,many,often,PY-11,,\n2,900,,,,\n3,,perhaps,,,\n4,,,Central,,\n5,,,,80000001-4,\n6,,,,,BRA\n7,5,never,,{GuestInstrument.TaxId},PRY").Value;

        var refused = await house.Invite.PrepareAsync(house.Order(), lines, Ct);

        Assert.Equal(
            ["FILL-22 2 staff", "FILL-21 3 staff", "FILL-28 4 sells", "INVITE-17 5 region", "TAX-03 6 number", "TAKE-06 7 /data/country"],
            refused.Problems.Select(problem => FormattableString.Invariant($"{problem.Code} {problem.Place.Line} {problem.Place.Column}")));
        Assert.DoesNotContain(refused.Problems, problem => problem.What(Language.En).Contains("80000001", StringComparison.Ordinal));
        Assert.Empty(await house.Invitations.OfAsync(GuestInstrument.Code, Ct));
    }

    [Fact]
    public async Task Agreeing_twice_is_agreeing_once_and_the_form_begins_then()
    {
        var house = await HouseAsync(Engine.Sqlite);
        var link = await house.LinkAsync("key\nS-1");
        house.Clock.Now = house.Clock.Now.AddDays(3);

        var all = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Task.Run(() => house.AgreeAsync(link), Ct)));

        Assert.DoesNotContain(false, all);
        var begun = (await house.Responses.FindByLinkAsync(link, Ct))!;
        Assert.Equal((house.Clock.Now, 1), (begun.StartedAt, begun.Revision));
        await house.AnswerAsync(link, ("staff", "4"));
        Assert.Equal(begun.ExpiresAt, (await house.Responses.FindByLinkAsync(link, Ct))!.ExpiresAt);
    }

    private async Task<GuestHouse> HouseAsync(Engine engine) => await GuestHouse.OpenAsync(await databases.MigratedAsync(engine));
}
