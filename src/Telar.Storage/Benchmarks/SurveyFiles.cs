using System.IO.Compression;
using Telar.Core.Benchmarks.References;
using Telar.Core.Indicators;
using Telar.Core.Indices;
using Telar.Core.Shared;
using Telar.Storage.Indicators;
using Telar.Storage.Shared;

namespace Telar.Storage.Benchmarks;

/// Reads the raw files of surveys, CSV as they are or packed in .gz, from the folder that holds them. Only the columns that a definition names are kept.
public static class SurveyFiles
{
    /// The answers of every table of a survey, by the code of the table, with what is summed up from other files.
    public static Outcome<IReadOnlyDictionary<string, SurveyAnswers>> Read(Survey survey, string folder)
    {
        var problems = new List<Problem>();
        var tables = new Dictionary<string, SurveyAnswers>(StringComparer.Ordinal);
        foreach (var table in survey.Tables)
        {
            if (ReadTable(folder, table.File, SurveyAnswers.NeededBy(survey, table), problems) is { } answers)
                tables.Add(table.Code, WithRollUps(answers, table.RollUps, folder, problems));
        }
        return problems.Count > 0 ? Outcome<IReadOnlyDictionary<string, SurveyAnswers>>.Refused(problems) : Outcome<IReadOnlyDictionary<string, SurveyAnswers>>.Of(tables);
    }

    private static SurveyAnswers WithRollUps(SurveyAnswers answers, IReadOnlyList<RollUp> rules, string folder, List<Problem> problems)
    {
        var columns = new Dictionary<string, string[]>(answers.Columns, StringComparer.Ordinal);
        foreach (var rule in rules)
        {
            IReadOnlyList<string> needed = [.. rule.TheirKeys.Append(rule.Is).Concat(rule.When is { } when ? [when] : []).Distinct(StringComparer.Ordinal)];
            if (ReadTable(folder, rule.File, needed, problems) is not { } rows)
                continue;
            (columns[rule.Column], var withoutCase) = RollUps.Of(rule, answers, rows);
            if (withoutCase > 0)
                problems.Add(ReferenceProblems.RowsWithoutCase.At(new(rule.File), ("count", FormattableString.Invariant($"{withoutCase}"))));
        }
        return answers with { Columns = columns };
    }

    private static SurveyAnswers? ReadTable(string folder, string file, IReadOnlyList<string> needed, List<Problem> problems)
    {
        var path = Path.Combine(folder, file);
        if (!File.Exists(path))
        {
            problems.Add(ReadingProblems.FileMissing.At(new(file)));
            return null;
        }
        try
        {
            using var stream = File.OpenRead(path);
            using var content = file.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(stream, CompressionMode.Decompress) : (Stream)stream;
            return ReadRows(CsvRows.Read(content), file, needed, problems);
        }
        catch (FileRefusedException refused)
        {
            problems.Add(refused.Problem with { Place = refused.Problem.Place with { File = file } });
        }
        catch (Exception failure) when (failure is IOException or InvalidDataException)
        {
            problems.Add(InputProblems.FileUnreadable.At(new(file), ("reason", failure.Message)));
        }
        return null;
    }

    private static SurveyAnswers? ReadRows(IEnumerable<Row> rows, string file, IReadOnlyList<string> needed, List<Problem> problems)
    {
        var before = problems.Count;
        var places = new List<int>();
        List<string>[] columns = [.. needed.Select(_ => new List<string>())];
        foreach (var row in rows)
        {
            if (row.Number == 1)
                places.AddRange(needed.Select(column => PlaceOf(row, column)));
            else if (problems.Count == before)
                Keep(row);
        }
        return problems.Count > before ? null : new(file, columns[0].Count, needed.Select((name, place) => (name, place)).ToDictionary(one => one.name, one => columns[one.place].ToArray(), StringComparer.Ordinal));

        int PlaceOf(Row header, string column)
        {
            for (var place = 0; place < header.Cells.Count; place++)
            {
                if (header[place].Trim() == column)
                    return place;
            }
            problems.Add(ReferenceProblems.ColumnMissing.At(new(file, 1), ("column", column)));
            return 0;
        }

        void Keep(Row row)
        {
            for (var one = 0; one < places.Count; one++)
                columns[one].Add(row[places[one]].Trim());
        }
    }
}
