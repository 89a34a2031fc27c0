namespace Telar.Core.Instruments;

/// How far a version has come. Only published ones take responses; retired ones keep theirs.
public enum VersionStatus
{
    Draft,
    Review,
    Published,
    Retired,
}

public static class VersionStatuses
{
    /// Names as files, commands and the API write them.
    public static readonly IReadOnlyDictionary<string, VersionStatus> ByName = new Dictionary<string, VersionStatus>(StringComparer.Ordinal)
    {
        ["draft"] = VersionStatus.Draft,
        ["review"] = VersionStatus.Review,
        ["published"] = VersionStatus.Published,
        ["retired"] = VersionStatus.Retired,
    };

    public static string Name(this VersionStatus status) => ByName.Single(pair => pair.Value == status).Key;

    /// Forward only, but a review may send a version back to its author. What was published is never a draft again.
    public static bool MayBecome(this VersionStatus now, VersionStatus next) => (now, next) switch
    {
        (VersionStatus.Draft, VersionStatus.Review) => true,
        (VersionStatus.Review, VersionStatus.Draft or VersionStatus.Published) => true,
        (VersionStatus.Published, VersionStatus.Retired) => true,
        _ => false,
    };
}
