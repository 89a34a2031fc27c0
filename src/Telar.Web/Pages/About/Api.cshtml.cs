using Telar.Core.Shared;
using Telar.Web.Api;
using Telar.Web.Shared;

namespace Telar.Web.Pages.About;

/// The open API for those who write programs: what there is, examples to copy, limits, refusals. Made from the list that the API itself is made from.
public sealed class ApiModel(SiteParts parts) : TelarPage
{
    private const string Example = "/api/v1/observations?indicator=IC.FRM.TRNG.ZS&country=PRY&country=URY&from=2010";

    public int RequestsPerMinute => parts.ApiRequestsPerMinute;

    public void OnGet()
    {
        Title = Say("api.title");
        Description = Say("api.description");
    }

    public string ExampleIn(string format) => Absolute($"{Example}&format={format}");

    /// A message with its holes left open for the eye.
    public string Say(LocalText text) => Holes.Of(text.In(Language)).Aggregate(text.In(Language), (filled, hole) => filled.Replace("{" + hole + "}", "…", StringComparison.Ordinal));

    internal string Fits(ApiFormat format) => Say($"api.format.{format.Name.Replace('-', '_')}.fits", ("n", Number(MostIn(format))));

    internal string Purpose(ApiFormat format) => Say($"api.format.{format.Name.Replace('-', '_')}.for");

    private static int MostIn(ApiFormat format) =>
        format == ApiFormat.Json ? ObservationsRequest.MostAtOnce : format == ApiFormat.JsonStat ? ObservationAnswers.MostCellsInJsonStat : ObservationAnswers.MostRowsInXlsx;
}
