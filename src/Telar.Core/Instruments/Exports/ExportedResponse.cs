using System.Security.Cryptography;
using System.Text;
using Telar.Core.Instruments.Responses;

namespace Telar.Core.Instruments.Exports;

/// A sent response as it leaves: with its scores, dimensions in the order of the scoring; null where none were kept.
public sealed record ExportedResponse(Response Response, double? Total, IReadOnlyList<double?>? Dimensions)
{
    private const int LettersOfName = 16;

    /// Names that are the same in every export and say nothing: the ids of the store hold the moment at which they were made.
    public string Name => $"r{Veiled(Response.Id)}";

    /// The same for all measurements of one subject.
    public string Subject => $"s{Veiled(Response.SubjectId)}";

    private static string Veiled(string id) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)))[..LettersOfName];
}
