using Telar.Core.Forms.Expressions;
using Telar.Core.Shared;

namespace Telar.Core.Forms.Filling;

/// What is wrong with one answer: the element, the problem in our words, and the form's own words where it has some.
public sealed record AnswerProblem(InstanceNode Element, Problem Problem, string OwnMessage)
{
    /// The sentence to show: the form's own one first.
    public string What(Language language) => OwnMessage.Length > 0 ? OwnMessage : Problem.What(language);
}
