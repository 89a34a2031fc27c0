using System.Globalization;
using Telar.Core.Benchmarks;
using Telar.Core.Instruments.Responses;
using Telar.Core.Instruments.Scoring;
using Telar.Core.Shared;
using Telar.Services.Benchmarks;
using Telar.Storage.Benchmarks;
using Telar.Storage.Indicators.Export;

namespace Telar.Web.Api.Instruments;

/// Answers about published benchmarks: what an edition holds, as pages tell it, and nothing else. Responses are not looked at.
internal static class BenchmarkAnswers
{
    private static readonly string[] Columns = ["instrument", "channel", "edition", "group", "measure", "cell_edition", "made_at", "members", "from", "to", "percent", "hidden"];
    private static readonly string[] Channels = [.. Enum.GetValues<ResponseChannel>().Select(InstrumentAnswers.NameOf)];
    private static readonly string[] Sizes = ["micro", "small", "medium", "large"];

    public static readonly IReadOnlyList<ApiParameter> Parameters =
    [
        new("country", "Only the groups of this country: ISO code of three letters. Without it all groups come, that of all countries too.", "PRY") { Repeats = true },
        new("channel", "How the responses came; open where it is left out.", "open") { Values = Channels },
        new("edition", "An earlier edition, by its number; without it the newest.", "1") { Range = (1, int.MaxValue) },
        new("format", "How the table is written; goes before Accept.", "csv") { Values = ["json", "csv"] },
    ];

    public static async Task RunAsync(ApiCall call)
    {
        var countries = call.Query.Codes("country", call.Catalogue.Countries.Select(country => country.Iso3), $"{ApiOperations.Root}/countries");
        var channel = Enum.Parse<ResponseChannel>(call.Query.OneOf("channel", Channels) ?? Channels[0], ignoreCase: true);
        var asked = call.Query.Whole("edition", 1, int.MaxValue);
        var format = call.ChooseFormat();
        if (await call.Answering.Published.RunAsync(call.Code.ToLowerInvariant(), channel, asked, call.Ct) is not { } found)
        {
            await ApiRefusal.SendAsync(call.Http, call.Data, InstrumentAnswers.UnknownCode(call));
            return;
        }
        if (asked is { } number && found.Edition != number)
            call.Query.Problems.Add(new(ApiProblems.EditionUnknown.At(ProblemPlace.Nowhere, ("value", Text(number)), ("known", found.Editions.Count == 0 ? "—" : string.Join(", ", found.Editions.Select(one => Text(one.Number))))), "edition", Text(number)));
        call.Edition = $"{found.Series.Since}-{found.Edition}-{found.Editions.Count}-{found.Instrument.Hash[..8]}";
        var groups = GroupsOf(found, countries);
        if (format != ApiFormat.Csv)
        {
            await call.JsonAsync(new ApiOne<BenchmarkView>(ViewOf(call, found, groups)));
            return;
        }
        call.Http.Response.Headers.ContentDisposition = $"attachment; filename=\"{found.Instrument.Code}-{InstrumentAnswers.NameOf(channel)}-{Text(found.Edition)}.csv\"";
        if (!await call.BeginAsync(format))
            return;
        var cells = new CsvCells(call.Http.Response.BodyWriter);
        cells.Header(Columns);
        foreach (var (group, told) in groups)
        {
            foreach (var cell in told)
                Write(cells, found, group, cell);
        }
        await call.Http.Response.BodyWriter.FlushAsync(call.Ct);
    }

    // What is hidden follows from what is written down and what is published, never from who is there: every measure of a group that is told,
    // and of every size and of women-led or not in a country that is told.
    private static IReadOnlyList<(PeerGroup Group, IReadOnlyList<CellView> Cells)> GroupsOf(PublishedBenchmark found, IReadOnlyList<string> countries)
    {
        var told = found.Cells.ToDictionary(cell => (cell.Cell.Group, cell.Cell.Measure));
        var published = found.Cells.Select(cell => cell.Cell.Group).ToHashSet();
        var written = published.Where(group => group.Kind == GroupKind.Country)
            .SelectMany(group => Sizes.Select(size => group with { Kind = GroupKind.CountrySize, Detail = size }).Concat(((string[])["yes", "no"]).Select(led => group with { Kind = GroupKind.CountryWomenLed, Detail = led })));
        return
        [
            .. published.Union(written).Where(group => countries.Count == 0 || countries.Contains(group.Country, StringComparer.Ordinal))
                .OrderBy(group => group.Unit, StringComparer.Ordinal).ThenBy(group => group.Kind).ThenBy(group => group.Country, StringComparer.Ordinal).ThenBy(group => group.Detail, StringComparer.Ordinal)
                .Select(group => (group, (IReadOnlyList<CellView>)[.. MeasuresOf(found).Select(measure => ViewOf(measure, told.GetValueOrDefault((group, measure))))])),
        ];
    }

    private static CellView ViewOf(string measure, HeldCell? held)
    {
        if (held is null)
            return new(measure, Hidden: true, null, null, null, null);
        var spread = held.Cell.Spread;
        var parts = ToldSpread.Of(spread)?.Parts.Select(part => new PartView(part.From, part.To, part.Percent)).ToList();
        return new(measure, Hidden: false, held.Cell.Edition, held.MadeAt, Math.Max(Standing.LeastPeers, Rounded.ToFive(spread.Count)), parts);
    }

    private static IEnumerable<string> MeasuresOf(PublishedBenchmark found) => [ScoringRules.TotalName, .. found.Instrument.Instrument.Scoring.Dimensions.Select(dimension => dimension.Name)];

    private static BenchmarkView ViewOf(ApiCall call, PublishedBenchmark found, IReadOnlyList<(PeerGroup Group, IReadOnlyList<CellView> Cells)> groups)
    {
        var (rules, words) = (found.Instrument.Instrument.Scoring, new GroupWords(call.Catalogue, found.Instrument));
        var texts = new InstrumentTexts(found.Instrument, only: null);
        return new(
            found.Instrument.Code, found.Series.Since, InstrumentAnswers.NameOf(found.Series.Channel), found.Edition, found.MadeAt, words.Sentence,
            new(Suppression.LeastMembers, Standing.LeastPeersForPercent, Standing.LeastPeers, Suppression.LeastMembers, "docs/methods/benchmarks.md"),
            [.. found.Editions.Select(edition => new EditionView(edition.Number, edition.MadeAt, call.Absolute(FormattableString.Invariant($"{ApiOperations.Root}/benchmarks/{found.Instrument.Code}?channel={InstrumentAnswers.NameOf(found.Series.Channel)}&edition={edition.Number}"))))],
            MeasuresOf(found).ToDictionary(measure => measure, measure => texts.Of(measure == ScoringRules.TotalName ? rules.Total.Label : rules.Dimensions.First(dimension => dimension.Name == measure).Label), StringComparer.Ordinal),
            [.. groups.Select(one => new GroupView(one.Group.ToString(), one.Group.KindName, one.Group.Unit.Length > 0 ? one.Group.Unit : null, one.Group.Country.Length > 0 ? one.Group.Country : null, one.Group.Detail.Length > 0 ? one.Group.Detail : null, words.Of(one.Group), one.Cells))]);
    }

    // A cell without shares is one row; a hidden one says only that.
    private static void Write(CsvCells cells, PublishedBenchmark found, PeerGroup group, CellView cell)
    {
        foreach (var part in cell.Parts ?? [null!])
        {
            cells.Text(found.Instrument.Code);
            cells.Text(InstrumentAnswers.NameOf(found.Series.Channel));
            cells.Number(found.Edition);
            cells.Text(group.ToString());
            cells.Text(cell.Measure);
            Write(cells, cell.Edition);
            cells.Text(cell.MadeAt is { } moment ? moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) : "");
            Write(cells, cell.Members);
            Write(cells, part?.From);
            Write(cells, part?.To);
            Write(cells, part?.Percent);
            cells.Text(cell.Hidden ? "yes" : "no");
            cells.EndRow();
        }
    }

    private static void Write(CsvCells cells, double? number)
    {
        if (number is { } told)
            cells.Number(told);
        else
            cells.Text("");
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
