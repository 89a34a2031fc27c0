using System.Text;
using Telar.Core.Benchmarks;
using Telar.Core.Forms.Filling;
using Telar.Core.Instruments.Responses;
using Telar.Services.Benchmarks;
using Telar.Storage.Instruments;

namespace Telar.Services.Instruments.Analysts;

/// One response as analysts count it: who answered, the total, and what was taken of the answers.
public sealed record AnalysedResponse<T>(Response Response, PeerTraits Traits, double? Total, IReadOnlyList<double?>? Dimensions, T Taken);

/// The responses that statistics and tables are about: those that count among peers, each subject once with its latest; or, with `all`, every one that was sent.
public sealed class AnalysedResponses(SentResponses responses, TraitsOfProfiles traits, CountryClocks clocks)
{
    public CountryClocks Clocks => clocks;

    /// `take` sees the line of answers; the answers themselves are not kept.
    public async Task<(long Sent, IReadOnlyList<AnalysedResponse<T>> Used)> TakeAsync<T>(CompiledInstrument version, AppliedScoring scoring, bool all, Func<SentLine, AnswerValues, T> take, CancellationToken ct)
    {
        var found = new List<AnalysedResponse<T>>();
        var sent = 0L;
        await foreach (var one in responses.OfAsync(new(version.Code, version.Version, clocks.Now), scoring.Name, ct))
        {
            sent++;
            if (!all && !one.Response.IsCounted)
                continue;
            var line = Encoding.UTF8.GetBytes(one.Response.Answers);
            var taken = take(new(one.Response.Country, one.Response.Id, line, one.Total, one.Response.SentAt!.Value), AnswerLine.Read(line, version.Fields));
            found.Add(new(one.Response with { Answers = "" }, traits.Of(one.Response.Country, one.Response.Profile), one.Total, one.Dimensions, taken));
        }
        return (sent, all ? found : LatestOf(found));
    }

    private static List<AnalysedResponse<T>> LatestOf<T>(List<AnalysedResponse<T>> found)
    {
        var counted = found.Select(one => new CountedResponse(
            one.Response.Id, one.Response.SubjectId, one.Response.SubjectHash, one.Response.Wave, one.Response.SentAt!.Value, one.Traits, new Dictionary<string, double>(StringComparer.Ordinal))).ToList();
        var latest = SubjectsNow.Of(counted, []).Values.Select(one => (one.Traits.Country, one.Id)).ToHashSet();
        return [.. found.Where(one => latest.Contains((one.Response.Country, one.Response.Id)))];
    }
}
