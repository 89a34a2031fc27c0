namespace Telar.Core.Organisations.TaxIds;

/// A character of a tax id that follows from the others: each of them times its weight, all added up; what is left after dividing by
/// the number of `Characters` names the one that has to stand there. A blank among them: no number leaves that rest.
public sealed record CheckCharacter(IReadOnlyList<int> Weights, string Characters)
{
    /// Where the weighted characters begin; the check character stands right after them.
    public int From { get; init; }

    /// Added to the sum from the start.
    public int Start { get; init; }

    /// Characters that count as the place where they stand in here. All others count as their distance from 0: 7 is 7, A is 17.
    public string Values { get; init; } = "";

    /// 7 times 2 counts as 1 + 4 and not as 14.
    public bool AddsDigits { get; init; }

    /// Characters that may stand in place of those of `Characters`, rest by rest; empty where there are none.
    public string Or { get; init; } = "";

    public int At => From + Weights.Count;

    public bool Holds(string taxId)
    {
        var (rest, stands) = (RestOf(taxId), taxId[At]);
        return stands != ' ' && (Characters[rest] == stands || (Or.Length > 0 && Or[rest] == stands));
    }

    public int RestOf(string taxId)
    {
        var sum = Start;
        for (var place = 0; place < Weights.Count; place++)
        {
            var product = ValueOf(taxId[From + place]) * Weights[place];
            sum += AddsDigits ? (product / 10) + (product % 10) : product;
        }
        return sum % Characters.Length;
    }

    private int ValueOf(char character) => Values.IndexOf(character, StringComparison.Ordinal) is var place and >= 0 ? place : character - '0';
}
