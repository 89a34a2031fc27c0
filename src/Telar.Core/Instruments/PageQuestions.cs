using Telar.Core.Forms;
using Telar.Core.Shared;

namespace Telar.Core.Instruments;

/// What the site's own pages can ask. A questionnaire with more than that may be kept, converted and filled in from files, but not published:
/// whoever answers would meet a question without a way to answer it.
public static class PageQuestions
{
    /// Turns of one repeat that somebody may add by hand: more are a list, and lists come as a file.
    public const int MostTurns = 100;

    public static IReadOnlyList<Problem> ProblemsOf(Form form) =>
    [
        .. form.Nodes.Where(node => !CanAsk(node)).Select(node => InstrumentProblems.CannotBeAsked.At(new("survey", node.Line, "type"), ("name", node.Name))),
        .. UnguardedTaxIds(form, form.Root, isRepeated: false).Select(question => InstrumentProblems.TaxIdNotTaken.At(new("survey", question.Line, ProfileRoles.Column), ("name", question.Name))),
    ];

    // A tax id is taken out of the answers before they are kept. That is sure only where there is one, and nothing writes it in anew.
    private static IEnumerable<FormQuestion> UnguardedTaxIds(Form form, FormGroup group, bool isRepeated)
    {
        var first = form.Questions.FirstOrDefault(question => ProfileRoles.Of(question) == ProfileRole.TaxId);
        foreach (var node in group.Children)
        {
            if (node is FormGroup inner)
            {
                foreach (var found in UnguardedTaxIds(form, inner, isRepeated || inner.IsRepeat))
                    yield return found;
            }
            else if (node is FormQuestion question && ProfileRoles.Of(question) == ProfileRole.TaxId
                && (isRepeated || question != first || question.Calculation is not null || question.Type is QuestionType.Calculate or QuestionType.Metadata or QuestionType.Note))
            {
                yield return question;
            }
        }
    }

    // Sound and films are files as well, but of kinds that cannot be looked into here: who else is heard or seen, and where.
    private static bool CanAsk(FormNode node) => node is not FormQuestion { Type: QuestionType.File, TypeName: "audio" or "video" };
}
