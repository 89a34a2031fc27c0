using System.Net;
using Telar.Core.Forms.Filling;
using Telar.Core.Forms.Reading;
using Telar.Core.Instruments;
using Telar.Storage.Instruments;
using Telar.Tests.Given;

namespace Telar.Tests.Web.Instruments;

/// Somebody who was invited to a version that others do not answer any more.
public sealed class InvitedBeforeTests(GuestSite site) : IClassFixture<GuestSite>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_page_says_that_a_newer_version_came_out_and_then_that_nobody_new_is_taken_and_the_invitation_holds()
    {
        var guest = new Respondent(site.Http);
        var link = await site.House.LinkAsync("key\nB-1");
        await guest.GoAsync($"/es/respuesta/{link}");
        Assert.Null(guest.Find("p.notice"));

        await PublishAsync(version: 2);
        foreach (var (path, words) in new[] { ($"/es/respuesta/{link}", "pida otro enlace a quien invita"), ($"/pt/resposta/{link}", "peça outro link a quem convida"), ($"/en/response/{link}", "ask whoever invites you") })
        {
            await guest.GoAsync(path);
            Assert.Contains(words, guest.Find("p.notice")!.TextContent, StringComparison.Ordinal);
        }
        await RetireAsync(1);
        await RetireAsync(2);
        await guest.GoAsync($"/es/respuesta/{link}");
        Assert.Contains("Con su invitación todavía puede responderlo", guest.Find("p.notice")!.TextContent, StringComparison.Ordinal);

        await guest.SendAsync("", ("agree", "yes"));
        await guest.SendAsync("next", ("/data/sells", "often"), ("/data/number", GuestInstrument.TaxId));
        await guest.PostAsync(guest.Path, []);

        Assert.Equal((HttpStatusCode.OK, true), (guest.Status, guest.Path.EndsWith("/resultado", StringComparison.Ordinal)));
    }

    private async Task PublishAsync(int version)
    {
        var fields = FieldList.Of(FormReader.Read(GuestInstrument.Tables, GuestInstrument.Code).Outcome.Value).ToText();
        var stored = new StoredVersion(GuestInstrument.Header with { Version = version }, VersionStatus.Published, GuestInstrument.Tables, fields);
        Assert.True(await site.Parts.Answering.Versions.KeepAsync(stored, new(VersionStatus.Published, "A", "", SmallInstrument.Morning), Ct));
        await site.Parts.Answering.Instruments.RefreshAsync(Ct);
    }

    private async Task RetireAsync(int version)
    {
        Assert.True(await site.Parts.Answering.Versions.MoveAsync(GuestInstrument.Header with { Version = version }, VersionStatus.Published, new(VersionStatus.Retired, "A", "", SmallInstrument.Morning), Ct));
        await site.Parts.Answering.Instruments.RefreshAsync(Ct);
    }
}
