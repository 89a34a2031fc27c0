using Telar.Core.Forms.Expressions;
using Telar.Core.Shared;

namespace Telar.Core.Forms.Filling;

/// A form whose expressions were read: every name they use is there, every function is done, no computation depends on itself,
/// and the order in which to compute is known. It never changes, and many fill it in at the same time.
public sealed class CompiledForm
{
    private readonly Dictionary<string, ChoiceBook> lists;
    private readonly Dictionary<string, FormField> byPath;
    private readonly IReadOnlyDictionary<(int Place, string Text), Sentence> sentences;

    internal CompiledForm(Form form, IReadOnlyList<FormField> fields, Expression? instanceName, Agenda agenda, IReadOnlyDictionary<(int Place, string Text), Sentence> sentences)
    {
        (Form, Fields, InstanceName, Agenda, this.sentences) = (form, fields, instanceName, agenda, sentences);
        lists = form.Lists.ToDictionary(list => list.Key, list => new ChoiceBook(list.Value), StringComparer.Ordinal);
        byPath = fields.ToDictionary(field => field.Path, StringComparer.Ordinal);
    }

    /// Reads every expression of the form; refuses with all that is wrong, each at its sheet, line and column.
    public static Outcome<CompiledForm> Of(Form form) => new Compiler(form).Run();

    public Form Form { get; }

    /// In the order of the document; the place of a field is its index.
    public IReadOnlyList<FormField> Fields { get; }

    public FormField Root => Fields[0];

    public Expression? InstanceName { get; }

    /// What is computed, in an order in which nothing is computed before what it needs.
    internal Agenda Agenda { get; }

    /// The field at a path of the form, without numbers of repeats: /data/person/age.
    public FormField? Find(string path) => byPath.GetValueOrDefault(path);

    internal ChoiceBook? ChoicesOf(string? list) => list is null ? null : lists.GetValueOrDefault(list);

    /// The parts of a text with ${name} in it; nothing where it has none.
    internal Sentence? SentenceOf(int place, string text) => sentences.GetValueOrDefault((place, text));

    /// A text in one of the form's languages; else in the form's own one, else in any; else what stands instead.
    public string In(FormText text, string language, string instead = "") =>
        text.ByLanguage.TryGetValue(language, out var said) || (Form.Settings.DefaultLanguage is { } usual && text.ByLanguage.TryGetValue(usual, out said))
            ? said
            : text.ByLanguage.Values.FirstOrDefault(instead);
}
