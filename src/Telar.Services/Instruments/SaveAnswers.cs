using Telar.Core.Forms.Expressions;
using Telar.Core.Instruments;
using Telar.Core.Instruments.Responses;
using Telar.Core.Shared;
using Telar.Storage.Instruments;

namespace Telar.Services.Instruments;

/// One answer as a page sends it: where it belongs, what stood there when the page was shown, and what stands there now.
public sealed record PostedAnswer(string Path, string Before, string Now);

/// What became of the answers: the response as it is now, those that somebody else changed meanwhile, and those too long to keep.
public sealed record SavedAnswers(OpenedResponse Opened, IReadOnlyList<PostedAnswer> Conflicts, IReadOnlyList<PostedAnswer> TooLong);

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
            var hash = TakeTaxId(opened);
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
                return new(opened with { Response = isSame ? response : next with { Revision = response.Revision + 1 } }, conflicts, tooLong);
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

    // The number itself is never kept: what remains is a keyed hash, which only finds the same number again.
    private string? TakeTaxId(OpenedResponse opened)
    {
        if (opened.ProfileElement(ProfileRole.TaxId) is not { IsEmpty: false } element || opened.Form.ProblemsOf(element).Count > 0)
            return null;
        var plain = TaxIdText.Plain(element.Text);
        opened.Form.Answer(element, "");
        return plain.Length == 0 ? null : key.HashOf(opened.Response.Country, plain);
    }

    private static string WithoutControls(string text) =>
        text.AsSpan().IndexOfAnyInRange('\0', '\u001f') < 0 ? text : new([.. text.Where(letter => letter is '\n' or '\r' or '\t' || !char.IsControl(letter))]);
}
