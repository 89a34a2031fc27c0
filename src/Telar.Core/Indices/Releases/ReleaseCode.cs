namespace Telar.Core.Indices.Releases;

/// The form of a release's code: small letters, digits and single hyphens between them. It stands in addresses and names of files.
public static class ReleaseCode
{
    public const int Longest = 40;

    public static bool IsWellFormed(string code)
    {
        if (code.Length is 0 or > Longest || code[0] == '-' || code[^1] == '-' || code.Contains("--", StringComparison.Ordinal))
            return false;
        return code.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-');
    }
}
