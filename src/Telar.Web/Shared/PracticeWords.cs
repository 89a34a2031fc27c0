using Microsoft.AspNetCore.Html;
using Telar.Core.Catalogue;
using Telar.Web.Figures;

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

    /// The grade as squares and in words.
    public static IHtmlContent GradeMark(TelarPage page, int grade) =>
        new HtmlContentBuilder().AppendHtml("<span class=\"graded\">").AppendHtml(EvidenceMark.Draw(grade)).Append(" ").Append(Grade(page, grade)).AppendHtml("</span>");

    /// An address that is known whole and may be followed; anything else is only printed.
    public static bool MayLink(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" && !address!.Contains('…', StringComparison.Ordinal);
}
