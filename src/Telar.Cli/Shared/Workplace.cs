using System.CommandLine;
using Telar.Storage.Shared;

namespace Telar.Cli.Shared;

/// Where a command works: the folder of the program's content (catalogue, starter data), the data folder and the database in it.
public sealed class Workplace : IAsyncDisposable
{
    private Workplace(string home, string dataFolder, bool isNew, Database database)
    {
        Home = home;
        DataFolder = dataFolder;
        IsNew = isNew;
        Database = database;
    }

    /// Holds catalogue/ and data/.
    public string Home { get; }

    public string DataFolder { get; }

    /// True where this command created the database.
    public bool IsNew { get; }

    public Database Database { get; }

    public string Catalogue => Path.Combine(Home, "catalogue");

    /// Received files, by checksum.
    public string Received => Path.Combine(DataFolder, "received");

    /// Opens and migrates. Throws OpeningRefusedException where the folder or the database cannot be used, or belongs to another version of the program.
    public static Task<Workplace> OpenAsync(ParseResult parsed, CancellationToken ct) =>
        OpenAsync(parsed, parsed.GetValue(CommonOptions.Data) ?? Path.Combine(FindHome(), ".telar"), ct);

    /// In a folder that the command chose.
    public static async Task<Workplace> OpenAsync(ParseResult parsed, string dataFolder, CancellationToken ct)
    {
        var home = FindHome();
        var folder = Path.GetFullPath(dataFolder);
        try
        {
            return await OpenAsync(parsed, home, folder, ct);
        }
        catch (Exception fault) when (OpeningProblems.Of(fault, folder) is { } problem)
        {
            throw new OpeningRefusedException(problem, fault);
        }
    }

    private static async Task<Workplace> OpenAsync(ParseResult parsed, string home, string folder, CancellationToken ct)
    {
        Directory.CreateDirectory(folder);
        var file = Path.Combine(folder, "telar.db");
        var address = parsed.GetValue(CommonOptions.Database);
        var database = address is null ? Database.OfSqliteFile(file) : Database.OfPostgres(address);
        var applied = await new Migrator(database).ApplyAsync(TimeProvider.System.GetUtcNow(), ct);
        return new(home, folder, isNew: applied.Any(step => step.Number == 1), database);
    }

    /// TELAR_HOME, or the nearest folder above the program that holds a catalogue.
    public static string FindHome()
    {
        if (Environment.GetEnvironmentVariable("TELAR_HOME") is { Length: > 0 } told)
            return Path.GetFullPath(told);
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (Directory.Exists(Path.Combine(folder.FullName, "catalogue", "framework")))
                return folder.FullName;
        }
        throw new DirectoryNotFoundException("The catalogue folder was not found beside the program or above it; name its parent in TELAR_HOME.");
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}
