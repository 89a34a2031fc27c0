using Telar.Core.Forms.Expressions;
using Telar.Core.Instruments;
using Telar.Core.Instruments.Responses;
using Telar.Core.Organisations.TaxIds;
using Telar.Core.Shared;
using Telar.Storage.Instruments;

namespace Telar.Services.Instruments;

/// One answer as a page sends it: where it belongs, what stood there when the page was shown, and what stands there now.
public sealed record PostedAnswer(string Path, string Before, string Now);

/// A tax id that does not hold: it was not kept, so only whoever sent it can show it again.
public sealed record RefusedTaxId(string Path, string Text, string Why);

/// What became of the answers: the response as it is now, those that somebody else changed meanwhile, those too long to keep, and a
/// tax id that is wrong.
public sealed record SavedAnswers(OpenedResponse Opened, IReadOnlyList<PostedAnswer> Conflicts, IReadOnlyList<PostedAnswer> TooLong, RefusedTaxId? Refused);

/// Keeps the answers of one page as they come. Two pages open at once each keep what they changed; where both changed the same answer,
/// nothing is overwritten until its owner has seen it.
public sealed class SaveAnswers(ResponseStore responses, InstrumentHolder instruments, SubjectKey key, TimeProvider clock)
{
    /// What a text answer may hold.
    public const int LongestAnswer = 10_000;

    private const int Tries = 8;
    private const int MostSecondsAPage = 900;

    /// Null where there is nothing to answer under the link any more: ask OpenResponse why.
    public async Task<SavedAnswers?> RunAsync(ResponseLink link, Language language, IReadOnlyList<PostedAnswer> answers, int seconds, CancellationToken ct)
    {
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            if (await responses.FindByLinkAsync(link, ct) is not { State: ResponseState.Open } response || instruments.Current.Find(response.Instrument, response.Version) is not { } instrument)
                return null;
            var now = clock.GetUtcNow();
            var form = ResponseForms.Resume(instrument, response, language, now);
            var opened = new OpenedResponse(response, instrument, form);
            var (conflicts, tooLong) = Merge(opened, answers);
            var (hash, refused) = TakeTaxId(opened, language);
            var next = response with
            {
                Answers = ResponseForms.DraftOf(form, instrument),
                SubjectHash = hash ?? response.SubjectHash,
                Language = language,
                ChangedAt = now,
                ExpiresAt = now + StartResponse.DraftLife,
                Seconds = response.Seconds + Math.Clamp(seconds, 0, MostSecondsAPage),
            };
            var isSame = next.Answers == response.Answers && next.SubjectHash == response.SubjectHash && next.Seconds == response.Seconds;
            if (isSame || await responses.SaveAsync(next, score: null, ct))
                return new(opened with { Response = isSame ? response : next with { Revision = response.Revision + 1 } }, conflicts, tooLong, refused);
        }
        throw new InvalidOperationException("Others kept writing to the same response.");
    }

    private static (IReadOnlyList<PostedAnswer> Conflicts, IReadOnlyList<PostedAnswer> TooLong) Merge(OpenedResponse opened, IReadOnlyList<PostedAnswer> answers)
    {
        List<PostedAnswer> conflicts = [], tooLong = [];
        foreach (var answer in answers)
        {
            if (answer.Now == answer.Before || opened.Form.Find(answer.Path) is not { } element || !opened.Form.TakesAnswers(element))
                continue;
            if (answer.Now.Length > LongestAnswer)
                tooLong.Add(answer);
            else if (element.Text != answer.Before && element.Text != answer.Now)
                conflicts.Add(answer with { Before = element.Text });
            else
                opened.Form.Answer(element, WithoutControls(answer.Now));
        }
        return (conflicts, tooLong);
    }

    // The number itself is never kept, right or wrong: what remains of a right one is a keyed hash, which only finds the same number again.
    private (string? Hash, RefusedTaxId? Refused) TakeTaxId(OpenedResponse opened, Language language)
    {
        if (opened.ProfileElement(ProfileRole.TaxId) is not { IsEmpty: false } element)
            return (null, null);
        var text = element.Text;
        var ownProblems = opened.Form.ProblemsOf(element, opened.Instrument.LanguageName(language));
        opened.Form.Answer(element, "");
        if (string.IsNullOrWhiteSpace(text))
            return (null, null);
        if (ownProblems is [var own, ..])
            return (null, new(element.Path, text, own.OwnMessage.Length > 0 ? own.OwnMessage : Said(own.Problem, language)));
        var read = TaxIdRules.Check(opened.Response.Country, text);
        return read.IsRefused
            ? (null, new(element.Path, text, Said(read.Problems[0], language)))
            : (key.HashOf(read.Value.Country, read.Value.Normal), null);
    }

    private static string Said(Problem problem, Language language) => $"{problem.What(language)} {problem.ToDo(language)}";

    private static string WithoutControls(string text) =>
        text.AsSpan().IndexOfAnyInRange('\0', '\u001f') < 0 ? text : new([.. text.Where(letter => letter is '\n' or '\r' or '\t' || !char.IsControl(letter))]);
}
