using System.Globalization;
using Telar.Core.Forms.Reading;
using Telar.Core.Instruments;
using Telar.Core.Shared;
using Telar.Storage.Instruments;

namespace Telar.Services.Instruments;

/// Moves a version on: draft, review, published, retired; a review may send it back. Who did it and why is kept.
public sealed class MoveVersion(InstrumentStore store, TimeProvider clock)
{
    /// `version` null: the newest of the instrument.
    public async Task<Outcome<InstrumentHeader>> RunAsync(string code, int? version, VersionStatus next, string author, string note, CancellationToken ct)
    {
        var all = await store.AllAsync(ct);
        var found = all.Where(one => one.Header.Code == code && (version is null || one.Header.Version == version)).MaxBy(one => one.Header.Version);
        if (found is null)
            return Refused(InstrumentProblems.Unknown.At(ProblemPlace.Nowhere, ("code", version is null ? code : $"{code} {version}"), ("known", string.Join(", ", all.Select(one => one.Header.Code).Distinct(StringComparer.Ordinal)))));
        if (next == VersionStatus.Published && Unaskable(found) is { Count: > 0 } unaskable)
            return Outcome<InstrumentHeader>.Refused(unaskable);
        if (!found.Status.MayBecome(next) || !await store.MoveAsync(found.Header, found.Status, new(next, author, note, clock.GetUtcNow()), ct))
            return Refused(InstrumentProblems.StepNotAllowed.At(ProblemPlace.Nowhere, ("code", code), ("version", found.Header.Version.ToString(CultureInfo.InvariantCulture)), ("now", found.Status.Name()), ("next", next.Name())));
        return Outcome<InstrumentHeader>.Of(found.Header);
    }

    private static IReadOnlyList<Problem> Unaskable(StoredVersion version) => FormReader.Read(version.Tables, version.Header.Code).Outcome is { IsRefused: false } form ? PageQuestions.ProblemsOf(form.Value) : [];

    private static Outcome<InstrumentHeader> Refused(Problem problem) => Outcome<InstrumentHeader>.Refused([problem]);
}
