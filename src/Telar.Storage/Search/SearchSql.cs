using Telar.Storage.Shared;

namespace Telar.Storage.Search;

/// The statements of search that really differ between the engines, each by its name.
internal sealed record SearchSql(int TiersAtOnce, string Prepare, string ForgetTokens, string AddDocuments, string AddVersions, string AddTokens, string Settle, string Find, string Count, string Versions)
{
    public static SearchSql For(Dialect dialect) => dialect.Engine switch
    {
        Engine.Sqlite => Sqlite,
        Engine.Postgres => Postgres,
        _ => throw new InvalidOperationException("An engine outside of the two."),
    };

    private static readonly SearchSql Sqlite = new(
        // In the same process a statement more costs nothing, and the first tiers often suffice.
        TiersAtOnce: 1,
        Prepare: "SELECT 1",
        ForgetTokens: "INSERT INTO search_token (search_token) VALUES ('delete-all')",
        AddDocuments: """
            INSERT INTO search_document (id, kind, code)
            SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each(@rows)
            """,
        AddVersions: """
            INSERT INTO search_version (document_id, language, title, text)
            SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3 FROM json_each(@rows)
            """,
        AddTokens: """
            INSERT INTO search_token (rowid, tokens)
            SELECT value ->> 0, value ->> 1 FROM json_each(@rows)
            """,
        Settle: "INSERT INTO search_token (search_token) VALUES ('optimize')",
        Find: "SELECT rowid AS id FROM search_token WHERE search_token MATCH @wanted ORDER BY rowid LIMIT @most",
        Count: "SELECT count(*) FROM (SELECT 1 FROM search_token WHERE search_token MATCH @wanted LIMIT @most) AS found",
        Versions: """
            SELECT d.id, d.kind, d.code, v.language, v.title, v.text
            FROM search_document d JOIN search_version v ON v.document_id = d.id
            WHERE d.id IN (SELECT value FROM json_each(@ids))
            ORDER BY d.id, v.language
            """);

    private static readonly SearchSql Postgres = new(
        // Two for each way to the server and back: mostly they suffice, and asking for all costs more than coming again.
        TiersAtOnce: 2,
        // New tokens wait in the index's list and are sorted into it once, at the end.
        Prepare: "SET LOCAL gin_pending_list_limit = '1GB'; SET LOCAL maintenance_work_mem = '256MB'",
        ForgetTokens: "DELETE FROM search_token",
        AddDocuments: """
            INSERT INTO search_document (id, kind, code)
            SELECT CAST(value ->> 0 AS INTEGER), value ->> 1, value ->> 2 FROM json_array_elements(CAST(@rows AS JSON)) AS value
            """,
        AddVersions: """
            INSERT INTO search_version (document_id, language, title, text)
            SELECT CAST(value ->> 0 AS INTEGER), value ->> 1, value ->> 2, value ->> 3 FROM json_array_elements(CAST(@rows AS JSON)) AS value
            """,
        AddTokens: """
            INSERT INTO search_token (document_id, tokens)
            SELECT CAST(value ->> 0 AS INTEGER), CAST(value ->> 1 AS TSVECTOR) FROM json_array_elements(CAST(@rows AS JSON)) AS value
            """,
        Settle: "SELECT gin_clean_pending_list('search_token_tokens'); ANALYZE search_token",
        Find: "SELECT document_id AS id FROM search_token WHERE tokens @@ CAST(@wanted AS TSQUERY) ORDER BY document_id LIMIT @most",
        Count: "SELECT count(*) FROM (SELECT 1 FROM search_token WHERE tokens @@ CAST(@wanted AS TSQUERY) LIMIT @most) AS found",
        Versions: """
            SELECT d.id, d.kind, d.code, v.language, v.title, v.text
            FROM search_document d JOIN search_version v ON v.document_id = d.id
            WHERE d.id IN (SELECT CAST(value AS INTEGER) FROM json_array_elements_text(CAST(@ids AS JSON)) AS value)
            ORDER BY d.id, v.language
            """);
}
