using Telar.Core.Benchmarks.References;
using Telar.Core.Catalogue;
using Telar.Core.Demonstration;
using Telar.Core.Instruments;
using Telar.Core.Instruments.Responses;
using Telar.Core.Instruments.Scoring;
using Telar.Core.Shared;
using Telar.Services.Benchmarks;
using Telar.Services.Instruments;
using Telar.Storage.Benchmarks;
using Telar.Storage.Demonstration;
using Telar.Storage.Instruments;
using Telar.Storage.Shared;

namespace Telar.Services.Demonstration;

/// What a filled demonstration holds, and the editions of benchmarks that were made of it.
public sealed record DemonstrationReport(int Responses, IReadOnlyList<string> Instruments, int Cells);

/// Fills a database of its own with firms that do not exist, every offered instrument with the same ones. The same seed and number give the same
/// answers and scores.
public sealed class FillDemonstration(Database database, WholeCatalogue catalogue, ReferenceBook book, InstrumentHolder instruments, TimeProvider clock)
{
    public const int MostFirms = 1_000_000;

    /// One firm in so many measured itself again half a year later.
    public const int AgainOneIn = 8;

    private const int Batch = 500;
    private const int DaysBack = 330;
    private const int DaysBetween = 180;

    // Activities that small firms everywhere have: bread, clothes, furniture, repairs, shops, meals, hair, building, lodging, transport, software, farming.
    private static readonly string[] Activities = ["1071", "1410", "3100", "4520", "4711", "4771", "5610", "9602", "4100", "5510", "4923", "6201", "0111", "2592", "9511"];

    private readonly ResponseStore responses = new(database);
    private readonly CountryClocks clocks = CountryClocks.Of(catalogue, clock);

    /// Null where the database holds answers of real people: nothing was touched.
    public async Task<DemonstrationReport?> RunAsync(int firms, long seed, IProgress<int>? progress, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (!await new DemonstrationStore(database).BeginAsync(new(now, firms, seed), ct))
            return null;
        var (made, cells) = (0, 0);
        // Firms only: the surveys say nothing of organisations, of countries or of large buyers.
        var offered = instruments.Current.Offered.Where(instrument => instrument.Header.Subject == SubjectKind.Firm).ToList();
        foreach (var instrument in offered)
        {
            for (var from = 0; from < firms; from += Batch)
            {
                var numbers = Enumerable.Range(from, Math.Min(Batch, firms - from));
                var batch = numbers.AsParallel().AsOrdered().WithCancellation(ct).SelectMany(number => Of(instrument, RandomStream.Of((ulong)seed, (ulong)number), now)).ToList();
                await responses.AddManyAsync(batch, ct);
                made += batch.Count;
                progress?.Report(made);
            }
            var edition = await new MakeBenchmarkEdition(new EditionStore(database), new CountedResponses(database), instruments, new TraitsOfProfiles(catalogue), clock).RunAsync(instrument.Code, ct);
            cells += edition?.Sum(report => report.Published) ?? 0;
        }
        return new(made, [.. offered.Select(instrument => instrument.Code)], cells);
    }

    // The measurements of one firm: one, or two.
    private IEnumerable<(Response Response, ResponseLink Link, ScoreRow? Score)> Of(CompiledInstrument instrument, RandomStream chance, DateTimeOffset now)
    {
        const ulong about = 1UL << 40;
        var country = catalogue.Countries[chance.PickAt(about, catalogue.Countries.Count)];
        var firm = new SyntheticFirm(chance, new(book, instrument.Code, country.Iso3), instrument.Instrument.Scoring, ProfileOf(country.Iso3, chance));
        var isFollowed = chance.PickAt(about + 1, AgainOneIn) == 0;
        var first = now.AddDays(-DaysBetween - (chance.At(about + 2) * (DaysBack - DaysBetween)));
        var subject = new Guid(BitConverter.GetBytes(chance.Bits(about + 3)).Concat(BitConverter.GetBytes(chance.Bits(about + 4))).ToArray()).ToString();
        for (var wave = 0; wave <= (isFollowed ? 1 : 0); wave++)
            yield return Sent(instrument, firm, country.Iso3, subject, wave, first.AddDays(wave * DaysBetween), chance);
    }

    private (Response Response, ResponseLink Link, ScoreRow? Score) Sent(CompiledInstrument instrument, SyntheticFirm firm, string country, string subject, int wave, DateTimeOffset moment, RandomStream chance)
    {
        var language = country == "BRA" || country == "PRT" ? Language.Pt : Language.Es;
        var response = StartResponse.NewResponse(instrument, country, language, moment) with { SubjectId = subject, Wave = wave };
        var local = clocks.In(country, moment);
        var form = ResponseForms.Begin(instrument, response.Id, language, local);
        if (instrument.Instrument.ProfileQuestion(ProfileRole.Country) is { } asked && form.Find(asked.Path) is { } element)
            form.Preset(element, country);
        firm.Fill(form, wave);
        form.Finish(local);
        var opened = new OpenedResponse(response, instrument, form);
        var score = opened.Score();
        // Between four and twelve seconds a question: time enough to have read it.
        opened = opened with { Response = response with { Seconds = opened.Progress().Answered * (4 + chance.PickAt((ulong)wave + (1UL << 41), 8)) } };
        var sent = SendResponse.SentOf(opened, score, language, local, catalogue);
        var link = ResponseLink.Of(country, System.Security.Cryptography.RandomNumberGenerator.GetBytes(ResponseLink.Letters));
        return (sent, link, score is null ? null : SendResponse.RowOf(instrument, score));
    }

    private Dictionary<ProfileRole, string> ProfileOf(string country, RandomStream chance)
    {
        const ulong about = 1UL << 42;
        var regions = catalogue.Subdivisions.Where(one => one.Country == country).Select(one => one.Code).ToList();
        var profile = new Dictionary<ProfileRole, string> { [ProfileRole.Activity] = Activities[chance.PickAt(about, Activities.Length)] };
        if (regions.Count > 0)
            profile[ProfileRole.Region] = regions[chance.PickAt(about + 1, regions.Count)];
        return profile;
    }
}
