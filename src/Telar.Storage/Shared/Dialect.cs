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
}
