using System.Data.Common;
using Telar.Core.Forms.Expressions;
using Telar.Core.Forms.Filling;
using Telar.Core.Instruments;
using Telar.Core.Instruments.Attachments;
using Telar.Core.Instruments.Responses;
using Telar.Core.Shared;
using Telar.Storage.Instruments;
using Telar.Storage.Shared;

namespace Telar.Services.Instruments;

/// Keeps the answers of one page as they come. Two pages open at once each keep what they changed; where both changed the same answer,
/// nothing is overwritten until its owner has seen it. Turns of a repeat have no name but their number: a page that was made before one of them
/// was taken out cannot write into them any more.
public sealed class SaveAnswers(ResponseStore responses, AttachmentStore attachments, InstrumentHolder instruments, SubjectKey key, CountryClocks clocks)
{
    /// What a text answer may hold.
    public const int LongestAnswer = 10_000;

    private const int Tries = 8;
    private const int MostSecondsAPage = 900;

    public Task<SavedAnswers?> RunAsync(ResponseLink link, Language language, IReadOnlyList<PostedAnswer> answers, int seconds, CancellationToken ct) =>
        RunAsync(link, language, new PostedPage(answers) { Seconds = seconds }, ct);

    /// Null where there is nothing to answer under the link any more: ask OpenResponse why.
    public async Task<SavedAnswers?> RunAsync(ResponseLink link, Language language, PostedPage page, CancellationToken ct)
    {
        try
        {
            return await TryAsync(link, language, page, ct);
        }
        catch (DbException fault) when (FullDisk.IsBehind(fault))
        {
            return await WithoutRoomAsync(link, language, page, ct);
        }
    }

    // Answers are small and may still fit where a file does not. What does not fit goes back to whoever sent it.
    private async Task<SavedAnswers?> WithoutRoomAsync(ResponseLink link, Language language, PostedPage page, CancellationToken ct)
    {
        var refused = page.Files.Select(file => ReceivedFiles.Refusal(file, AttachmentProblems.NoRoom)).ToList();
        try
        {
            if (refused.Count > 0 && await TryAsync(link, language, page with { Files = [] }, ct) is { } saved)
                return saved with { RefusedFiles = [.. saved.RefusedFiles, .. refused] };
        }
        catch (DbException fault) when (FullDisk.IsBehind(fault))
        {
            // Not even they fit.
        }
        if (await responses.FindByLinkAsync(link, ct) is not { } response || instruments.Current.Find(response.Instrument, response.Version) is not { } instrument)
            return null;
        var before = new OpenedResponse(response, instrument, ResponseForms.Resume(instrument, response, language, clocks.In(response.Country, clocks.Now)));
        return new(before, [], [], Refused: null) { RefusedFiles = refused, WithoutRoom = [.. page.Answers.Where(answer => answer.Now != answer.Before)] };
    }

    private async Task<SavedAnswers?> TryAsync(ResponseLink link, Language language, PostedPage page, CancellationToken ct)
    {
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            var now = clocks.Now;
            if (await responses.FindByLinkAsync(link, ct) is not { IsAgreed: true } response || response.StateAt(now) != ResponseState.Open || instruments.Current.Find(response.Instrument, response.Version) is not { } instrument)
                return null;
            var form = ResponseForms.Resume(instrument, response, language, clocks.In(response.Country, now));
            var files = new ReceivedFiles(form, page.Files.Count == 0 ? [] : await attachments.OfAsync(response, ct));
            var saved = Put(new(response, instrument, form), page, files, language);
            (saved, var hash) = TakeTaxId(saved, page, language);
            if (saved.IsWhole)
                saved = MoveTurns(saved, page);
            var next = response with
            {
                Answers = ResponseForms.DraftOf(form, instrument),
                SubjectHash = hash,
                Language = language,
                ChangedAt = now,
                // Whoever invited said until when.
                ExpiresAt = response.Channel == ResponseChannel.Invited ? response.ExpiresAt : now + StartResponse.DraftLife,
                Seconds = response.Seconds + Math.Clamp(page.Seconds, 0, MostSecondsAPage),
                TurnsRemoved = response.TurnsRemoved + (saved.HasRemoved ? 1 : 0),
            };
            var isSame = next.Answers == response.Answers && next.SubjectHash == response.SubjectHash && next.Seconds == response.Seconds;
            if (isSame || await responses.SaveAsync(next, score: null, ct, files.Change()))
                return saved with { Opened = saved.Opened with { Response = isSame ? response : next with { Revision = response.Revision + 1 } } };
        }
        throw new InvalidOperationException("Others kept writing to the same response.");
    }

    private static SavedAnswers Put(OpenedResponse opened, PostedPage page, ReceivedFiles files, Language language)
    {
        var isStale = page.TurnsRemoved is { } seen && seen != opened.Response.TurnsRemoved;
        List<PostedAnswer> conflicts = [], tooLong = [], astray = [];
        foreach (var answer in page.Answers.Where(answer => answer.Now != answer.Before))
        {
            var element = opened.Form.Find(answer.Path);
            if (element is null ? IsOfForm(opened, answer.Path) : isStale && IsInMovingTurn(opened.Form, element))
                astray.Add(answer);
            else if (element is null || !opened.Form.TakesAnswers(element) || ReceivedFiles.IsFile(opened.Form, element))
                continue;
            else if (answer.Now.Length > LongestAnswer)
                tooLong.Add(answer);
            else if (element.Text != answer.Before && element.Text != answer.Now)
                conflicts.Add(answer with { Before = element.Text });
            else
                opened.Form.Answer(element, WithoutControls(answer.Now));
        }
        foreach (var file in page.Files)
        {
            if (opened.Form.Find(file.Path) is not { } element || (isStale && IsInMovingTurn(opened.Form, element)))
                astray.Add(new(file.Path, "", file.Name));
            else
                files.Take(element, file);
        }
        if (page.TakenBack is { } path && opened.Form.Find(path) is { } taken && ReceivedFiles.IsFile(opened.Form, taken) && !(isStale && IsInMovingTurn(opened.Form, taken)))
            opened.Form.Answer(taken, "");
        return new(opened, conflicts, tooLong, Refused: null) { Astray = astray, RefusedFiles = files.Refused };
    }

    private static SavedAnswers MoveTurns(SavedAnswers saved, PostedPage page)
    {
        var form = saved.Opened.Form;
        if (page.Added is { } added && AroundOf(form, added.Repeat) is var (around, repeat) && FilledForm.TurnsOf(around, repeat).Count == added.Seen && added.Seen < PageQuestions.MostTurns)
            return saved with { AddedTurn = form.Add(around, repeat) };
        if (page.Removed is { } removed && page.TurnsRemoved == saved.Opened.Response.TurnsRemoved && form.Find(removed) is { } turn && !(page.RemovesOnlyEmpty && HasAnswers(form, turn)))
            return saved with { HasRemoved = form.Remove(turn) };
        return saved;
    }

    /// Whether somebody answered anything in a turn.
    public static bool HasAnswers(FilledForm form, InstanceNode turn) => FilledForm.Elements(turn).Any(element => element is { IsLeaf: true, IsEmpty: false } && form.TakesAnswers(element));

    // The element around a repeat and the repeat, from an address without the number of a turn at its end.
    private static (InstanceNode Around, FormField Repeat)? AroundOf(FilledForm form, string path)
    {
        var end = path.LastIndexOf('/');
        return end > 0 && form.Find(path[..end]) is { } around && form.FieldOf(around).Children.FirstOrDefault(child => child.IsRepeat && child.Name == path[(end + 1)..]) is { } repeat
            ? (around, repeat)
            : null;
    }

    // A turn that somebody may take out, so that the next ones move up.
    private static bool IsInMovingTurn(FilledForm form, InstanceNode element)
    {
        for (var at = element; at is { Place: >= 0 }; at = at.Parent)
        {
            if (form.FieldOf(at) is { IsRepeat: true, RepeatCount: null })
                return true;
        }
        return false;
    }

    // An address whose turn is gone, and no invention.
    private static bool IsOfForm(OpenedResponse opened, string path) =>
        opened.Form.Form.Find(string.Join('/', path.Split('/').Select(part => part.IndexOf('[', StringComparison.Ordinal) is > 0 and var open ? part[..open] : part))) is { Question: not null };

    // A wrong number does not take the hash of the right one away.
    private (SavedAnswers Saved, string? Hash) TakeTaxId(SavedAnswers saved, PostedPage page, Language language)
    {
        var opened = saved.Opened;
        var before = page.TakenBack is { } path && opened.ProfileElement(ProfileRole.TaxId)?.Path == path ? null : opened.Response.SubjectHash;
        if (ToldTaxId.TakeFrom(opened, key, language) is not { } told)
            return (saved, before);
        if (told.Problems is not [var problem, ..])
            return (saved, told.Hash);
        var why = problem.OwnMessage.Length > 0 ? problem.OwnMessage : Said(problem.Problem, language);
        return (saved with { Refused = new(told.Element.Path, told.Text, why) }, before);
    }

    private static string Said(Problem problem, Language language) => $"{problem.What(language)} {problem.ToDo(language)}";

    internal static string WithoutControls(string text) =>
        text.AsSpan().IndexOfAnyInRange('\0', '\u001f') < 0 ? text : new([.. text.Where(letter => letter is '\n' or '\r' or '\t' || !char.IsControl(letter))]);
}
