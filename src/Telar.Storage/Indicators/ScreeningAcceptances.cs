using System.Globalization;
using System.Text;
using Telar.Core.Indicators.Screening;
using Telar.Core.Shared;
using Telar.Storage.Shared;

namespace Telar.Storage.Indicators;

/// indicators/accepted.yml: the flags that someone looked at and accepts, with who, when and why. Reviewed like the rest of the catalogue.
public static class ScreeningAcceptances
{
    public const string Name = "indicators/accepted.yml";

    private const string Heading =
        """
        # Flags of the screening that someone looked at: the figures stand as they are, for the reason given.
        # Written by ./telar check accept ID --by NAME --reason TEXT; reviewed like everything in the catalogue.
        file: accepted_flags

        """;

    /// A catalogue without the file has accepted nothing yet.
    public static IReadOnlyList<Acceptance> Read(string catalogue, ICollection<Problem> problems)
    {
        var path = PathOf(catalogue);
        if (!File.Exists(path))
            return [];
        return StrictYaml.ReadFile(path, Name, problems, ReadAll) ?? [];
    }

    /// Adds one at the end; the lines before it stay as they are.
    public static void Add(string catalogue, Acceptance acceptance, string about)
    {
        var path = PathOf(catalogue);
        var text = new StringBuilder(File.Exists(path) ? File.ReadAllText(path) : Heading);
        // Whoever edits by hand may leave the last line open.
        if (text[^1] != '\n')
            text.Append('\n');
        if (!text.ToString().Contains("\naccepted:", StringComparison.Ordinal))
            text.Append("accepted:\n");
        text.Append(CultureInfo.InvariantCulture, $"  - flag: {Quoted(acceptance.Flag)}\n");
        text.Append(CultureInfo.InvariantCulture, $"    about: {Quoted(about)}\n");
        text.Append(CultureInfo.InvariantCulture, $"    by: {Quoted(acceptance.By)}\n");
        text.Append(CultureInfo.InvariantCulture, $"    on: {acceptance.On:yyyy-MM-dd}\n");
        text.Append(CultureInfo.InvariantCulture, $"    reason: {Quoted(acceptance.Reason)}\n");
        File.WriteAllText(path, text.ToString());
    }

    private static IReadOnlyList<Acceptance> ReadAll(YamlMap map)
    {
        map.OneOf("file", Files);
        var accepted = new List<Acceptance>();
        foreach (var one in map.OptionalMaps("accepted"))
        {
            one.Word("about");
            var acceptance = new Acceptance(one.Word("flag"), one.Word("by"), DayOf(one), one.Word("reason"));
            if (accepted.Any(other => other.Flag == acceptance.Flag))
                one.Refuse("flag", ReadingProblems.Repeated, ("key", "flag"), ("value", acceptance.Flag));
            else
                accepted.Add(acceptance);
        }
        return accepted;
    }

    private static DateOnly DayOf(YamlMap map)
    {
        var word = map.Word("on");
        if (!DateOnly.TryParseExact(word, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && word.Length > 0)
            map.Refuse("on", ReadingProblems.WrongShape, ("key", "on"), ("expected", "2026-11-21"));
        return day;
    }

    private static readonly IReadOnlyDictionary<string, bool> Files = new Dictionary<string, bool>(StringComparer.Ordinal) { ["accepted_flags"] = true };

    /// In double quotes, on one line.
    private static string Quoted(string text)
    {
        var plain = string.Join(' ', text.Split(['\r', '\n', '\t', ' '], StringSplitOptions.RemoveEmptyEntries)).Normalize(NormalizationForm.FormC);
        return "\"" + plain.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";
    }

    private static string PathOf(string catalogue) => Path.Combine(catalogue, "indicators", "accepted.yml");
}
