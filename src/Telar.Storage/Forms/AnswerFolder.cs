using Telar.Core.Instruments.Attachments;

namespace Telar.Storage.Forms;

/// The folder in which a file of answers lies, with the files that the answers name.
public sealed class AnswerFolder(string answersFile)
{
    private readonly string folder = Path.GetDirectoryName(Path.GetFullPath(answersFile))!;

    /// What a file holds, and of one beyond what may be attached a byte more than that; null where there is none to read.
    public byte[]? Read(string name)
    {
        if (Path.GetFileName(name) != name)
            return null;
        try
        {
            using var file = File.OpenRead(Path.Combine(folder, name));
            var content = new byte[AttachmentLimits.MostBytes + 1];
            return content[..file.ReadAtLeast(content, content.Length, throwOnEndOfStream: false)];
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
