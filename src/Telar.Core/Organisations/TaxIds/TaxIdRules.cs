using System.Globalization;
using Telar.Core.Shared;

namespace Telar.Core.Organisations.TaxIds;

/// Checks what somebody wrote as a tax id of a country (three letters, ISO 3166). docs/methods/tax-ids.md tells the rules and their sources.
public static class TaxIdRules
{
    /// All rules, one a country.
    public static IReadOnlyList<TaxIdRule> All { get; } = [.. Europe.Rules, .. SouthAmerica.Rules, .. NorthAndCentralAmerica.Rules];

    private static readonly Dictionary<string, TaxIdRule> ByCountry = All.ToDictionary(rule => rule.Country, StringComparer.Ordinal);

    public static TaxIdRule? RuleOf(string country) => ByCountry.GetValueOrDefault(country);

    /// The normal form, or what is wrong with it. Of a country without a rule only the way of writing is taken away.
    public static Outcome<TaxId> Check(string country, string text)
    {
        if (RuleOf(country) is not { } rule)
            return Outcome<TaxId>.Of(new(country, WrittenTaxId.Plain(text)));

        var plain = (rule.Tidy ?? WrittenTaxId.Plain)(text);
        var looksRight = Readings(rule, plain).ToList();
        if (looksRight.Count == 0)
            return RefuseLook(rule, Bare(rule, plain));
        if (looksRight.Any(one => one.Whole.All(character => character == one.Whole[0]) || rule.Nobody.Contains(one.Whole, StringComparer.Ordinal)))
            return Refuse(rule, TaxIdProblems.Nobody, plain);
        if (looksRight.FirstOrDefault(one => one.Kind.Holds(one.Whole)).Whole is not { } right)
            return Refuse(rule, TaxIdProblems.CheckDigit, plain);
        return Outcome<TaxId>.Of(new(country, right));
    }

    // As it is written, then without what may stand in front of it: CPF and eleven digits look like a CNPJ with letters.
    private static IEnumerable<(TaxIdKind Kind, string Whole)> Readings(TaxIdRule rule, string plain) =>
        KindsOf(rule, plain).Concat(rule.Prefixes.Where(prefix => plain.StartsWith(prefix, StringComparison.Ordinal)).SelectMany(prefix => KindsOf(rule, plain[prefix.Length..])));

    private static IEnumerable<(TaxIdKind Kind, string Whole)> KindsOf(TaxIdRule rule, string plain) =>
        from kind in rule.Kinds
        let whole = kind.Read(plain)
        where whole is not null
        select (kind, whole);

    // A row of digits of the wrong length is told so; anything else has characters that do not belong there.
    private static Outcome<TaxId> RefuseLook(TaxIdRule rule, string plain)
    {
        var isLengthWrong = rule.Lengths.Length > 0 && plain.Any(char.IsAsciiDigit) && !rule.Kinds.Any(kind => kind.TakesLength(plain.Length));
        return Refuse(rule, isLengthWrong ? TaxIdProblems.Length : TaxIdProblems.Characters, plain);
    }

    private static string Bare(TaxIdRule rule, string plain) =>
        rule.Prefixes.FirstOrDefault(prefix => plain.StartsWith(prefix, StringComparison.Ordinal)) is { } prefix ? plain[prefix.Length..] : plain;

    private static Outcome<TaxId> Refuse(TaxIdRule rule, ProblemKind problem, string plain) =>
        Outcome<TaxId>.Refused([problem.At(ProblemPlace.Nowhere, ("name", rule.Name), ("lengths", rule.Lengths), ("example", rule.Example), ("found", plain.Length.ToString(CultureInfo.InvariantCulture)))]);
}
