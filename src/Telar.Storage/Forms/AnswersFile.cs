using System.Text.Json;
using Telar.Core.Forms.Answering;
using Telar.Core.Shared;
using Telar.Storage.Indicators;
using Telar.Storage.Shared;

namespace Telar.Storage.Forms;

/// Answers in a file: JSON (one response, or a list of them; groups as objects, repeats as lists of objects),
/// or CSV with a name for each column and a row for each response.
public static class AnswersFile
{
    private const long MostBytes = 256L << 20;
    private const int JsonDepth = 64;

    /// One list of answers for each response, or nothing where the file cannot be read.
    public static IReadOnlyList<IReadOnlyList<GivenAnswer>>? Read(string path, ICollection<Problem> problems)
    {
        var place = new ProblemPlace(Path.GetFileName(path));
        if (!File.Exists(path))
        {
            problems.Add(ReadingProblems.FileMissing.At(place));
            return null;
        }
        try
        {
            using var file = File.OpenRead(path);
            if (file.Length > MostBytes)
                throw new FileRefusedException(FileProblems.TooLong.At(place, ("limit", BoundedStream.Megabytes(MostBytes))));
            var isJson = FileKinds.Read(file) == FileKind.Json;
            file.Position = 0;
            return isJson ? OfJson(file, place) : OfCsv(file, place);
        }
        catch (FileRefusedException refused)
        {
            problems.Add(refused.Problem with { Place = refused.Problem.Place with { File = place.File } });
        }
        catch (JsonException broken)
        {
            problems.Add(AnsweringProblems.Unreadable.At(place with { Line = (int?)(broken.LineNumber + 1) }, ("reason", broken.Message)));
        }
        return null;
    }

    /// The answers of one response that came as an object; each place names the answer.
    public static IReadOnlyList<GivenAnswer> Of(JsonElement response)
    {
        var answers = new List<GivenAnswer>();
        Collect(response, "", ProblemPlace.Nowhere, answers);
        return answers;
    }

    private static List<IReadOnlyList<GivenAnswer>> OfJson(Stream file, ProblemPlace place)
    {
        using var json = JsonDocument.Parse(file, new() { MaxDepth = JsonDepth, CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        var responses = json.RootElement.ValueKind == JsonValueKind.Array ? json.RootElement.EnumerateArray().ToList() : [json.RootElement];
        var read = new List<IReadOnlyList<GivenAnswer>>(responses.Count);
        foreach (var response in responses)
        {
            if (response.ValueKind != JsonValueKind.Object)
                throw new FileRefusedException(AnsweringProblems.Unreadable.At(place, ("reason", response.ValueKind.ToString())));
            var answers = new List<GivenAnswer>();
            Collect(response, "", place, answers);
            read.Add(answers);
        }
        return read;
    }

    private static void Collect(JsonElement group, string prefix, ProblemPlace place, List<GivenAnswer> answers)
    {
        foreach (var member in group.EnumerateObject())
        {
            var name = prefix + member.Name;
            if (member.Value.ValueKind == JsonValueKind.Object)
                Collect(member.Value, name + "/", place, answers);
            else if (member.Value.ValueKind == JsonValueKind.Array && member.Value.EnumerateArray().Any(item => item.ValueKind == JsonValueKind.Object))
                CollectTurns(member.Value, name, place, answers);
            else
                answers.Add(new(name, TextOf(member.Value), place with { Column = name }));
        }
    }

    private static void CollectTurns(JsonElement turns, string name, ProblemPlace place, List<GivenAnswer> answers)
    {
        foreach (var (index, turn) in turns.EnumerateArray().Index())
        {
            var prefix = FormattableString.Invariant($"{name}[{index + 1}]");
            if (turn.ValueKind == JsonValueKind.Object)
                Collect(turn, prefix + "/", place, answers);
            else
                answers.Add(new(prefix, TextOf(turn), place with { Column = prefix }));
        }
    }

    private static string TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Array => string.Join(' ', value.EnumerateArray().Select(TextOf)),
        JsonValueKind.Null => "",
        _ => value.GetRawText(),
    };

    private static List<IReadOnlyList<GivenAnswer>> OfCsv(Stream file, ProblemPlace place)
    {
        IReadOnlyList<string>? names = null;
        var read = new List<IReadOnlyList<GivenAnswer>>();
        foreach (var row in CsvRows.Read(file))
        {
            if (names is null)
            {
                names = row.Cells;
                continue;
            }
            var answers = new List<GivenAnswer>();
            for (var column = 0; column < Math.Min(names.Count, row.Cells.Count); column++)
            {
                if (row.Cells[column].Length > 0)
                    answers.Add(new(names[column].Trim(), row.Cells[column], place with { Line = row.Number, Column = names[column].Trim() }));
            }
            if (answers.Count > 0)
                read.Add(answers);
        }
        return read;
    }
}
