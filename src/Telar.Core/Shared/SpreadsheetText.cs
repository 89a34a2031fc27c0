namespace Telar.Core.Shared;

/// Words that a spreadsheet must not take for a formula. Only words pass through here: a negative number stays a number.
public static class SpreadsheetText
{
    /// A leading apostrophe makes every spreadsheet show the rest as it stands.
    public static string Guard(string text) => text.Length > 0 && IsDangerous(text[0]) ? "'" + text : text;

    // Full-width forms are taken for the plain ones by some programs.
    private static bool IsDangerous(char first) => first is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '\uff1d' or '\uff0b' or '\uff0d' or '\uff20';
}
