namespace Telar.Storage.Catalogue;

/// The codes of the challenges, by the names of their folders: for whoever needs no more of the catalogue than these.
public static class ChallengeCodes
{
    public static IReadOnlySet<string> In(string catalogue)
    {
        var folder = Path.Combine(catalogue, "framework", "challenges");
        return Directory.Exists(folder) ? Directory.GetDirectories(folder).Select(one => Path.GetFileName(one)).ToHashSet(StringComparer.Ordinal) : new(StringComparer.Ordinal);
    }
}
