using System.Reflection;
using System.Runtime.InteropServices;
using SQLitePCL;

namespace Telar.Storage.Shared;

/// The system's own SQLite, found once a process: the library that the operating system keeps safe, never a bundled copy.
public static class SqliteEngine
{
    /// The oldest that has what we use: STRICT tables (3.37), RETURNING (3.35), what Debian 12 ships (3.40).
    public static readonly Version Oldest = new(3, 40);

    private static readonly string[] Names = ["libsqlite3.so.0", "libsqlite3.dylib", "winsqlite3", "sqlite3"];

    private static readonly Lazy<Version> Loaded = new(Load);

    /// The version in use. Throws DllNotFoundException where the system has no SQLite.
    public static Version Version => Loaded.Value;

    private static Version Load()
    {
        var provider = new SQLite3Provider_e_sqlite3();
        NativeLibrary.SetDllImportResolver(typeof(SQLite3Provider_e_sqlite3).Assembly, Resolve);
        raw.SetProvider(provider);
        return Version.Parse(raw.sqlite3_libversion().utf8_to_string());
    }

    private static nint Resolve(string name, Assembly assembly, DllImportSearchPath? path)
    {
        if (name != "e_sqlite3")
            return 0;
        foreach (var candidate in Names)
        {
            if (NativeLibrary.TryLoad(candidate, assembly, path, out var handle))
                return handle;
        }
        return 0;
    }
}
