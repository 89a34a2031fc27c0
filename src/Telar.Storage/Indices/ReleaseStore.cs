using System.Data.Common;
using System.Globalization;
using Dapper;
using Telar.Core.Indicators;
using Telar.Core.Indices;
using Telar.Core.Indices.Releases;
using Telar.Core.Shared;
using Telar.Storage.Shared;

namespace Telar.Storage.Indices;

/// Releases as they were published. They are added and read; the database itself refuses to change or delete one.
public sealed class ReleaseStore(Database database)
{
    private const string HeaderColumns = """
        code, state, published_at AS publishedAt, published_by AS publishedBy, note, recipe_code AS recipeCode, recipe_text AS recipeText,
        window_from AS windowFrom, window_to AS windowTo, hash, seed, replicas
        """;

    private const string FindHeaders = $"SELECT {HeaderColumns} FROM index_release ORDER BY published_at DESC, code DESC";
    private const string FindHeader = $"SELECT {HeaderColumns} FROM index_release WHERE code = @code";
    private const string FindStudies = "SELECT absent, sensitivity, coherence FROM index_release WHERE code = @code";
    private const string CountByCode = "SELECT COUNT(*) FROM index_release WHERE code = @code";
    private const string NewestCode = "SELECT code FROM index_release ORDER BY published_at DESC, code DESC LIMIT 1";
    private const string CountAll = "SELECT COUNT(*) FROM index_release";
    private const string FindCountries = "SELECT country FROM release_country WHERE release_code = @code ORDER BY place, country";

    private const string FindNodes = """
        SELECT code, parent, depth, weight, direction FROM release_node WHERE release_code = @code ORDER BY place, code
        """;

    private const string FindInputs = """
        SELECT country, indicator, used_as AS usedAs, source, series, period, value, text, status, normalised
        FROM release_input WHERE release_code = @code ORDER BY indicator, country, used_as
        """;

    private const string FindScores = """
        SELECT country, node, score, place, coverage,
          place_n AS placeN, place_mean AS placeMean, place_p05 AS placeP05, place_p50 AS placeP50, place_p95 AS placeP95,
          score_n AS scoreN, score_mean AS scoreMean, score_p05 AS scoreP05, score_p50 AS scoreP50, score_p95 AS scoreP95
        FROM release_score WHERE release_code = @code ORDER BY node, country
        """;

    private const string InsertCountry = "INSERT INTO release_country (release_code, country, place) VALUES (@code, @country, @place)";

    private const string InsertNode = """
        INSERT INTO release_node (release_code, code, place, parent, depth, weight, direction)
        VALUES (@release, @code, @place, @parent, @depth, @weight, @direction)
        """;

    private const string InsertInput = """
        INSERT INTO release_input (release_code, country, indicator, used_as, source, series, period, value, text, status, normalised)
        VALUES (@release, @country, @indicator, @usedAs, @source, @series, @period, @value, @text, @status, @normalised)
        """;

    private const string InsertScore = """
        INSERT INTO release_score (release_code, country, node, score, place, coverage,
          place_n, place_mean, place_p05, place_p50, place_p95, score_n, score_mean, score_p05, score_p50, score_p95)
        VALUES (@release, @country, @node, @score, @place, @coverage,
          @placeN, @placeMean, @placeP05, @placeP50, @placeP95, @scoreN, @scoreMean, @scoreP05, @scoreP50, @scoreP95)
        """;

    private const string InsertHeader = """
        INSERT INTO index_release (code, state, published_at, published_by, note, recipe_code, recipe_text,
          window_from, window_to, hash, seed, replicas, absent, sensitivity, coherence)
        VALUES (@code, @state, @publishedAt, @publishedBy, @note, @recipeCode, @recipeText,
          @windowFrom, @windowTo, @hash, @seed, @replicas, @absent, @sensitivity, @coherence)
        """;

    /// All of it, or nothing. False where the code is taken, and then nothing happened.
    public Task<bool> AddAsync(Release release, CancellationToken ct) =>
        database.WriteAsync(
            async (connection, transaction) =>
            {
                Task Run(string sql, object rows) => connection.ExecuteAsync(new CommandDefinition(sql, rows, transaction, cancellationToken: ct));
                var taken = await connection.ExecuteScalarAsync<long>(new CommandDefinition(CountByCode, new { code = release.Code }, transaction, cancellationToken: ct));
                if (taken > 0)
                    return false;
                await Run(InsertCountry, release.Countries.Select((country, place) => new { code = release.Code, country, place }).ToList());
                await Run(InsertNode, release.Tree.Select((node, place) => RowOf(release.Code, node, place)).ToList());
                await Run(InsertInput, release.Inputs.Select(input => RowOf(release.Code, input)).ToList());
                await Run(InsertScore, release.Scores.Select(score => RowOf(release.Code, score)).ToList());
                // Last: it closes the release.
                await Run(InsertHeader, RowOf(release));
                return true;
            },
            ct);

    public async Task<bool> HasAsync(string code, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        return await connection.ExecuteScalarAsync<long>(new CommandDefinition(CountByCode, new { code }, cancellationToken: ct)) > 0;
    }

    public async Task<Release?> FindAsync(string code, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        CommandDefinition Ask(string sql) => new(sql, new { code }, cancellationToken: ct);
        if (await connection.QuerySingleOrDefaultAsync<ReleaseHeaderRow>(Ask(FindHeader)) is not { } header)
            return null;
        var (absent, sensitivity, coherence) = await connection.QuerySingleAsync<(string, string, string)>(Ask(FindStudies));
        var countries = (await connection.QueryAsync<string>(Ask(FindCountries))).ToList();
        var tree = (await connection.QueryAsync<ReleaseNodeRow>(Ask(FindNodes))).Select(row => row.ToNode()).ToList();
        var inputs = (await connection.QueryAsync<ReleaseInputRow>(Ask(FindInputs))).Select(row => row.ToInput()).ToList();
        var scores = (await connection.QueryAsync<ReleaseScoreRow>(Ask(FindScores))).Select(row => row.ToScore()).ToList();
        return new(header.ToHeader(), countries, tree, inputs, scores)
        {
            Absent = ReleaseJson.Read<List<string>>(absent),
            Sensitivity = ReleaseJson.Read<List<SensitivityFinding>>(sensitivity),
            Coherence = ReleaseJson.Read<ReleaseCoherence>(coherence),
        };
    }

    /// The newest first.
    public async Task<IReadOnlyList<ReleaseHeader>> AllAsync(CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        return [.. (await connection.QueryAsync<ReleaseHeaderRow>(new CommandDefinition(FindHeaders, cancellationToken: ct))).Select(row => row.ToHeader())];
    }

    /// The newest of all; null where nothing was published.
    public async Task<string?> NewestCodeAsync(CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        return await connection.QuerySingleOrDefaultAsync<string>(new CommandDefinition(NewestCode, cancellationToken: ct));
    }

    /// The newest of all, whole; null where nothing was published.
    public async Task<Release?> FindNewestAsync(CancellationToken ct) =>
        await NewestCodeAsync(ct) is { } code ? await FindAsync(code, ct) : null;

    /// Changes whenever something is published: pages are made anew then.
    public async Task<string> VersionAsync(CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        var count = await connection.ExecuteScalarAsync<long>(new CommandDefinition(CountAll, cancellationToken: ct));
        return count.ToString(CultureInfo.InvariantCulture);
    }

    private static object RowOf(string release, ReleaseNode node, int place) =>
        new { release, code = node.Code, place, parent = node.Parent, depth = node.Depth, weight = node.Weight, direction = node.Direction is { } direction ? ReleaseWords.Of(direction) : null };

    private static object RowOf(string release, ReleaseInput input) => new
    {
        release,
        country = input.Country,
        indicator = input.Indicator,
        usedAs = ReleaseWords.Of(input.Use),
        source = input.Series.Source,
        series = input.Series.Code,
        period = input.Period.ToString(),
        value = input.Value,
        text = input.Text,
        status = input.Status.Code(),
        normalised = input.Normalised,
    };

    private static object RowOf(string release, ReleaseScore score) => new
    {
        release,
        country = score.Country,
        node = score.Node,
        score = score.Score,
        place = score.Rank,
        coverage = score.Coverage,
        placeN = score.RankRange?.Count ?? 0,
        placeMean = score.RankRange?.Mean,
        placeP05 = score.RankRange?.Low,
        placeP50 = score.RankRange?.Median,
        placeP95 = score.RankRange?.High,
        scoreN = score.ScoreRange?.Count ?? 0,
        scoreMean = score.ScoreRange?.Mean,
        scoreP05 = score.ScoreRange?.Low,
        scoreP50 = score.ScoreRange?.Median,
        scoreP95 = score.ScoreRange?.High,
    };

    private static object RowOf(Release release)
    {
        var header = release.Header;
        return new
        {
            code = header.Code,
            state = ReleaseWords.Of(header.State),
            publishedAt = header.PublishedAt.UtcDateTime.ToString(ReleaseHeaderRow.TimeFormat, CultureInfo.InvariantCulture),
            publishedBy = header.PublishedBy,
            note = header.Note,
            recipeCode = header.RecipeCode,
            recipeText = header.RecipeText,
            windowFrom = header.Window.From,
            windowTo = header.Window.To,
            hash = header.Hash,
            seed = header.Seed.ToString(CultureInfo.InvariantCulture),
            replicas = header.Replicas,
            absent = ReleaseJson.Write(release.Absent),
            sensitivity = ReleaseJson.Write(release.Sensitivity),
            coherence = ReleaseJson.Write(release.Coherence),
        };
    }
}
