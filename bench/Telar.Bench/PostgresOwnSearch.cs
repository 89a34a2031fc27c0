using Npgsql;
using Telar.Core.Search;
using Telar.Core.Shared;

namespace Telar.Bench;

/// The yardstick: PostgreSQL's own dictionaries, tsvector with weights, GIN and ts_rank_cd, one language a search,
/// the twenty best with their titles. It neither looks across languages nor counts nor makes excerpts, which ours does.
internal sealed class PostgresOwnSearch(NpgsqlDataSource source)
{
    private const string Create = """
        CREATE TABLE own (id INTEGER PRIMARY KEY, title TEXT NOT NULL, body TEXT NOT NULL, language REGCONFIG NOT NULL, words TSVECTOR);
        """;

    private const string Index = """
        UPDATE own SET words = setweight(to_tsvector(language, title), 'A') || setweight(to_tsvector(language, body), 'B');
        CREATE INDEX own_words ON own USING GIN (words);
        """;

    private const string Find = """
        SELECT id, title, ts_rank_cd(words, query) AS rank
        FROM own, plainto_tsquery(@language::regconfig, @text) AS query
        WHERE words @@ query
        ORDER BY rank DESC, id
        LIMIT 20
        """;

    public async Task FillAsync(IEnumerable<SearchDocument> documents)
    {
        await using var connection = await source.OpenConnectionAsync();
        await RunAsync(connection, Create);
        await using (var copy = await connection.BeginTextImportAsync("COPY own (id, title, body, language) FROM STDIN"))
        {
            var id = 0;
            foreach (var document in documents)
                await copy.WriteAsync($"{++id}\t{document.Title}\t{document.Text}\t{NameOf(document.Language)}\n");
        }
        await RunAsync(connection, Index);
        await RunAsync(connection, "VACUUM ANALYZE own");
    }

    public async Task<int> FindAsync(string words, Language language)
    {
        await using var connection = await source.OpenConnectionAsync();
        await using var command = new NpgsqlCommand(Find, connection);
        command.Parameters.AddWithValue("language", NameOf(language));
        command.Parameters.AddWithValue("text", words);
        await using var reader = await command.ExecuteReaderAsync();
        var found = 0;
        while (await reader.ReadAsync())
            found += reader.GetString(1).Length > 0 ? 1 : 0;
        return found;
    }

    private static async Task RunAsync(NpgsqlConnection connection, string statement)
    {
        await using var command = new NpgsqlCommand(statement, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync();
    }

    private static string NameOf(Language language) => language switch
    {
        Language.Es => "spanish",
        Language.Pt => "portuguese",
        Language.En => "english",
        _ => throw new ArgumentOutOfRangeException(nameof(language), language, "A language outside of the three."),
    };
}
