using System.Globalization;
using Telar.Core.Instruments;
using Telar.Core.Shared;
using Telar.Storage.Instruments;

namespace Telar.Web.Api.Instruments;

/// What operators see of versions, and how they move them on. Who holds the token is written down as the author.
internal static class VersionAnswers
{
    private const int LongestNote = 1_000;

    public static async Task ListAsync(ApiCall call)
    {
        var own = await OwnAsync(call);
        if (own.Count == 0)
            await RefuseCodeAsync(call);
        else
            await call.ListAsync(await Task.WhenAll(own.Select(version => LifeAsync(call, version))));
    }

    /// Asked for what is so already, it answers what is so.
    public static async Task MoveAsync(ApiCall call)
    {
        if (await ApiBody.ReadAsync(call) is not { } body)
            return;
        var status = body.OneOf("status", [.. VersionStatuses.ByName.Keys]);
        var note = body.Text("note") ?? "";
        if (note.Length > LongestNote)
            call.Query.Refuse("note", note, string.Create(CultureInfo.InvariantCulture, $"1 … {LongestNote}"));
        if (call.Query.Problems.Count > 0)
        {
            await ApiRefusal.SendAsync(call.Http, call.Data, call.Query.Problems);
            return;
        }
        var own = await OwnAsync(call);
        if (Find(call, own) is not { } version)
        {
            await RefuseVersionAsync(call, own);
            return;
        }
        var next = VersionStatuses.ByName[status!];
        if (version.Status != next)
        {
            var moved = await call.Answering.Move.RunAsync(version.Header.Code, version.Header.Version, next, call.Operator!.Name, note, call.Ct);
            if (moved.IsRefused)
            {
                await ApiRefusal.SendAsync(call.Http, call.Data, [.. moved.Problems.Select(problem => new ApiProblem(problem))]);
                return;
            }
            await call.Answering.Instruments.RefreshAsync(call.Ct);
        }
        var now = await call.Answering.Versions.FindAsync(version.Header.Code, version.Header.Version, call.Ct);
        await call.JsonAsync(new ApiOne<VersionLifeView>(await LifeAsync(call, now!)));
    }

    private static async Task<VersionLifeView> LifeAsync(ApiCall call, StoredVersion version) =>
        VersionLifeView.Of(call, version, await call.Answering.Versions.EventsAsync(version.Header.Code, version.Header.Version, call.Ct));

    private static async Task<IReadOnlyList<StoredVersion>> OwnAsync(ApiCall call) =>
        [.. (await call.Answering.Versions.AllAsync(call.Ct)).Where(version => string.Equals(version.Header.Code, call.Code, StringComparison.OrdinalIgnoreCase))];

    private static StoredVersion? Find(ApiCall call, IReadOnlyList<StoredVersion> own) =>
        call.VersionNumber is { } number ? own.FirstOrDefault(version => version.Header.Version == number) : null;

    private static async Task RefuseCodeAsync(ApiCall call)
    {
        var known = (await call.Answering.Versions.AllAsync(call.Ct)).Select(version => version.Header.Code).Distinct(StringComparer.Ordinal).ToList();
        await ApiRefusal.SendAsync(call.Http, call.Data, ApiQuery.UnknownCode("code", call.Code, known, $"{ApiOperations.Root}/instruments"));
    }

    /// Names the versions that there are, or the instruments where there is none of that code.
    public static Task RefuseAsync(ApiCall call, IReadOnlyList<int> known) =>
        known.Count == 0 ? RefuseCodeAsync(call) : ApiRefusal.SendAsync(call.Http, call.Data, call.UnknownVersion(known));

    private static Task RefuseVersionAsync(ApiCall call, IReadOnlyList<StoredVersion> own) => RefuseAsync(call, [.. own.Select(version => version.Header.Version)]);
}
