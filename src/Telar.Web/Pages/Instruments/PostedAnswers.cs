using System.Globalization;
using Microsoft.AspNetCore.Http;
using Telar.Core.Instruments.Attachments;
using Telar.Services.Instruments;

namespace Telar.Web.Pages.Instruments;

/// Reads what a page of answers sends: each question says what stood in it, so that two open pages notice one another.
internal static class PostedAnswers
{
    public static async Task<PostedPage> ReadAsync(IFormCollection form, int seconds, CancellationToken ct)
    {
        var go = form["go"].ToString();
        return new(AnswersIn(form))
        {
            Seconds = seconds,
            TurnsRemoved = Whole(form[AnswerModel.RemovedName]),
            Files = await FilesInAsync(form, ct),
            TakenBack = Behind(go, AnswerModel.Forget),
            Added = Behind(go, AnswerModel.Add) is { } repeat && Whole(form[AnswerModel.TurnsPrefix + repeat]) is { } seen ? new(repeat, seen) : null,
            Removed = Behind(go, AnswerModel.Drop) ?? Behind(go, AnswerModel.Surely),
            RemovesOnlyEmpty = go.StartsWith(AnswerModel.Drop, StringComparison.Ordinal),
        };
    }

    private static string? Behind(string go, string word) => go.StartsWith(word, StringComparison.Ordinal) ? go[word.Length..] : null;

    private static int? Whole(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    // Of a file that is too large nothing is read.
    private static async Task<IReadOnlyList<PostedFile>> FilesInAsync(IFormCollection form, CancellationToken ct)
    {
        var files = new List<PostedFile>();
        foreach (var file in form.Files.Where(file => file.Length > 0 && file.Name.StartsWith(AnswerModel.FilePrefix, StringComparison.Ordinal)))
        {
            var path = file.Name[AnswerModel.FilePrefix.Length..];
            var content = file.Length > AttachmentLimits.MostBytes ? [] : new byte[file.Length];
            if (content.Length > 0)
            {
                await using var stream = file.OpenReadStream();
                await stream.ReadExactlyAsync(content, ct);
            }
            files.Add(new(path, form[AnswerModel.BeforePrefix + path].ToString(), file.FileName, file.Length, content));
        }
        return files;
    }

    // Every question that was shown says what stood in it; one that then sends nothing was cleared.
    private static List<PostedAnswer> AnswersIn(IFormCollection form)
    {
        var answers = new List<PostedAnswer>();
        foreach (var (key, before) in form.Where(field => field.Key.StartsWith(AnswerModel.BeforePrefix, StringComparison.Ordinal)))
        {
            var path = key[AnswerModel.BeforePrefix.Length..];
            answers.Add(new(path, before.ToString(), AnswerIn(form, path)));
        }
        return answers;
    }

    private static string AnswerIn(IFormCollection form, string path)
    {
        if (form.TryGetValue(AnswerModel.PickPrefix + path, out var picked) && picked.ToString() is { Length: > 0 } activity)
            return activity;
        if (form.TryGetValue(path, out var parts))
            return string.Join(' ', parts.Where(part => !string.IsNullOrEmpty(part)));
        var ranks = form.Where(field => field.Key.StartsWith($"{AnswerModel.RankPrefix}{path}/", StringComparison.Ordinal) && field.Value.ToString().Trim().Length > 0)
            .Select(field => (Option: field.Key[(AnswerModel.RankPrefix.Length + path.Length + 1)..], Place: int.TryParse(field.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? place : int.MaxValue));
        return string.Join(' ', ranks.OrderBy(rank => rank.Place).Select(rank => rank.Option));
    }
}
