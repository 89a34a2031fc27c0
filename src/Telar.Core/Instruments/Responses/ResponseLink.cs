using System.Buffers;

namespace Telar.Core.Instruments.Responses;

/// The private address of a response: its country and 130 bits of chance, in letters that nobody confuses. Whoever holds it is the owner.
public readonly record struct ResponseLink
{
    /// 26 letters of 5 bits.
    public const int Letters = 26;

    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

    private static readonly SearchValues<char> Known = SearchValues.Create(Alphabet);

    private ResponseLink(string country, string secret)
    {
        Country = country;
        Secret = secret;
    }

    public string Country { get; }

    public string Secret { get; }

    /// From as many bytes of chance as it has letters.
    public static ResponseLink Of(string country, ReadOnlySpan<byte> chance)
    {
        if (chance.Length != Letters)
            throw new ArgumentException("A link needs one byte of chance a letter.", nameof(chance));
        Span<char> letters = stackalloc char[Letters];
        for (var i = 0; i < Letters; i++)
            letters[i] = Alphabet[chance[i] & 31];
        return new(country, new(letters));
    }

    /// Reads `PRY-…` in any capitals.
    public static bool TryParse(string? text, out ResponseLink link)
    {
        link = default;
        if (text is null || text.Length != Letters + 4 || text[3] != '-')
            return false;
        var country = text[..3].ToUpperInvariant();
        var secret = text[4..].ToLowerInvariant();
        if (country.AsSpan().ContainsAnyExceptInRange('A', 'Z') || secret.AsSpan().ContainsAnyExcept(Known))
            return false;
        link = new(country, secret);
        return true;
    }

    public override string ToString() => $"{Country}-{Secret}";
}
