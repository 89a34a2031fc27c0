namespace Telar.Core.Instruments.Attachments;

/// What may be attached. The bytes decide, never the name.
public enum AttachmentKind
{
    Jpeg,
    Png,
    Webp,
    Pdf,
    Csv,
    Xlsx,
    Ods,
}

/// A file that somebody attached to an answer, without its bytes. Its name is the answer: unique within a response, and free of anything that
/// could be taken for a path. Path: the question, without the numbers of turns.
public sealed record Attachment(string Name, string Path, AttachmentKind Kind, int Length, string Hash)
{
    /// The name as its owner gave it, without what makes it unique.
    public string ShownName => AttachmentNames.Shown(Name);
}

/// How much may be attached.
public static class AttachmentLimits
{
    public const int MostBytes = 5 << 20;

    public const int MostFiles = 20;

    public const int MostBytesOfAResponse = 40 << 20;

    /// Whether a response takes so many files of so many bytes together.
    public static bool Hold(int files, long bytes) => files <= MostFiles && bytes <= MostBytesOfAResponse;
}

public static class AttachmentKinds
{
    public static bool IsPicture(this AttachmentKind kind) => kind is AttachmentKind.Jpeg or AttachmentKind.Png or AttachmentKind.Webp;

    /// How the kind is sent, and the ending of its names.
    public static (string MediaType, string Ending) Told(this AttachmentKind kind) => kind switch
    {
        AttachmentKind.Jpeg => ("image/jpeg", "jpg"),
        AttachmentKind.Png => ("image/png", "png"),
        AttachmentKind.Webp => ("image/webp", "webp"),
        AttachmentKind.Pdf => ("application/pdf", "pdf"),
        AttachmentKind.Csv => ("text/csv", "csv"),
        AttachmentKind.Xlsx => ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
        AttachmentKind.Ods => ("application/vnd.oasis.opendocument.spreadsheet", "ods"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A kind outside of the list."),
    };
}
