using System.Security.Cryptography;
using System.Text;

namespace Telar.Core.Indices;

/// The fingerprint of a computed index: over every score, rank and coverage, with scores rounded to ten significant digits,
/// so that a replay on another machine gives the same one. Ranges are left out: they follow from the recipe's seed.
public static class ReleaseHash
{
    public static string Of(IndexComputation index)
    {
        var text = new StringBuilder();
        text.Append(index.Recipe.Code).Append('\n');
        for (var node = 0; node < index.Scores.Columns.Count; node++)
        {
            for (var unit = 0; unit < index.Scores.Units.Count; unit++)
            {
                text.Append(index.Scores.Units[unit]).Append(',').Append(index.Scores.Columns[node])
                    .Append(',').Append(SignificantDigits.Write(index.Scores[unit, node]))
                    .Append(',').Append(index.RankOf(unit, node) ?? Ranks.None)
                    .Append(',').Append(SignificantDigits.Write(index.Coverage[unit, node])).Append('\n');
            }
        }
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
