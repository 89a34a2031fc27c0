namespace Telar.Core.Search;

/// A word while its endings are being cut. R1, R2 and RV are where the regions of the Snowball descriptions begin;
/// an ending may be touched only if it lies inside the region that its rule names.
internal ref struct WordInHand(Span<char> letters, int length)
{
    private readonly Span<char> letters = letters;

    public int Length { get; private set; } = length;

    public int R1 { get; set; } = length;

    public int R2 { get; set; } = length;

    public int RV { get; set; } = length;

    public readonly ReadOnlySpan<char> Text => letters[..Length];

    /// For marking letters in place, before any cutting.
    public readonly Span<char> Letters => letters[..Length];

    public readonly bool InR1(int ending) => Length - ending >= R1;

    public readonly bool InR2(int ending) => Length - ending >= R2;

    public readonly bool InRV(int ending) => Length - ending >= RV;

    public readonly bool EndsIn(string ending) => Text.EndsWith(ending, StringComparison.Ordinal);

    /// What stands before an ending of so many letters.
    public readonly ReadOnlySpan<char> Before(int ending) => letters[..(Length - ending)];

    public void Cut(int count) => Length -= count;

    public void Replace(int ending, string by)
    {
        Length -= ending;
        by.CopyTo(letters[Length..]);
        Length += by.Length;
    }

    /// Cuts an ending when the word has it and it lies in R2.
    public bool CutInR2(string ending)
    {
        if (!EndsIn(ending) || !InR2(ending.Length))
            return false;
        Cut(ending.Length);
        return true;
    }

    public void CutFirst()
    {
        letters[1..Length].CopyTo(letters);
        Length--;
    }

    /// One letter becomes two.
    public void Split(int at, char first, char second)
    {
        letters[(at + 1)..Length].CopyTo(letters[(at + 2)..]);
        letters[at] = first;
        letters[at + 1] = second;
        Length++;
    }

    /// Two letters become one.
    public void Join(int at, char one)
    {
        letters[(at + 2)..Length].CopyTo(letters[(at + 1)..]);
        letters[at] = one;
        Length--;
    }
}
