using Telar.Core.Instruments.Invitations;
using Telar.Core.Shared;
using Telar.Storage.Instruments;

namespace Telar.Services.Instruments.Invitations;

/// How many of a measurement are how far.
public sealed record InvitationCount(int Wave, InvitationState State, int Count);

/// A line of the inviter's list with how far its invitation went; null where there is none.
public sealed record FollowedLine(InvitedLine Line, InvitationState? State);

/// What became of taking back: how many, and how many stay because somebody has begun or sent.
public sealed record WithdrawnInvitations(int Withdrawn, int Kept);

/// Tells how far invitations went, and takes them back. Who is who only the inviter's own list says.
public sealed class FollowInvitations(InvitationStore invitations, SubjectKey key, TimeProvider clock)
{
    public async Task<IReadOnlyList<InvitationCount>> CountAsync(string instrument, int? wave, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return [.. LastOfEach(await invitations.OfAsync(instrument, ct)).Where(one => wave is null || one.Wave == wave)
            .GroupBy(one => (one.Wave, State: one.StateAt(now))).OrderBy(group => group.Key.Wave).ThenBy(group => group.Key.State)
            .Select(group => new InvitationCount(group.Key.Wave, group.Key.State, group.Count()))];
    }

    public async Task<IReadOnlyList<FollowedLine>> FollowAsync(string instrument, string inviter, int wave, IReadOnlyList<InvitedLine> lines, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return [.. (await FindAsync(instrument, inviter, wave, lines, ct)).Select(found => new FollowedLine(found.Line, found.Invitation?.StateAt(now)))];
    }

    /// Refused where a key of the list was not invited: then nothing is taken back.
    public async Task<Outcome<WithdrawnInvitations>> WithdrawAsync(string instrument, string inviter, int wave, IReadOnlyList<InvitedLine> lines, bool withBegun, ProblemPlace place, CancellationToken ct)
    {
        var found = await FindAsync(instrument, inviter, wave, lines, ct);
        var strangers = found.Where(one => one.Invitation is null).Select(one => InvitationProblems.KeyUnknown.At(place with { Line = one.Line.Line, Column = InvitationList.Key }, ("inviter", inviter))).ToList();
        if (strangers.Count > 0)
            return Outcome<WithdrawnInvitations>.Refused(strangers);
        var withdrawn = await invitations.WithdrawAsync([.. found.Select(one => one.Invitation!)], withBegun, clock.GetUtcNow(), ct);
        return Outcome<WithdrawnInvitations>.Of(new(withdrawn, found.Count - withdrawn));
    }

    private async Task<IReadOnlyList<(InvitedLine Line, Invitation? Invitation)>> FindAsync(string instrument, string inviter, int wave, IReadOnlyList<InvitedLine> lines, CancellationToken ct)
    {
        var byKey = LastOfEach(await invitations.OfAsync(instrument, ct)).Where(one => one.Wave == wave).ToDictionary(one => one.KeyHash, StringComparer.Ordinal);
        return [.. lines.Select(line => (line, byKey.GetValueOrDefault(key.HashOfInvited(line.Country, inviter, line.Key))))];
    }

    // One that was withdrawn or took its end may have been followed by another.
    private static IEnumerable<Invitation> LastOfEach(IReadOnlyList<Invitation> all) =>
        all.GroupBy(one => (one.KeyHash, one.Wave)).Select(group => group.LastOrDefault(one => one.WithdrawnAt is null) ?? group.Last());
}
