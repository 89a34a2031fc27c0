namespace Telar.Core.Instruments;

/// A tax id as it is compared: letters and digits only, in capitals. People write the same number with dots, bars and blanks.
public static class TaxIdText
{
    public static string Plain(string text) => new([.. text.Where(char.IsAsciiLetterOrDigit).Select(char.ToUpperInvariant)]);
}
