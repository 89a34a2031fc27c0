using Telar.Core.Forms;
using Telar.Core.Shared;

namespace Telar.Core.Instruments;

/// What the site's own pages can ask. A questionnaire with more than that may be kept, converted and filled in from files, but not published:
/// whoever answers would meet a question without a way to answer it.
public static class PageQuestions
{
    public static IReadOnlyList<Problem> ProblemsOf(Form form) =>
        [.. form.Nodes.Where(node => !CanAsk(node)).Select(node => InstrumentProblems.CannotBeAsked.At(new("survey", node.Line, "type"), ("name", node.Name)))];

    private static bool CanAsk(FormNode node) => node is not (FormGroup { IsRepeat: true } or FormQuestion { Type: QuestionType.Image or QuestionType.File });
}
