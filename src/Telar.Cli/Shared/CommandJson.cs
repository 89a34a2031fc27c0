using System.Text.Encodings.Web;
using System.Text.Json;

namespace Telar.Cli.Shared;

/// How commands write JSON: small first letters, accents as themselves, one line.
internal static class CommandJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of<T>(T answer) => JsonSerializer.Serialize(answer, Options);
}
