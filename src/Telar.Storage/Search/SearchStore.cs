using System.Data.Common;
using System.Text;
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

    // Sorting a large index takes as long as it takes; whoever waits can cancel.
    private const int NoTimeout = 0;

    private const string ForgetVersions = "DELETE FROM search_version";
    private const string ForgetDocuments = "DELETE FROM search_document";
    private const string ForgetState = "DELETE FROM search_state";
    private const string AddState = "INSERT INTO search_state (fingerprint) VALUES (@fingerprint)";
    private const string State = "SELECT fingerprint FROM search_state ORDER BY fingerprint LIMIT 1";

    // Rows travel as one JSON text: control letters and the like are escaped, the letters of words are not.
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly SearchSql sql = SearchSql.For(database.Dialect);

    /// What the index was made from; nothing where there is none yet.
    public async Task<string?> FingerprintAsync(CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        return await connection.QuerySingleOrDefaultAsync<string>(new CommandDefinition(State, cancellationToken: ct));
    }

    /// Puts an index in the place of the one before, in one transaction: a reader sees the old or the new, never a part.
    /// Returns how many documents it has.
    public Task<int> ReplaceAsync(IEnumerable<IndexedDocument> documents, string fingerprint, CancellationToken ct) =>
        database.WriteAsync(
            async (connection, transaction) =>
            {
                foreach (var statement in new[] { sql.Prepare, sql.ForgetTokens, ForgetVersions, ForgetDocuments, ForgetState })
                    await RunAsync(connection, transaction, statement, null, ct);
                var count = 0;
                foreach (var rows in documents.Chunk(RowsAtOnce))
                {
                    await AddAsync(connection, transaction, rows, ct);
                    count += rows.Length;
                }
                await connection.ExecuteAsync(new CommandDefinition(AddState, new { fingerprint }, transaction, cancellationToken: ct));
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
        foreach (var tiers in plan.Tiers.Chunk(sql.TiersAtOnce))
        {
            var ids = await FindAsync(connection, tiers, skip + take, ct);
            foreach (var (id, tier) in ids)
            {
                if (found.Count < skip + take && seen.Add(id))
                    found.Add(new(id, tiers[tier].IsInPageLanguage));
            }
            if (found.Count == skip + take)
                break;
        }
        return [.. found.Skip(skip)];
    }

    /// The first ids of each tier: a tier repeats at most what the ones before it had.
    private async Task<List<(int Id, int Tier)>> FindAsync(DbConnection connection, SearchTier[] tiers, int most, CancellationToken ct)
    {
        var asked = new DynamicParameters(new { most });
        var statement = new StringBuilder();
        foreach (var (i, tier) in tiers.Index())
        {
            var name = FormattableString.Invariant($"wanted{i}");
            asked.Add(name, Written(tier.Wanted));
            statement.Append(sql.Find.Replace("@wanted", "@" + name, StringComparison.Ordinal)).Append(';');
        }
        await using var answers = await connection.QueryMultipleAsync(new CommandDefinition(statement.ToString(), asked, cancellationToken: ct));
        var found = new List<(int, int)>();
        for (var tier = 0; tier < tiers.Length; tier++)
        {
            foreach (var id in await answers.ReadAsync<int>())
                found.Add((id, tier));
        }
        return found;
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
        await connection.ExecuteAsync(new CommandDefinition(statement, given, transaction, NoTimeout, cancellationToken: ct));
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
