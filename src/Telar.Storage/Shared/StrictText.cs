using System.Text;
using Telar.Core.Shared;

namespace Telar.Storage.Shared;

/// Reads a text file that people write: UTF-8 without mark, of bounded length, with sound letters.
/// What is wrong goes to the problems, each with its line; nothing is thrown for a bad file.
public static class StrictText
{
    public const int MostLetters = 1 << 20;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// The text, or nothing where it cannot be read at all. `shownAs` is how the problems name the file.
    public static string? ReadFile(string path, string shownAs, ICollection<Problem> problems)
    {
        var file = new FileInfo(path);
        if (!file.Exists)
            return Refuse(ReadingProblems.FileMissing.At(new(shownAs)));
        if (file.Length > 4L * MostLetters)
            return Refuse(TooLong(shownAs));
        return Read(File.ReadAllBytes(path), shownAs, problems);

        string? Refuse(Problem problem)
        {
            problems.Add(problem);
            return null;
        }
    }

    public static string? Read(byte[] bytes, string shownAs, ICollection<Problem> problems)
    {
        string text;
        try
        {
            text = Utf8.GetString(bytes);
        }
        catch (DecoderFallbackException failure)
        {
            var line = 1 + bytes.AsSpan(0, Math.Clamp(failure.Index, 0, bytes.Length)).Count((byte)'\n');
            problems.Add(ReadingProblems.NotUtf8.At(new(shownAs, line)));
            return null;
        }
        if (text.Length > MostLetters)
        {
            problems.Add(TooLong(shownAs));
            return null;
        }
        AddLetterProblems(text, shownAs, problems);
        return text;
    }

    private static void AddLetterProblems(string text, string shownAs, ICollection<Problem> problems)
    {
        var line = 0;
        foreach (var content in text.Split('\n'))
        {
            line++;
            foreach (var problem in Letters.ProblemsOf(content, new(shownAs, line)))
                problems.Add(problem);
        }
    }

    private static Problem TooLong(string shownAs) =>
        ReadingProblems.FileTooLong.At(new(shownAs), ("limit", FormattableString.Invariant($"{MostLetters}")));
}
