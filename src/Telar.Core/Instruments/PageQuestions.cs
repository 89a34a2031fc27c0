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
        [.. form.Nodes.Where(node => !CanAsk(node)).Select(node => InstrumentProblems.CannotBeAsked.At(new("survey", node.Line, "type"), ("name", node.Name)))];

    // Sound and films are files as well, but of kinds that cannot be looked into here: who else is heard or seen, and where.
    private static bool CanAsk(FormNode node) => node is not FormQuestion { Type: QuestionType.File, TypeName: "audio" or "video" };
}
