using System.Text.Json;
using Telar.Core.Shared;

namespace Telar.Core.Indicators.Layouts;

/// A JSON-stat 2.0 dataset, dense or sparse. Which dimension is place and which is time is read from its roles, or from their usual names.
/// The series is made of the other dimensions, in the order of the file, joined by a point.
public sealed class JsonStatLayout : JsonLayout
{
    /// The product of the sizes; a file may claim any size it likes.
    public const long MostCells = 20_000_000;

    public override string Code => "json-stat";

    public override bool Recognises(JsonElement root) =>
        root.ValueKind == JsonValueKind.Object
        && (root.TryGetProperty("class", out _) || root.TryGetProperty("dataset", out _) || TextOf(root, "version").StartsWith("2.", StringComparison.Ordinal))
        && (root.TryGetProperty("dimension", out _) || root.TryGetProperty("link", out _) || root.TryGetProperty("dataset", out _) || root.TryGetProperty("category", out _));

    public override IEnumerable<Reading> Read(JsonElement root, ProblemList problems, ProblemList remarks)
    {
        var kind = TextOf(root, "class");
        if (kind != "dataset")
        {
            problems.Add(ImportProblems.NotOneDataset.At(ProblemPlace.Nowhere, ("class", kind.Length > 0 ? kind : root.TryGetProperty("dataset", out _) ? "bundle (JSON-stat 1)" : "?")));
            yield break;
        }
        if (JsonStatCube.Of(root, out var expected) is not { } cube)
        {
            problems.Add(ImportProblems.JsonShape.At(ProblemPlace.Nowhere, ("expected", expected)));
            yield break;
        }
        if (cube.Cells > MostCells)
        {
            problems.Add(ImportProblems.TooMuchForOneFile.At(ProblemPlace.Nowhere, ("limit", "20 000 000"), ("what", "×")));
            yield break;
        }
        foreach (var cell in cube.Values(problems))
        {
            var at = cube.PositionOf(cell.Number);
            var (status, mark) = PublisherStatus.Of(cube.StatusOf(cell.Number));
            yield return new Reading
            {
                Series = cube.SeriesOf(at),
                SeriesName = cube.NameOf(at),
                Unit = cube.UnitOf(at),
                Place = cube.Place.Codes[at[cube.Place.Order]],
                Period = cube.Time.Codes[at[cube.Time.Order]],
                Value = cell.Text,
                Status = status,
                Note = mark,
                Row = cell.Number + 1,
                Column = "value",
            };
        }
    }
}
