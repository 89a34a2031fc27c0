using Telar.Core.Instruments.Attachments;
using Telar.Core.Instruments.Responses;

namespace Telar.Storage.Instruments;

/// A file to keep with the next answers of its response.
public sealed record NewAttachment(Attachment Attachment, ReadOnlyMemory<byte> Content);

/// What becomes of the files of a response when its answers are written: some are added, and those that no answer names any more go.
public sealed record AttachmentChange(IReadOnlyList<NewAttachment> Added, IReadOnlySet<string> Named);

/// An attachment as a row, without its bytes.
internal sealed record AttachmentRow
{
    public const string Columns = "name, path, kind, length, hash";

    public required string Name { get; init; }
    public required string Path { get; init; }
    public required string Kind { get; init; }
    public required long Length { get; init; }
    public required string Hash { get; init; }

    public Attachment ToAttachment() => new(Name, Path, Enum.Parse<AttachmentKind>(Kind, ignoreCase: true), (int)Length, Hash);

    public static object Of(Response response, NewAttachment added) => new
    {
        country = response.Country,
        id = response.Id,
        name = added.Attachment.Name,
        path = added.Attachment.Path,
        kind = ResponseRow.NameOf(added.Attachment.Kind),
        length = added.Attachment.Length,
        hash = added.Attachment.Hash,
        content = added.Content.ToArray(),
    };
}
