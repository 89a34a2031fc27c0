namespace Telar.Core.Benchmarks.References;

/// What surveys say about an item: the survey with its title, what differs, and its numbers.
public sealed record ItemReference(Survey Survey, SurveyFigure Figure, Counterpart Counterpart, IReadOnlyList<ReferenceFigure> Numbers)
{
    /// The answers of one group, in the order of the survey's classes.
    public IReadOnlyList<ReferenceFigure> Of(string group, string name) => [.. Numbers.Where(one => one.Group == group && one.Class == name)];

    public IReadOnlyList<ReferenceFigure> OfEverybody => Of(ReferenceFigure.Everybody, ReferenceFigure.Everybody);
}

/// The surveys, their published numbers and the table of counterparts, read once and asked by item.
public sealed class ReferenceBook(IReadOnlyList<Survey> surveys, IReadOnlyDictionary<string, IReadOnlyList<ReferenceFigure>> numbers, IReadOnlyList<InstrumentCounterparts> counterparts)
{
    public IReadOnlyList<Survey> Surveys => surveys;

    public IReadOnlyList<InstrumentCounterparts> Counterparts => counterparts;

    public IReadOnlyList<ReferenceFigure> NumbersOf(string survey) => numbers[survey];

    /// What each survey with a counterpart of the item says.
    public IReadOnlyList<ItemReference> For(string instrument, string item) =>
    [
        .. from row in counterparts
           where row.Instrument == instrument
           from counterpart in row.Items
           where counterpart.Item == item
           let survey = surveys.Single(one => one.Code == counterpart.Survey)
           select new ItemReference(
               survey,
               survey.Figures.Single(figure => figure.Code == counterpart.Figure),
               counterpart,
               [.. numbers[survey.Code].Where(number => number.Figure == counterpart.Figure)]),
    ];
}
