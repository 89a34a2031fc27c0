using System.Data.Common;
using System.Text.Encodings.Web;
using System.Text.Json;
using Dapper;
using Telar.Core.Search;
using Telar.Core.Shared;
using Telar.Storage.Shared;

namespace Telar.Storage.Search;

/// A document that was found: its id and whether the words of the page's own language found it.
public sealed record FoundDocument(int Id, bool IsInPageLanguage);

/// The index of search, in FTS5 or in tsvector. Both keep the same tokens and answer the same documents in the same order.
public sealed class SearchStore(Database database)
{
    private const int RowsAtOnce = 500;
    private const string ForgetVersions = "DELETE FROM search_version";
    private const string ForgetDocuments = "DELETE FROM search_document";

    // Rows travel as one JSON text: control letters and the like are escaped, the letters of words are not.
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly SearchSql sql = SearchSql.For(database.Dialect);

    /// Puts an index in the place of the one before, in one transaction: a reader sees the old or the new, never a part.
    /// Returns how many documents it has.
    public Task<int> ReplaceAsync(IEnumerable<IndexedDocument> documents, CancellationToken ct) =>
        database.WriteAsync(
            async (connection, transaction) =>
            {
                foreach (var forget in new[] { sql.ForgetTokens, ForgetVersions, ForgetDocuments })
                    await RunAsync(connection, transaction, forget, null, ct);
                var count = 0;
                foreach (var rows in documents.Chunk(RowsAtOnce))
                {
                    await AddAsync(connection, transaction, rows, ct);
                    count += rows.Length;
                }
                await RunAsync(connection, transaction, sql.Settle, null, ct);
                return count;
            },
            ct);

    /// How many documents the whole plan finds, counted up to a limit.
    public async Task<int> CountAsync(SearchExpression wanted, int most, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        return await CountAsync(connection, wanted, most, ct);
    }

    /// Finds along the tiers: each document once, in the first tier that has it, in the order of ids within a tier.
    public async Task<IReadOnlyList<FoundDocument>> FindAsync(SearchPlan plan, int skip, int take, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        var found = new List<FoundDocument>();
        var seen = new HashSet<int>();
        foreach (var tier in plan.Tiers)
        {
            // A tier repeats at most what the ones before it had.
            var asked = new { wanted = Written(tier.Wanted), most = skip + take };
            foreach (var id in await connection.QueryAsync<int>(new CommandDefinition(sql.Find, asked, cancellationToken: ct)))
            {
                if (found.Count < skip + take && seen.Add(id))
                    found.Add(new(id, tier.IsInPageLanguage));
            }
            if (found.Count == skip + take)
                break;
        }
        return [.. found.Skip(skip)];
    }

    /// All versions of some documents, by id.
    public async Task<IReadOnlyDictionary<int, IReadOnlyList<SearchDocument>>> VersionsAsync(IEnumerable<int> ids, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        var asked = new { ids = JsonSerializer.Serialize(ids) };
        var rows = await connection.QueryAsync<VersionRow>(new CommandDefinition(sql.Versions, asked, cancellationToken: ct));
        return rows.GroupBy(row => row.Id).ToDictionary(same => (int)same.Key, same => (IReadOnlyList<SearchDocument>)[.. same.Select(row => row.ToDocument())]);
    }

    private async Task<int> CountAsync(DbConnection connection, SearchExpression wanted, int most, CancellationToken ct)
    {
        var asked = new { wanted = Written(wanted), most };
        return await connection.ExecuteScalarAsync<int>(new CommandDefinition(sql.Count, asked, cancellationToken: ct));
    }

    private string Written(SearchExpression wanted) => SearchExpressionText.For(database.Dialect.Engine, wanted);

    private async Task AddAsync(DbConnection connection, DbTransaction transaction, IndexedDocument[] documents, CancellationToken ct)
    {
        var things = documents.Select(document => new object[] { document.Id, document.Kind, document.Code });
        var versions = documents.SelectMany(document => document.Versions.Select(version => new object[] { document.Id, version.Language.Code(), version.Title, version.Text }));
        var tokens = documents.Select(document => new object[] { document.Id, document.Tokens });
        await RunAsync(connection, transaction, sql.AddDocuments, things, ct);
        await RunAsync(connection, transaction, sql.AddVersions, versions, ct);
        await RunAsync(connection, transaction, sql.AddTokens, tokens, ct);
    }

    private static async Task RunAsync(DbConnection connection, DbTransaction transaction, string statement, IEnumerable<object[]>? rows, CancellationToken ct)
    {
        var given = rows is null ? null : new { rows = JsonSerializer.Serialize(rows, Plain) };
        await connection.ExecuteAsync(new CommandDefinition(statement, given, transaction, cancellationToken: ct));
    }

    private sealed class VersionRow
    {
        public long Id { get; init; }

        public string Kind { get; init; } = "";

        public string Code { get; init; } = "";

        public string Language { get; init; } = "";

        public string Title { get; init; } = "";

        public string Text { get; init; } = "";

        public SearchDocument ToDocument() =>
            new(Kind, Code, Languages.TryParse(Language, out var language) ? language : throw new InvalidOperationException($"A language outside of the three: {Language}."), Title, Text);
    }
}
