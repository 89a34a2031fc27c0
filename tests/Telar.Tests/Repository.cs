namespace Telar.Tests;

/// The folder that holds Telar.slnx, found upwards from the built tests.
public static class Repository
{
    public static readonly string Root = Find();

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Telar.slnx")))
                return folder.FullName;
        }
        throw new InvalidOperationException("The tests do not stand inside the repository.");
    }
}
