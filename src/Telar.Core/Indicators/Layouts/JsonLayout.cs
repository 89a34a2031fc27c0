using System.Text.Json;
using Telar.Core.Shared;

namespace Telar.Core.Indicators.Layouts;

/// One published way of writing observations as JSON.
public abstract class JsonLayout
{
    /// As named on the command line: worldbank-json, json-stat.
    public abstract string Code { get; }

    public abstract bool Recognises(JsonElement root);

    /// What the file says of its edition, or null.
    public virtual EditionClaim? EditionOf(JsonElement root) => null;

    /// Row counts the figures of the file from 1.
    public abstract IEnumerable<Reading> Read(JsonElement root, ProblemList problems, ProblemList remarks);

    /// The text under a name; empty where it is absent or not a text or number.
    protected static string TextOf(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var found)
            ? found.ValueKind switch
            {
                JsonValueKind.String => found.GetString()!,
                JsonValueKind.Number => found.GetRawText(),
                _ => "",
            }
            : "";
}
