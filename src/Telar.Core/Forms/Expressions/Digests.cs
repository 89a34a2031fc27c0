using System.Security.Cryptography;
using System.Text;

namespace Telar.Core.Forms.Expressions;

/// digest(): fingerprints of a text in UTF-8, as XForms 1.1 lists them.
internal static class Digests
{
    private static readonly string[] Algorithms = ["MD5", "SHA-1", "SHA-256", "SHA-384", "SHA-512"];
    private static readonly string[] Encodings = ["base64", "hex"];

    public static ExpressionFault? Check(Call call)
    {
        if (call.Written(1) is { } algorithm && !Algorithms.Contains(algorithm, StringComparer.Ordinal))
            return NotOneOf(call, algorithm, Algorithms);
        if (call.Written(2) is { } encoding && !Encodings.Contains(encoding, StringComparer.Ordinal))
            return NotOneOf(call, encoding, Encodings);
        return null;
    }

    public static ExpressionValue Run(Arguments arguments)
    {
        var algorithm = arguments.Text(1);
        var encoding = arguments.Count > 2 ? arguments.Text(2) : Encodings[0];
        if (HashOf(algorithm, Encoding.UTF8.GetBytes(arguments.Text(0))) is not { } hash)
            return arguments.Evaluation.Stop(NotOneOf(arguments.Call, algorithm, Algorithms));
        if (!Encodings.Contains(encoding, StringComparer.Ordinal))
            return arguments.Evaluation.Stop(NotOneOf(arguments.Call, encoding, Encodings));
        return ExpressionValue.Of(encoding == "hex" ? Convert.ToHexStringLower(hash) : Convert.ToBase64String(hash));
    }

    // What a form asks for; nothing of ours is protected by these.
#pragma warning disable CA5350, CA5351 // the specification lists MD5 and SHA-1
    private static byte[]? HashOf(string algorithm, byte[] bytes) => algorithm switch
    {
        "MD5" => MD5.HashData(bytes),
        "SHA-1" => SHA1.HashData(bytes),
        "SHA-256" => SHA256.HashData(bytes),
        "SHA-384" => SHA384.HashData(bytes),
        "SHA-512" => SHA512.HashData(bytes),
        _ => null,
    };
#pragma warning restore CA5350, CA5351

    private static ExpressionFault NotOneOf(Call call, string found, string[] words) =>
        new(ExpressionProblems.WordUnknown, call.Position, [("name", "digest"), ("found", found), ("words", string.Join(", ", words))]);
}
