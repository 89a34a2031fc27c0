using Telar.Core.Instruments;
using Telar.Web.Shared;

namespace Telar.Web.Pages.Home;

/// The front page: what this is, the map, three doors, the four threads, what changed.
public sealed class IndexModel : TelarPage
{
    public CountryMap Map { get; private set; } = null!;

    /// True where an organisation finds a questionnaire of its own.
    public bool MeasuresOrganisations => Parts.Answering.Instruments.Current.Offered.Any(instrument => instrument.Header.Subject == SubjectKind.Organisation);

    public void OnGet()
    {
        Title = Say("home.title");
        Map = Weaves.MapOf(this);
    }
}
