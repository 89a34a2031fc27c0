namespace Telar.Core.Forms.Reading;

/// Names of questions and groups become names of XML elements.
internal static class FormNames
{
    private const int Longest = 200;

    public static bool IsUsable(string name)
    {
        if (name.Length is 0 or > Longest || !(char.IsLetter(name[0]) || name[0] == '_'))
            return false;
        foreach (var letter in name)
        {
            if (!char.IsLetter(letter) && !char.IsAsciiDigit(letter) && letter is not ('_' or '-' or '.'))
                return false;
        }
        return true;
    }
}
