using System.Globalization;
using Microsoft.Data.Sqlite;
using Telar.Core.Forms;
using Telar.Core.Forms.Filling;
using Telar.Core.Forms.Reading;
using Telar.Core.Instruments;
using Telar.Services.Instruments;
using Telar.Services.Instruments.Analysts;
using Telar.Storage.Instruments;
using Telar.Storage.Shared;

namespace Telar.Bench;

/// A published instrument of select questions and very many responses to it, in a database of its own in a folder.
internal sealed class StoredSurvey(string folder, int questions, bool isScored)
{
    public const string Code = "bench";

    private const int Options = 5;
    private const int Dimensions = 6;

    private static readonly DateTimeOffset Sent = new(2026, 1, 15, 9, 0, 0, TimeSpan.Zero);

    public Database Database { get; } = Database.OfSqliteFile(Path.Combine(folder, "telar.db"));

    public async Task<CompiledInstrument> MakeAsync()
    {
        await new Migrator(Database).ApplyAsync(Sent, CancellationToken.None);
        var tables = Tables();
        var header = new InstrumentHeader { Code = Code, Version = 1, Subject = SubjectKind.Firm, Name = FormText.None };
        await new InstrumentStore(Database).KeepAsync(
            new(header, VersionStatus.Published, tables, FieldList.Of(FormReader.Read(tables, Code).Outcome.Value).ToText()), new(VersionStatus.Published, "bench", "", Sent), CancellationToken.None);
        return (await new FindVersion(new(Database), new HashSet<string>(StringComparer.Ordinal)).RunAsync(new(Code, 1), CancellationToken.None)).Value;
    }

    /// The line of one response: every question answered, by its number.
    public string LineOf(int response)
    {
        var line = new System.Text.StringBuilder("[");
        var mixed = unchecked((uint)response * 2654435761u);
        for (var question = 0; question < questions; question++)
        {
            mixed = unchecked((mixed * 1664525u) + 1013904223u);
            line.Append(question == 0 ? "\"c" : ",\"c").Append((mixed >> 16) % Options).Append('"');
        }
        return line.Append(']').ToString();
    }

    /// Rows as sending leaves them, put in all at once.
    public void Fill(int responses, string scoring)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "telar.db")}");
        connection.Open();
        using var transaction = connection.BeginTransaction();
        using var response = connection.CreateCommand();
        response.CommandText = $"""
            INSERT INTO response (country, id, instrument, version, state, channel, answered_by, wave, subject_id, language, consent, link_hash, started_at, changed_at, sent_at, expires_at,
              seconds, revision, answers, staff_class, is_counted)
            VALUES ('PRY', @id, '{Code}', 1, 'sent', 'open', 'self', 0, @id, 'es', '1', @id, @at, @at, @at, '2036-01-15T09:00:00.000Z', 300, 3, @answers, 'micro', 1)
            """;
        using var score = connection.CreateCommand();
        score.CommandText = "INSERT INTO response_score (country, response_id, scoring, total, dimensions) VALUES ('PRY', @id, @scoring, 50, '[50,50,50,50,50,50]')";
        var at = Sent.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
        for (var number = 0; number < responses; number++)
        {
            var id = $"01940000-0000-7000-8000-{number.ToString("x12", CultureInfo.InvariantCulture)}";
            response.Parameters.Clear();
            response.Parameters.AddWithValue("@id", id);
            response.Parameters.AddWithValue("@at", at);
            response.Parameters.AddWithValue("@answers", LineOf(number));
            response.ExecuteNonQuery();
            if (!isScored)
                continue;
            score.Parameters.Clear();
            score.Parameters.AddWithValue("@id", id);
            score.Parameters.AddWithValue("@scoring", scoring);
            score.ExecuteNonQuery();
        }
        transaction.Commit();
    }

    private FormTables Tables()
    {
        static string Text(FormattableString text) => FormattableString.Invariant(text);
        var tables = new List<FormTable>
        {
            new("survey", ["type", "name", "label::Español (es)", "score_dimension"], [.. Enumerable.Range(0, questions).Select(at => new FormRow(at + 2, ["select_one often", Text($"q{at}"), Text($"Pregunta {at}"), isScored ? Text($"d{at % Dimensions}") : ""]))]),
            new("choices", ["list_name", "name", "label::Español (es)", "points"], [.. Enumerable.Range(0, Options).Select(at => new FormRow(at + 2, ["often", Text($"c{at}"), Text($"Opción {at}"), Text($"{at}")]))]),
        };
        if (isScored)
            tables.Add(new("scoring", ["name", "label::Español (es)", "combine", "weight"], [.. Enumerable.Range(0, Dimensions).Select(at => new FormRow(at + 2, [Text($"d{at}"), Text($"Parte {at}"), "mean", "1"])), new FormRow(Dimensions + 2, ["total", "Total", "weighted", ""])]));
        return new(tables);
    }
}
