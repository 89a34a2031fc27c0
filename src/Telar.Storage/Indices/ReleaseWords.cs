using System.Text.Json;
using System.Text.Json.Serialization;
using Telar.Core.Indices;
using Telar.Core.Indices.Releases;

namespace Telar.Storage.Indices;

/// The words that stand for closed sets in the database.
internal static class ReleaseWords
{
    public static string Of(ReleaseState state) => state switch
    {
        ReleaseState.Experimental => "experimental",
        ReleaseState.Final => "final",
        _ => throw new InvalidOperationException("A state outside of the two."),
    };

    public static string Of(InputUse use) => use switch
    {
        InputUse.Window => "window",
        InputUse.Older => "older",
        _ => throw new InvalidOperationException("A use outside of the two."),
    };

    public static string Of(Direction direction) => direction switch
    {
        Direction.Up => "up",
        Direction.Down => "down",
        _ => throw new InvalidOperationException("A direction outside of the two."),
    };

    public static ReleaseState StateOf(string word) => Find<ReleaseState>(word, Of);

    public static InputUse UseOf(string word) => Find<InputUse>(word, Of);

    public static Direction DirectionOf(string word) => Find<Direction>(word, Of);

    private static T Find<T>(string word, Func<T, string> wordOf)
        where T : struct, Enum
    {
        foreach (var one in Enum.GetValues<T>())
        {
            if (wordOf(one) == word)
                return one;
        }
        throw new InvalidDataException($"A stored release holds the unknown word {word}.");
    }
}

/// The studies of a release as one text each: they are read whole or not at all.
internal static class ReleaseJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    public static T Read<T>(string text) => JsonSerializer.Deserialize<T>(text, Options) ?? throw new InvalidDataException("A study of a stored release cannot be read.");
}
