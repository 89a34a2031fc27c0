using Telar.Core.Shared;

namespace Telar.Core.Catalogue;

/// Codes that carry their parent inside: a challenge its dimension, a subdivision its country, a class its division.
public static class BelongingChecks
{
    public static Problem? OfChallenge(string code, string dimension, int order, ProblemPlace place) =>
        Unless(code == FormattableString.Invariant($"{dimension}{order}"), code, FormattableString.Invariant($"{dimension}, {order}"), place);

    public static Problem? OfPractice(string code, string dimension, ProblemPlace place) =>
        Unless(code.StartsWith($"P-{dimension}-", StringComparison.Ordinal), code, dimension, place);

    public static Problem? OfSizeRule(string code, string country, ProblemPlace place) =>
        Unless(code.StartsWith(country + "-", StringComparison.Ordinal), code, country, place);

    public static Problem? OfSubdivision(string code, string iso2, ProblemPlace place) =>
        Unless(code.StartsWith(iso2 + "-", StringComparison.Ordinal), code, iso2, place);

    public static Problem? OfSectorClass(string code, string division, ProblemPlace place) =>
        Unless(code.StartsWith(division, StringComparison.Ordinal), code, division, place);

    private static Problem? Unless(bool belongs, string code, string parent, ProblemPlace place) =>
        belongs || code.Length == 0 || parent.Length == 0 ? null : CatalogueProblems.Elsewhere.At(place, ("code", code), ("parent", parent));
}
