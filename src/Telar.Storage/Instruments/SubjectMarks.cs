using System.Data.Common;
using System.Globalization;
using Dapper;
using Telar.Core.Instruments.Responses;
using Telar.Storage.Shared;

namespace Telar.Storage.Instruments;

/// The marks of those who sent to an instrument that takes one response of each subject. They are written in the step that sends: of two that
/// come at once, on whatever machine, one finds the other's mark.
internal static class SubjectMarks
{
    // A mark that is being written elsewhere is waited for.
    private const string Insert = """
        INSERT INTO subject_mark (country, instrument, mark, subject_id, response_id) VALUES (@country, @instrument, @mark, @subjectId, @responseId)
        ON CONFLICT DO NOTHING
        """;

    private const string InsertOfKept = """
        INSERT INTO subject_mark (country, instrument, mark, subject_id, response_id)
        SELECT country, instrument, @mark, subject_id, id FROM response WHERE country = @country AND id = @id
        """;

    private const string FindOwner = "SELECT subject_id FROM subject_mark WHERE country = @country AND instrument = @instrument AND mark = @mark";

    private const string DeleteOfResponse = "DELETE FROM subject_mark WHERE country = @country AND response_id = @id";

    // A tax id is free again once nothing is left of its subject.
    private const string DeleteOfSubject = """
        DELETE FROM subject_mark
        WHERE country = @country AND subject_id = (SELECT subject_id FROM response WHERE country = @country AND id = @id)
          AND NOT EXISTS (SELECT 1 FROM response other WHERE other.country = subject_mark.country AND other.instrument = subject_mark.instrument
            AND other.subject_id = subject_mark.subject_id AND other.state = 'sent')
        """;

    /// The mark of a measurement, written together with the response that brings it; where that was not kept, there is no mark.
    public static WriteStatement OfKept(Response response) => new(InsertOfKept, new { country = response.Country, id = response.Id, mark = OfMeasurement(response) });

    private static string OfMeasurement(Response response) => $"wave {response.Wave.ToString(CultureInfo.InvariantCulture)} {response.SubjectId}";

    /// What stands in the way; then nothing of the step may stay.
    public static async Task<SubjectConflict> TakeAsync(DbConnection connection, DbTransaction transaction, Response response, CancellationToken ct)
    {
        if (!await PutAsync(connection, transaction, response, OfMeasurement(response), response.Id, ct))
            return SubjectConflict.SameMeasurement;
        if (response.SubjectHash is not { } hash || await PutAsync(connection, transaction, response, $"tax {hash}", "", ct))
            return SubjectConflict.None;
        var key = new { country = response.Country, instrument = response.Instrument, mark = $"tax {hash}" };
        var owner = await connection.ExecuteScalarAsync<string?>(new CommandDefinition(FindOwner, key, transaction, cancellationToken: ct));
        return owner == response.SubjectId ? SubjectConflict.None : SubjectConflict.SameTaxId;
    }

    /// After the response itself was emptied.
    public static async Task ReleaseAsync(DbConnection connection, DbTransaction transaction, string country, string id, CancellationToken ct)
    {
        await connection.ExecuteAsync(new CommandDefinition(DeleteOfResponse, new { country, id }, transaction, cancellationToken: ct));
        await connection.ExecuteAsync(new CommandDefinition(DeleteOfSubject, new { country, id }, transaction, cancellationToken: ct));
    }

    private static async Task<bool> PutAsync(DbConnection connection, DbTransaction transaction, Response response, string mark, string responseId, CancellationToken ct)
    {
        var row = new { country = response.Country, instrument = response.Instrument, mark, subjectId = response.SubjectId, responseId };
        return await connection.ExecuteAsync(new CommandDefinition(Insert, row, transaction, cancellationToken: ct)) > 0;
    }
}
