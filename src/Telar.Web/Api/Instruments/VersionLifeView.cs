using System.ComponentModel;
using Telar.Core.Forms;
using Telar.Core.Instruments;
using Telar.Storage.Instruments;

namespace Telar.Web.Api.Instruments;

[Description("One version of an instrument as operators see it: how far it has come, and who moved it on, when and why.")]
public sealed record VersionLifeView(
    [property: Description("Code of the instrument.")] string Instrument,
    [property: Description("Number of the version.")] int Version,
    [property: Description("draft, review, published or retired.")] string Status,
    [property: Description("The name by the languages of the form.")] IReadOnlyDictionary<string, string> Name,
    [property: Description("Changes with anything that a respondent could see or that a score depends on.")] string Hash,
    [property: Description("What happened to the version, the oldest first.")] IReadOnlyList<VersionEventView> Events,
    [property: Description("Address of the version itself.")] string Address)
{
    internal static VersionLifeView Of(ApiCall call, StoredVersion version, IReadOnlyList<VersionEvent> events) => new(
        version.Header.Code, version.Header.Version, version.Status.Name(), version.Header.Name.ByLanguage, version.Hash,
        [.. events.Select(one => new VersionEventView(one.Status.Name(), one.Author, one.Note, one.At))],
        call.Absolute(FormattableString.Invariant($"{ApiOperations.Root}/instruments/{version.Header.Code}/versions/{version.Header.Version}")));
}

[Description("One step in the life of a version.")]
public sealed record VersionEventView(string Status, string Author, string Note, DateTimeOffset At);

[Description("Where a version shall stand. Forward only, but a review may go back to draft.")]
public sealed record MoveVersionBody(
    [property: Description("draft, review, published or retired.")] string Status,
    [property: Description("Why; may be left out.")] string? Note);
