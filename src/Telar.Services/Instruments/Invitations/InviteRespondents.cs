using System.Security.Cryptography;
using Telar.Core.Catalogue;
using Telar.Core.Forms.Answering;
using Telar.Core.Forms.Filling;
using Telar.Core.Instruments;
using Telar.Core.Instruments.Invitations;
using Telar.Core.Instruments.Responses;
using Telar.Core.Shared;
using Telar.Storage.Instruments;

namespace Telar.Services.Instruments.Invitations;

/// What holds for everybody of a list.
public sealed record InvitationOrder(CompiledInstrument Instrument, string Inviter, int Wave, DateTimeOffset ExpiresAt, AnsweredBy AnsweredBy)
{
    /// Those who are invited already and have not sent get another link; the one before opens nothing any more.
    public bool RenewsLinks { get; init; }
}

/// A line with the link that goes out to it.
public sealed record LinkedLine(InvitedLine Line, ResponseLink Link, bool IsRenewed);

/// A line that gets no link, and why.
public sealed record KnownLine(InvitedLine Line, InvitationState State);

/// What would be kept: links that nobody knows yet, and those who are invited already.
public sealed record InvitationBatch(IReadOnlyList<LinkedLine> Linked, IReadOnlyList<KnownLine> Known, IReadOnlyList<NewInvitation> Made, IReadOnlyList<RenewedInvitation> Renewed);

/// Invites those of a list: each gets a response that lies ready, filled in with what is known, behind a private link. First everything is
/// prepared, so that the links can be written down before anything is kept; nobody is invited twice.
public sealed class InviteRespondents(InvitationStore invitations, ResponseStore responses, OpenResponse open, WholeCatalogue catalogue, SubjectKey key, CountryClocks clocks)
{
    public async Task<Outcome<InvitationBatch>> PrepareAsync(InvitationOrder order, IReadOnlyList<InvitedLine> lines, CancellationToken ct)
    {
        var now = clocks.Now;
        var known = (await invitations.OfAsync(order.Instrument.Code, ct)).ToLookup(one => one.KeyHash, StringComparer.Ordinal);
        var problems = new List<Problem>();
        var (linked, told, made, renewed) = (new List<LinkedLine>(), new List<KnownLine>(), new List<NewInvitation>(), new List<RenewedInvitation>());
        foreach (var line in lines)
        {
            if (problems.Count >= PutAnswers.MostProblems)
                break;
            var hash = key.HashOfInvited(line.Country, order.Inviter, line.Key);
            var earlier = known[hash].ToList();
            var last = earlier.LastOrDefault(one => one.Wave == order.Wave && one.WithdrawnAt is null);
            var state = last?.StateAt(now);
            if (last is not null && state is { } waiting && waiting.IsWaiting() && order.RenewsLinks)
            {
                var link = Draw(line.Country);
                renewed.Add(new(last.Country, last.ResponseId, link, order.ExpiresAt));
                linked.Add(new(line, link, IsRenewed: true));
            }
            else if (state is { } standing and not InvitationState.Expired)
            {
                told.Add(new(line, standing));
            }
            else if (await MakeAsync(order, line, hash, earlier, last, now, problems, ct) is { } one)
            {
                made.Add(one);
                linked.Add(new(line, one.Link, IsRenewed: false));
            }
            else
            {
                told.Add(new(line, InvitationState.Sent));
            }
        }
        return problems.Count > 0 ? Outcome<InvitationBatch>.Refused(problems) : Outcome<InvitationBatch>.Of(new(linked, told, made, renewed));
    }

    /// All or nothing; false where another command invited one of them meanwhile.
    public Task<bool> KeepAsync(InvitationBatch batch, CancellationToken ct) =>
        batch.Made.Count + batch.Renewed.Count == 0 ? Task.FromResult(true) : invitations.KeepAsync(batch.Made, batch.Renewed, clocks.Now, ct);

    // Null where the subject has sent this measurement already, by a link of its own.
    private async Task<NewInvitation?> MakeAsync(
        InvitationOrder order, InvitedLine line, string hash, List<Invitation> earlier, Invitation? replaced, DateTimeOffset now, List<Problem> problems, CancellationToken ct)
    {
        var response = StartResponse.NewResponse(order.Instrument, line.Country, line.Language, now) with
        {
            Channel = ResponseChannel.Invited, AnsweredBy = order.AnsweredBy, Wave = order.Wave, Consent = "", ExpiresAt = order.ExpiresAt,
        };
        OpenedResponse? before = null;
        if (earlier.LastOrDefault() is { } first)
        {
            // The same key is the same subject in every measurement.
            response = response with { SubjectId = first.SubjectId };
            var sent = await responses.OfSubjectAsync(response, ct);
            if (sent.Any(one => one.Wave == order.Wave))
                return null;
            before = sent.LastOrDefault(one => one.Wave < order.Wave) is { } last ? open.Open(last, line.Language) : null;
            response = response with { SubjectHash = before?.Response.SubjectHash };
        }
        var form = StartResponse.FormOf(order.Instrument, response, clocks, before);
        response = Prefill(new(response, order.Instrument, form), line, problems);
        return new(response with { Answers = ResponseForms.DraftOf(form, order.Instrument) }, Draw(line.Country), order.Inviter, hash, replaced?.ResponseId);
    }

    // What the list says is looked at like any answer; what is still missing is for whoever answers.
    private Response Prefill(OpenedResponse opened, InvitedLine line, List<Problem> problems)
    {
        if (line.Answers.Count == 0)
            return opened.Response;
        foreach (var answer in line.Answers.Where(answer => answer.Text.Length > SaveAnswers.LongestAnswer))
            problems.Add(TakingProblems.AnswerTooLong.At(answer.Place, ("limit", $"{SaveAnswers.LongestAnswer}")));
        problems.AddRange(PutAnswers.Into(opened.Form, [.. line.Answers.Select(answer => answer with { Text = SaveAnswers.WithoutControls(answer.Text) })], asPresets: true));
        var language = opened.Response.Language;
        var told = ToldTaxId.TakeFrom(opened, key, language);
        foreach (var problem in told?.Unsaid() ?? [])
            problems.Add(problem.Problem with { Place = PlaceOf(told!.Element.Path, line) });
        problems.AddRange(opened.Form.ProblemsOf(opened.Form.Root, opened.Instrument.LanguageName(language))
            .Where(problem => problem.Problem.Kind != FillingProblems.Required && !problem.Element.IsEmpty)
            .Select(problem => problem.Problem with { Place = PlaceOf(problem.Element.Path, line) }));
        problems.AddRange(ProfileProblems(opened, line));
        return told?.Hash is { } hash ? opened.Response with { SubjectHash = hash } : opened.Response;
    }

    // What a page offers as a choice, and a list could write otherwise.
    private IEnumerable<Problem> ProfileProblems(OpenedResponse opened, InvitedLine line)
    {
        if (opened.ProfileElement(ProfileRole.Country) is { IsEmpty: false } country && country.Text != line.Country)
            yield return TakingProblems.OtherCountry.At(PlaceOf(country.Path, line));
        var regions = catalogue.Subdivisions.Where(one => one.Country == line.Country).Select(one => one.Code);
        if (opened.ProfileElement(ProfileRole.Region) is { IsEmpty: false } region && regions.Any() && !regions.Contains(region.Text, StringComparer.Ordinal))
            yield return InvitationProblems.RegionUnknown.At(PlaceOf(region.Path, line), ("found", region.Text), ("country", line.Country), ("example", regions.First()));
    }

    // The cell of the list that an element was filled in from; only the line where it follows from several.
    private static ProblemPlace PlaceOf(string path, InvitedLine line) =>
        line.Answers.FirstOrDefault(answer => path == answer.Name || path.EndsWith("/" + answer.Name.TrimStart('/'), StringComparison.Ordinal))?.Place
        ?? line.Answers[0].Place with { Column = path };

    private static ResponseLink Draw(string country) => ResponseLink.Of(country, RandomNumberGenerator.GetBytes(ResponseLink.Letters));
}
