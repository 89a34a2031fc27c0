using System.Globalization;
using System.Security.Cryptography;
using Telar.Core.Forms;
using Telar.Core.Forms.Expressions;
using Telar.Core.Forms.Filling;
using Telar.Core.Instruments.Attachments;
using Telar.Core.Shared;
using Telar.Storage.Instruments;

namespace Telar.Services.Instruments;

/// Files that came with a page: looked into, cleaned, named, and put into the form as answers. Those that a response has already count towards what fits.
internal sealed class ReceivedFiles(FilledForm form, IReadOnlyList<Attachment> known)
{
    private readonly List<NewAttachment> added = [];
    private readonly List<RefusedFile> refused = [];

    public IReadOnlyList<RefusedFile> Refused => refused;

    /// What is to be written with the answers; null where the form asks for no files.
    public AttachmentChange? Change() => ChangeOf(form, added, withHidden: true);

    public static AttachmentChange? ChangeOf(FilledForm form, IReadOnlyList<NewAttachment> added, bool withHidden) =>
        form.Form.Fields.Any(field => field.Question is { Type: QuestionType.Image or QuestionType.File }) ? new(added, NamesIn(form, withHidden)) : null;

    public static bool IsFile(FilledForm form, InstanceNode element) => form.FieldOf(element).Question is { Type: QuestionType.Image or QuestionType.File };

    public void Take(InstanceNode element, PostedFile file)
    {
        if (!IsFile(form, element) || !form.TakesAnswers(element))
            return;
        if (element.Text != file.Before)
        {
            Refuse(file, AttachmentProblems.ChangedMeanwhile);
            return;
        }
        if (file.Length > AttachmentLimits.MostBytes)
        {
            Refuse(file, AttachmentProblems.TooLarge);
            return;
        }
        var field = form.FieldOf(element);
        var (clean, why) = Read(file.Content, picturesOnly: field.Question!.Type is QuestionType.Image);
        if (clean is null)
        {
            Refuse(file, why!);
            return;
        }
        if (!Fits(element, clean.Bytes.Length))
        {
            Refuse(file, AttachmentProblems.TooMany);
            return;
        }
        var name = AttachmentNames.Of(file.Name, clean.Kind, RandomNumberGenerator.GetHexString(AttachmentNames.MarkLetters, lowercase: true));
        var hash = Convert.ToHexStringLower(SHA256.HashData(clean.Bytes.Span));
        added.Add(new(new(name, field.Path, clean.Kind, clean.Bytes.Length, hash), clean.Bytes));
        form.Answer(element, name);
    }

    /// What a file is and what of it is kept; the reason where nothing is.
    internal static (CleanFile? File, ProblemKind? Why) Read(ReadOnlyMemory<byte> content, bool picturesOnly) =>
        !picturesOnly && AttachmentBytes.IsPacked(content.Span) ? PackedTables.Read(content) : AttachmentBytes.Read(content, picturesOnly);

    // The file that is replaced makes room.
    private bool Fits(InstanceNode element, int length)
    {
        var named = NamesIn(form, withHidden: true);
        var others = known.Concat(added.Select(one => one.Attachment)).Where(one => named.Contains(one.Name) && one.Name != element.Text).ToList();
        return AttachmentLimits.Hold(others.Count + 1, others.Sum(one => (long)one.Length) + length);
    }

    private void Refuse(PostedFile file, ProblemKind why) => refused.Add(Refusal(file, why));

    public static RefusedFile Refusal(PostedFile file, ProblemKind why) => new(file.Path, Refusal(file.Path, file.Name, why));

    public static Problem Refusal(string path, string name, ProblemKind why) => why.At(
        new(Column: path),
        ("name", name.Length > 60 ? name[..60] + "…" : name),
        ("limit", why == AttachmentProblems.TooMany ? Megabytes(AttachmentLimits.MostBytesOfAResponse) : Megabytes(AttachmentLimits.MostBytes)),
        ("files", AttachmentLimits.MostFiles.ToString(CultureInfo.InvariantCulture)));

    private static string Megabytes(int bytes) => (bytes >> 20).ToString(CultureInfo.InvariantCulture);

    private static HashSet<string> NamesIn(FilledForm form, bool withHidden) =>
        [.. FilledForm.Elements(form.Root).Where(element => IsFile(form, element) && !element.IsEmpty && (withHidden || element.IsRelevant)).Select(element => element.Text)];
}
