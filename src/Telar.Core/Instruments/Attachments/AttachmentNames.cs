using System.Buffers;
using System.Globalization;
using System.Text;

namespace Telar.Core.Instruments.Attachments;

/// Names of attached files: what their owner called them, with nothing in them that a disk, a header or a page could take for more than a name.
public static class AttachmentNames
{
    /// Letters before the name that make it unique within a response.
    public const int MarkLetters = 8;

    private static readonly SearchValues<char> MarkSigns = SearchValues.Create("0123456789abcdef");

    private const int LongestName = 60;
    private const string Nameless = "archivo";

    /// `3f9ac2d1-local.jpg`: the mark, the name as it came, cleaned, and the ending that its bytes call for.
    public static string Of(string given, AttachmentKind kind, string mark)
    {
        var ending = kind.Told().Ending;
        var name = given[(given.LastIndexOfAny(['/', '\\']) + 1)..];
        var point = name.LastIndexOf('.');
        var stem = Clean(point > 0 ? name[..point] : name);
        return $"{mark}-{(stem.Length == 0 ? Nameless : stem)}.{ending}";
    }

    public static string Shown(string name) => name.Length > MarkLetters + 1 && name[MarkLetters] == '-' ? name[(MarkLetters + 1)..] : name;

    /// Whether a text can be the name of an attachment.
    public static bool CanBe(string name) => name.Length is > MarkLetters and <= MarkLetters + LongestName + 6 && !name.AsSpan(0, MarkLetters).ContainsAnyExcept(MarkSigns);

    private static string Clean(string stem)
    {
        var cleaned = new StringBuilder();
        foreach (var rune in stem.Normalize(NormalizationForm.FormC).EnumerateRunes())
        {
            if (cleaned.Length + rune.Utf16SequenceLength > LongestName)
                break;
            cleaned.Append(Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark ? rune.ToString() : "-");
        }
        return string.Join('-', cleaned.ToString().Split('-', StringSplitOptions.RemoveEmptyEntries));
    }
}
