using System.Text;

namespace Telar.Storage.Indicators;

/// Short texts that come again and again in a table, each as one string. A newcomer takes the place of whoever held it: no bound is passed.
internal sealed class CellPool
{
    private const int Slots = 1 << 12;
    private const int Longest = 128;
    private readonly string[] slots = new string[Slots];

    public string Of(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
            return "";
        if (text.Length > Longest)
            return text.ToString();
        var hash = (uint)text.Length;
        foreach (var letter in text)
            hash = unchecked((hash * 16777619u) ^ letter);
        ref var slot = ref slots[(hash ^ (hash >> 15)) % Slots];
        if (slot is not null && text.SequenceEqual(slot))
            return slot;
        return slot = text.ToString();
    }

    /// The same of UTF-8, without making the text first. Only plain letters are found again.
    public string Of(ReadOnlySpan<byte> utf8)
    {
        if (utf8.IsEmpty)
            return "";
        if (utf8.Length > Longest)
            return Encoding.UTF8.GetString(utf8);
        var hash = (uint)utf8.Length;
        foreach (var letter in utf8)
            hash = unchecked((hash * 16777619u) ^ letter);
        ref var slot = ref slots[(hash ^ (hash >> 15)) % Slots];
        if (slot is not null && Ascii.Equals(utf8, slot))
            return slot;
        return slot = Encoding.UTF8.GetString(utf8);
    }
}
