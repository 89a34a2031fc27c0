using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Telar.Storage.Shared;

/// Whether a write failed because the disk below the database has no room: nothing is wrong with what was written, and later it may fit.
public static class FullDisk
{
    // Both databases have a code of their own for it.
    private const int Sqlite = 13;
    private const string Postgres = "53100";

    public static bool IsBehind(DbException fault) => fault is SqliteException { SqliteErrorCode: Sqlite } or PostgresException { SqlState: Postgres };
}
