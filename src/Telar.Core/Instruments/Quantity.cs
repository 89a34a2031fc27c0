using Telar.Core.Forms;

namespace Telar.Core.Instruments;

/// A number that is asked for at each measurement, to see whether anything changed, in the unit that the column `measure` names.
/// It has no points, and stands once in a response.
public sealed record Quantity(FormQuestion Question, string Unit)
{
    public const string Column = "measure";

    public string Name => Question.Name;

    /// In the order of the form.
    public static IReadOnlyList<Quantity> In(Form form) =>
        [.. Once(form.Root).Where(IsOne).Select(question => new Quantity(question, question.Extra[Column].Trim()))];

    /// True where the question is marked as one; its answer may still be no number.
    public static bool IsMarked(FormQuestion question) => question.Extra.ContainsKey(Column);

    public static bool CanBe(QuestionType type) => type is QuestionType.Integer or QuestionType.Decimal or QuestionType.Range or QuestionType.Calculate;

    private static bool IsOne(FormQuestion question) => IsMarked(question) && CanBe(question.Type);

    private static IEnumerable<FormQuestion> Once(FormGroup group) => group.Children.SelectMany(child => child switch
    {
        FormQuestion question => [question],
        FormGroup { IsRepeat: false } inner => Once(inner),
        _ => [],
    });
}
