using Telar.Core.Catalogue;

namespace Telar.Web.Shared;

/// How practices are named in lists: where they are, how good their evidence is.
public static class PracticeWords
{
    public static string Place(TelarPage page, Practice practice)
    {
        if (practice.Reach is { } reach)
            return page.Say(reach == Reach.Regional ? "practice.reach.regional" : "practice.reach.global");
        return page.Listed([.. practice.Countries.Select(code => page.Catalogue.CountriesByIso3[code].Name.In(page.Language))]);
    }

    public static string Grade(TelarPage page, int grade) =>
        page.Say("practice.grade", ("grade", page.Number(grade)), ("name", page.Catalogue.EvidenceGrades[grade].Name.In(page.Language)));

    /// An address that is known whole and may be followed; anything else is only printed.
    public static bool MayLink(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" && !address!.Contains('…', StringComparison.Ordinal);
}
