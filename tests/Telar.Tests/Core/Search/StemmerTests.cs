using System.IO.Compression;
using Telar.Core.Search;
using Telar.Core.Shared;
using Telar.Tests.Given;

namespace Telar.Tests.Core.Search;

public class StemmerTests
{
    [Theory]
    [InlineData(Language.Es, "spanish", 28_378)]
    [InlineData(Language.Pt, "portuguese", 32_016)]
    [InlineData(Language.En, "english", 42_649)]
    public void Every_line_of_the_published_vocabulary_has_our_stem(Language language, string name, int lines)
    {
        var words = LinesOf($"{name}-voc.txt.gz");
        var stems = LinesOf($"{name}-output.txt.gz");

        var different = words.Zip(stems, (word, stem) => (word, stem, ours: Stemmer.Stem(language, word)))
            .Where(line => line.ours != line.stem)
            .Select(line => $"{line.word}: {line.ours}, not {line.stem}")
            .ToList();

        Assert.Equal(lines, words.Length);
        Assert.Empty(different);
    }

    [Theory]
    [InlineData(Language.Es, "trámites", "tramit")]
    [InlineData(Language.Es, "informalidad", "informal")]
    [InlineData(Language.Es, "haciéndola", "hac")]
    [InlineData(Language.Es, "productividades", "product")]
    [InlineData(Language.Es, "tecnologías", "tecnolog")]
    [InlineData(Language.Es, "paguemos", "pag")]
    [InlineData(Language.Es, "ñ", "ñ")]
    [InlineData(Language.Pt, "informações", "inform")]
    [InlineData(Language.Pt, "empreendedores", "empreendedor")]
    [InlineData(Language.Pt, "competências", "competent")]
    [InlineData(Language.Pt, "cooperação", "cooper")]
    [InlineData(Language.Pt, "mãe", "mã")]
    [InlineData(Language.En, "firms", "firm")]
    [InlineData(Language.En, "dying", "die")]
    [InlineData(Language.En, "general", "general")]
    [InlineData(Language.En, "geologist", "geolog")]
    [InlineData(Language.En, "exceed", "exceed")]
    [InlineData(Language.En, "off", "off")]
    [InlineData(Language.En, "'s", "'s")]
    public void Words_of_the_field_lose_their_endings(Language language, string word, string stem) =>
        Assert.Equal(stem, Stemmer.Stem(language, word));

    [Theory]
    [InlineData(Language.Es)]
    [InlineData(Language.Pt)]
    [InlineData(Language.En)]
    public void What_is_too_long_to_be_a_word_comes_back_as_it_is(Language language)
    {
        var run = new string('a', Stemmer.MostLetters) + "s";

        Assert.Equal(run, Stemmer.Stem(language, run));
        Assert.Equal("", Stemmer.Stem(language, ""));
    }

    [Theory]
    [InlineData(Language.Es)]
    [InlineData(Language.Pt)]
    [InlineData(Language.En)]
    public void Any_run_of_letters_has_a_stem(Language language)
    {
        const string letters = "aeiouyáéíóúâêôãõüñçlmnrstdgbcz'";
        var chance = new Random(20261121);
        Span<char> room = stackalloc char[(2 * Stemmer.MostLetters) + 2];

        for (var i = 0; i < 20_000; i++)
        {
            var word = new string(chance.GetItems<char>(letters, chance.Next(0, Stemmer.MostLetters + 1)));

            var length = Stemmer.StemInto(language, word, room);

            Assert.InRange(length, word.Length == 0 ? 0 : 1, word.Length + 1);
        }
    }

    private static string[] LinesOf(string file)
    {
        using var packed = File.OpenRead(Reference.Path("reference", "snowball", file));
        using var reader = new StreamReader(new GZipStream(packed, CompressionMode.Decompress));
        return reader.ReadToEnd().TrimEnd('\n').Split('\n');
    }
}
