using Telar.Core.Forms.Filling;
using Telar.Core.Instruments.Attachments;
using Telar.Core.Shared;

namespace Telar.Services.Instruments;

/// Files that answers name and nobody sends: looked into by the rules of the site, and left where they are.
public static class NamedFiles
{
    /// What is wrong with them, in the order of the form; only what is asked counts. `read` gives what a file of that name holds, of one that is too
    /// large no more than tells so; null where there is none to read.
    public static IReadOnlyList<AnswerProblem> ProblemsOf(FilledForm form, Func<string, byte[]?> read)
    {
        var problems = new List<AnswerProblem>();
        var (files, bytes) = (0, 0L);
        foreach (var element in FilledForm.Elements(form.Root).Where(element => element is { IsRelevant: true, IsEmpty: false } && ReceivedFiles.IsFile(form, element)))
        {
            var (clean, why) = Look(read(element.Text), form.FieldOf(element).Question!.Type is Core.Forms.QuestionType.Image);
            (files, bytes) = (files + 1, bytes + (clean?.Bytes.Length ?? 0));
            if ((why ?? (AttachmentLimits.Hold(files, bytes) ? null : AttachmentProblems.TooMany)) is { } kind)
                problems.Add(new(element, ReceivedFiles.Refusal(element.Path, element.Text, kind), ""));
        }
        return problems;
    }

    private static (CleanFile? File, ProblemKind? Why) Look(byte[]? content, bool picturesOnly) => content switch
    {
        null => (null, AttachmentProblems.NotThere),
        { Length: > AttachmentLimits.MostBytes } => (null, AttachmentProblems.TooLarge),
        _ => ReceivedFiles.Read(content, picturesOnly),
    };
}
