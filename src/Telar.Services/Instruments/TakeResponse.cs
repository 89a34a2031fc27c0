using Telar.Core.Catalogue;
using Telar.Core.Forms;
using Telar.Core.Forms.Answering;
using Telar.Core.Forms.Filling;
using Telar.Core.Instruments;
using Telar.Core.Instruments.Responses;
using Telar.Core.Instruments.Scoring;
using Telar.Core.Shared;
using Telar.Storage.Instruments;

namespace Telar.Services.Instruments;

/// A whole response, as a program sends it.
public sealed record GivenResponse(CompiledInstrument Instrument, string Country, Language Language, AnsweredBy AnsweredBy, int? Wave, ResponseLink? Follows, IReadOnlyList<GivenAnswer> Answers);

/// The request that it came with: the same key and the same content, of the same sender, are the same request. Without an operator nobody
/// answers for the sender: then the response has a result, and counts among nobody's peers.
public sealed record ResponseRequest(string Key, ReadOnlyMemory<byte> Content, string? Operator);

/// What is wrong with one answer, by its address, with the form's own words where it has some.
public sealed record RefusedAnswer(string Path, Problem Problem, string OwnMessage = "");

/// What came of it: taken now, taken before (the same request again), or refused with all that is wrong.
public sealed record TakenResponse(OpenedResponse? Opened, ResponseLink Link, Score? Score, bool IsNew, IReadOnlyList<RefusedAnswer> Problems)
{
    internal static TakenResponse Refused(params IReadOnlyList<RefusedAnswer> problems) => new(null, default, null, IsNew: false, problems);

    internal static TakenResponse Refused(Problem problem) => Refused([new RefusedAnswer("", problem)]);
}

/// Takes a whole response at once: all of it or nothing, and the same request only once. The private link follows from the request by
/// the secret key of this house: whoever repeats the request is told the same link, and nothing is kept but its hash, as ever.
public sealed class TakeResponse(ResponseStore responses, InstrumentHolder instruments, WholeCatalogue catalogue, SubjectKey key, CountryClocks clocks)
{
    public async Task<TakenResponse> RunAsync(GivenResponse given, ResponseRequest request, CancellationToken ct)
    {
        var name = $"{request.Operator}\n{request.Key}";
        var link = ResponseLink.Of(given.Country, key.ChanceOf(ResponseLink.Letters, $"{name}\n{given.Instrument.Code}\n{given.Instrument.Version}", request.Content.Span));
        var taken = await TakeAsync(given, request.Operator is not null, name, link, ct);
        if (taken is { IsNew: true })
            return taken;
        // The same request is told what it was told before, whatever would stand in its way today. It is looked for only now: nearly all are new.
        return await KnownAsync(name, link, given.Language, ct) ?? taken ?? throw new InvalidOperationException("A request that was kept is not found.");
    }

    // Null where the same request was kept before, or at this same moment.
    private async Task<TakenResponse?> TakeAsync(GivenResponse given, bool isCounted, string name, ResponseLink link, CancellationToken ct)
    {
        if (given.Instrument.Status != VersionStatus.Published)
            return TakenResponse.Refused(TakingProblems.NotPublished.At(ProblemPlace.Nowhere, ("code", given.Instrument.Code), ("version", $"{given.Instrument.Version}")));
        var now = Whole(clocks.Now);
        var (opened, problems) = await FillAsync(given, isCounted, now, ct);
        if (problems.Count > 0)
            return TakenResponse.Refused(problems);
        // Whose first response this is nobody can have sent before.
        var isKnown = given.Follows is not null || opened.Response.SubjectHash is not null;
        if (isKnown && Refusal(await SubjectConflicts.OfAsync(opened, responses, ct), opened.Response) is { } conflict)
            return TakenResponse.Refused(conflict);

        var local = clocks.In(given.Country, now);
        opened.Form.Finish(local);
        var score = opened.Score();
        var sent = SendResponse.SentOf(opened, score, given.Language, local, catalogue);
        sent = sent with { IsCounted = sent.IsCounted && isCounted };
        var kept = await responses.AddAsync(sent, link, name, score is null ? null : SendResponse.RowOf(given.Instrument, score), given.Instrument.Header.OnePerSubject, ct);
        if (kept.IsKept)
            return new(opened with { Response = sent }, link, score, IsNew: true, []);
        return Refusal(kept.Conflict, sent) is { } late ? TakenResponse.Refused(late) : null;
    }

    private static Problem? Refusal(SubjectConflict conflict, Response response) => conflict switch
    {
        SubjectConflict.None => null,
        SubjectConflict.SameTaxId => TakingProblems.AnsweredBefore.At(ProblemPlace.Nowhere),
        SubjectConflict.SameMeasurement => TakingProblems.MeasuredBefore.At(ProblemPlace.Nowhere, ("wave", $"{response.Wave}")),
        _ => throw new InvalidOperationException("A conflict outside of the list."),
    };

    // A key names one request, whatever country it speaks of. The link that follows from another content is another link.
    private async Task<TakenResponse?> KnownAsync(string name, ResponseLink link, Language language, CancellationToken ct)
    {
        if (await responses.FindByRequestAsync(name, ct) is not { } known)
            return null;
        if (link.Country != known.Country || await responses.FindByLinkAsync(link, ct) is not { } same || same.Id != known.Id)
            return TakenResponse.Refused(TakingProblems.KeyUsedBefore.At(ProblemPlace.Nowhere));
        if (same.StateAt(clocks.Now) != ResponseState.Sent || instruments.Current.Find(same.Instrument, same.Version) is not { } instrument)
            return TakenResponse.Refused(TakingProblems.Gone.At(ProblemPlace.Nowhere));
        var opened = new OpenedResponse(same, instrument, ResponseForms.Resume(instrument, same, language, clocks.In(same.Country, same.SentAt ?? clocks.Now)));
        return new(opened, link, opened.Score(), IsNew: false, []);
    }

    private async Task<(OpenedResponse Opened, IReadOnlyList<RefusedAnswer> Problems)> FillAsync(GivenResponse given, bool isCounted, DateTimeOffset now, CancellationToken ct)
    {
        var problems = new List<RefusedAnswer>();
        var response = StartResponse.NewResponse(given.Instrument, given.Country, given.Language, now) with
        {
            AnsweredBy = given.AnsweredBy,
            Channel = isCounted ? ResponseChannel.Api : ResponseChannel.Open,
            Wave = given.Wave ?? 0,
        };
        response = await OfSubjectAsync(response, given, problems, ct);
        var form = StartResponse.FormOf(given.Instrument, response, clocks);
        problems.AddRange(PutAnswers.Into(form, [.. Cleaned(given.Answers, problems)]).Select(problem => new RefusedAnswer(problem.Place.Column ?? "", problem)));
        var opened = new OpenedResponse(response, given.Instrument, form);
        if (opened.ProfileElement(ProfileRole.Country) is { IsEmpty: false } country && country.Text != given.Country)
            problems.Add(new(country.Path, TakingProblems.OtherCountry.At(ProblemPlace.Nowhere)));
        foreach (var file in FilledForm.Elements(form.Root).Where(element => !element.IsEmpty && form.FieldOf(element).Question is { Type: QuestionType.Image or QuestionType.File }))
            problems.Add(new(file.Path, TakingProblems.NoFiles.At(ProblemPlace.Nowhere)));
        var told = ToldTaxId.TakeFrom(opened, key, given.Language);
        problems.AddRange((told?.Unsaid() ?? []).Select(problem => new RefusedAnswer(told!.Element.Path, problem.Problem, problem.OwnMessage)));
        // What counts among nobody needs to find nobody again: then not even the hash stays.
        if (isCounted && told?.Hash is { } hash)
            opened = opened with { Response = response with { SubjectHash = hash } };
        problems.AddRange(opened.Problems(given.Language)
            .Where(problem => problem.Element != told?.Element)
            .Select(problem => new RefusedAnswer(problem.Element.Path, problem.Problem, problem.OwnMessage)));
        return (opened, problems);
    }

    // The private link of an earlier response says whose measurement this is.
    private async Task<Response> OfSubjectAsync(Response response, GivenResponse given, List<RefusedAnswer> problems, CancellationToken ct)
    {
        if (given.Follows is not { } follows)
            return response;
        var before = follows.Country == given.Country ? await responses.FindByLinkAsync(follows, ct) : null;
        if (before is null || before.StateAt(response.StartedAt) != ResponseState.Sent || before.Instrument != given.Instrument.Code)
        {
            problems.Add(new("follows", TakingProblems.LinkOpensNothing.At(ProblemPlace.Nowhere)));
            return response;
        }
        var last = (await responses.OfSubjectAsync(before, ct)).Max(one => one.Wave);
        if (given.Wave is { } wave && wave <= last)
            problems.Add(new("wave", TakingProblems.WaveTaken.At(ProblemPlace.Nowhere, ("wave", $"{wave}"), ("last", $"{last}"))));
        return response with { SubjectId = before.SubjectId, SubjectHash = before.SubjectHash, Wave = given.Wave ?? last + 1 };
    }

    private static IEnumerable<GivenAnswer> Cleaned(IReadOnlyList<GivenAnswer> answers, List<RefusedAnswer> problems)
    {
        foreach (var answer in answers)
        {
            if (answer.Text.Length > SaveAnswers.LongestAnswer)
                problems.Add(new(answer.Name, TakingProblems.AnswerTooLong.At(answer.Place, ("limit", $"{SaveAnswers.LongestAnswer}"))));
            else
                yield return answer with { Text = SaveAnswers.WithoutControls(answer.Text) };
        }
    }

    // As it will be kept: so the answer to a repeated request says the same moment.
    private static DateTimeOffset Whole(DateTimeOffset moment) => moment.AddTicks(-(moment.Ticks % TimeSpan.TicksPerMillisecond));
}
