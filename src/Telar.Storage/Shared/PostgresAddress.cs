using System.Data.Common;
using Npgsql;

namespace Telar.Storage.Shared;

/// Reads the addresses that people paste: postgres://user:secret@host:5432/name?sslmode=require.
public static class PostgresAddress
{
    private const int MostPrepared = 60;

    public static bool IsOne(string text) =>
        text.StartsWith("postgres://", StringComparison.Ordinal) || text.StartsWith("postgresql://", StringComparison.Ordinal);

    /// True for an address or a key=value text that has every part where it belongs; whether somebody answers there is another matter.
    public static bool IsReadable(string text)
    {
        try
        {
            _ = new NpgsqlConnectionStringBuilder(ToConnectionString(text));
            return true;
        }
        catch (Exception fault) when (fault is ArgumentException or FormatException or OverflowException)
        {
            return false;
        }
    }

    /// What is asked often is parsed and planned once a connection, unless the address itself says how much.
    public static string WithPreparedStatements(string keysAndValues)
    {
        // Npgsql's own builder knows every key; this one only those that were given.
        var given = new DbConnectionStringBuilder { ConnectionString = keysAndValues };
        if (given.ContainsKey("Max Auto Prepare") || given.ContainsKey("MaxAutoPrepare"))
            return keysAndValues;
        return new NpgsqlConnectionStringBuilder(keysAndValues) { MaxAutoPrepare = MostPrepared }.ToString();
    }

    /// Npgsql's key=value text. Throws FormatException where an address cannot be read.
    public static string ToConnectionString(string text)
    {
        if (!IsOne(text))
            return text;
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address))
            throw new FormatException("The database address cannot be read; it looks like postgres://user:secret@host:5432/name.");
        var parts = new NpgsqlConnectionStringBuilder
        {
            Database = Uri.UnescapeDataString(address.AbsolutePath.TrimStart('/')),
            Port = address.IsDefaultPort || address.Port < 0 ? 5432 : address.Port,
        };
        if (address.Host.Length > 0)
            parts.Host = address.Host;
        var user = address.UserInfo.Split(':', 2);
        if (user[0].Length > 0)
            parts.Username = Uri.UnescapeDataString(user[0]);
        if (user.Length == 2)
            parts.Password = Uri.UnescapeDataString(user[1]);
        foreach (var pair in address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var (key, value) = pair.Split('=', 2) is [var k, var v] ? (k, Uri.UnescapeDataString(v)) : (pair, "");
            // libpq spells "host" for the folder of a local socket
            parts[key switch { "sslmode" => "SSL Mode", "host" => "Host", "application_name" => "Application Name", _ => key }] = value;
        }
        return parts.ToString();
    }
}
