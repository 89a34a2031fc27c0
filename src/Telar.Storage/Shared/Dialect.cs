namespace Telar.Storage.Shared;

public enum Engine
{
    Sqlite,
    Postgres,
}

/// The few places where the two databases really differ, by name. Everything else is one SQL text.
public sealed record Dialect(Engine Engine)
{
    /// The ending of this engine's migration files.
    public string MigrationSuffix => Engine switch
    {
        Engine.Sqlite => ".sqlite.sql",
        Engine.Postgres => ".postgres.sql",
        _ => throw new InvalidOperationException("An engine outside of the two."),
    };

    /// Keeps a second import out until this one ends; on SQLite the transaction itself does.
    public string LockImports => Engine switch
    {
        Engine.Sqlite => "SELECT 1",
        Engine.Postgres => "LOCK TABLE received IN SHARE ROW EXCLUSIVE MODE",
        _ => throw new InvalidOperationException("An engine outside of the two."),
    };

    /// At the end of a SELECT: what was read cannot be changed by others until the transaction ends; on SQLite nobody else writes anyway.
    public string HoldRead => Engine switch
    {
        Engine.Sqlite => "",
        Engine.Postgres => "FOR SHARE",
        _ => throw new InvalidOperationException("An engine outside of the two."),
    };
}
