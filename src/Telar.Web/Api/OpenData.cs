using Microsoft.AspNetCore.Http;
using Telar.Core.Catalogue;
using Telar.Services.Instruments;
using Telar.Services.Observatory;
using Telar.Services.Search;
using Telar.Storage.Indicators;
using Telar.Storage.Shared;

namespace Telar.Web.Api;

/// What the open API answers from: the catalogue as it stands, the stored figures, and the address that the world knows us by.
public sealed class OpenData(Func<ObservatoryState> state, Database database, Func<HttpRequest, string, string> addressOf)
{
    public Func<ObservatoryState> State { get; } = state;

    public ObservationSlices Slices { get; } = new(database);

    public Database Database { get; } = database;

    /// Null: nothing can be searched here.
    public FindDocuments? Find { get; init; }

    /// Null: there are no instruments here.
    public Answering? Answering { get; init; }

    public string AddressOf(HttpRequest request, string path) => addressOf(request, path);

    /// The series of an indicator that may leave: those of sources that allow open data.
    public static IReadOnlyList<IndicatorSeries> OpenSeriesOf(WholeCatalogue catalogue, Indicator indicator) =>
        [.. indicator.Series.Where(series => catalogue.SourcesByCode[series.Source].AllowsOpenData)];
}
