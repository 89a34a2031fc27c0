using Telar.Core.Catalogue;
using Telar.Core.Shared;
using Telar.Web.Shared;

namespace Telar.Web.Pages.Places;

/// The activities of CIIU/ISIC Rev. 4, with the words that people use for them.
public sealed class SectorsModel : TelarPage
{
    public void OnGet()
    {
        Title = Say("sectors.title");
        Description = Say("sectors.lead");
    }

    public IEnumerable<Sector> DivisionsOf(SectorSection section) => Catalogue.Divisions.Where(division => division.Parent == section.Code);

    public IEnumerable<Sector> ClassesOf(Sector division) => Catalogue.Classes.Where(one => one.Code.StartsWith(division.Code, StringComparison.Ordinal));

    /// Titles are quoted: in Spanish or English; Portuguese readers get the search words, which are our own.
    public string TitleOf(Sector sector) => Language switch
    {
        Language.Es => sector.TitleEs,
        Language.En => sector.TitleEn,
        _ => string.Join(", ", sector.WordsPt.Take(4)),
    };

    public string Sources => Listed([.. Catalogue.Classes.Select(one => Language == Language.En ? one.SourceEn : one.SourceEs).Distinct(StringComparer.Ordinal).Select(code => Catalogue.SourcesByCode[code].Publisher).Distinct(StringComparer.Ordinal)]);
}
