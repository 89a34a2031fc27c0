using Telar.Core.Forms.Expressions;
using Telar.Core.Shared;

namespace Telar.Core.Forms.Filling;

/// What is wrong with one answer: the element, the problem in our words, and the form's own words where it has some.
public sealed record AnswerProblem(InstanceNode Element, Problem Problem, string OwnMessage)
{
    /// Where the problem is the number of turns of a repeat inside of the element: that repeat.
    public FormField? Repeat { get; init; }

    /// What the problem belongs to, as an address: the element, or the repeat inside of it.
    public string Path => Repeat is null ? Element.Path : $"{Element.Path}/{Repeat.Name}";

    /// The field that it stands at.
    public int Place => Repeat?.Place ?? Element.Place;

    /// The sentence to show: the form's own one first.
    public string What(Language language) => OwnMessage.Length > 0 ? OwnMessage : Problem.What(language);
}
