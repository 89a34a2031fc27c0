using System.Diagnostics;
using System.Text;
using Telar.Core.Shared;

namespace Telar.Storage.Catalogue;

/// The spelling program of the distribution, with one dictionary for each language, so that every machine says the same.
public static class Hunspell
{
    public const string Packages = "hunspell hunspell-es hunspell-pt-br hunspell-en-us";

    private const string Program = "/usr/bin/hunspell";
    private const string Folder = "/usr/share/hunspell";

    /// The package that is missing to check this language, or nothing.
    public static string? MissingFor(Language language)
    {
        if (!File.Exists(Program))
            return "hunspell";
        return File.Exists(Path.Combine(Folder, DictionaryOf(language) + ".dic")) ? null : DictionaryOf(language);
    }

    /// Those of the words that the dictionary of the language does not know.
    public static async Task<IReadOnlySet<string>> UnknownAsync(Language language, IEnumerable<string> words, CancellationToken ct)
    {
        var start = new ProcessStartInfo(Program, ["-l", "-i", "UTF-8", "-d", DictionaryOf(language)])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("hunspell did not start.");

        // Written and read at the same time: either pipe alone would fill.
        var reading = process.StandardOutput.ReadToEndAsync(ct);
        await process.StandardInput.WriteAsync(string.Join('\n', words.Order(StringComparer.Ordinal)).AsMemory(), ct);
        process.StandardInput.Close();
        var unknown = await reading;
        await process.WaitForExitAsync(ct);
        return unknown.Split('\n', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
    }

    // The dictionaries of the Spanish-speaking countries share one list of words. Portuguese and English are neutral
    // between their norms; the words of the other norm stand in words/pt.txt and words/en.txt.
    private static string DictionaryOf(Language language) => language switch
    {
        Language.Es => "es_ES",
        Language.Pt => "pt_BR",
        Language.En => "en_US",
        _ => throw new ArgumentOutOfRangeException(nameof(language), language, "A language outside of the three."),
    };
}
