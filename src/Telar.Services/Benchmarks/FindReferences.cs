using Telar.Core.Benchmarks.References;
using Telar.Core.Shared;
using Telar.Services.Instruments;
using Telar.Storage.Benchmarks;
using Telar.Storage.Instruments;

namespace Telar.Services.Benchmarks;

/// A question that a public survey asked as well, with what the survey says and the class that the own answer means, if any.
public sealed record AnsweredReference(ItemReference Reference, string Label, string Answer, string? OwnClass);

/// The value that somebody published about a question, beside the own answer to it, and the most that an answer can be worth.
public sealed record PublishedBeside(PublishedValue Value, string Label, double? Own, double Most);

/// What stands beside a result that has no peers: public surveys about the same questions, those of the own country first, and values
/// that were published. `None` says why an instrument has no survey at all.
public sealed record ReferencesBeside(IReadOnlyList<IGrouping<Survey, AnsweredReference>> Surveys, IReadOnlyList<PublishedBeside> Published, LocalText? None);

/// Finds what stands beside an answer, in the catalogue. Read when it is first asked for: most starts never ask.
public sealed class FindReferences(string catalogue)
{
    private readonly Lazy<ReferenceBook> book = new(() => ReadBook(catalogue));
    private readonly Lazy<IReadOnlyDictionary<string, IReadOnlyList<PublishedValue>>> published = new(() => InstrumentFolder.PublishedValues(catalogue));

    public ReferencesBeside Of(OpenedResponse opened, Language language)
    {
        var code = opened.Instrument.Code;
        var answered =
            from question in opened.Instrument.Instrument.Form.Questions
            let element = opened.Form.Find(question.Path)
            where element is { IsRelevant: true, IsEmpty: false }
            from reference in book.Value.For(code, question.Name)
            select new AnsweredReference(reference, opened.Instrument.Say(question.Label, language), element.Text, reference.Counterpart.ClassOf(element.Text));
        var bySurvey = answered.GroupBy(one => one.Reference.Survey).OrderByDescending(group => group.Key.Country == opened.Response.Country).ThenByDescending(group => group.Key.Year);
        var beside = published.Value.GetValueOrDefault(code, []).Select(value => Beside(value, opened, language)).OfType<PublishedBeside>();
        return new([.. bySurvey], [.. beside], book.Value.Counterparts.FirstOrDefault(row => row.Instrument == code)?.None);
    }

    private static PublishedBeside? Beside(PublishedValue value, OpenedResponse opened, Language language)
    {
        if (opened.Instrument.Instrument.Scoring.Items.FirstOrDefault(item => item.Name == value.Item) is not { } item)
            return null;
        var share = opened.Form.Find(item.Question.Path) is { IsRelevant: true } element ? item.Points.ShareOf(element.Text) : null;
        // A question that is a part by itself is called as the part: shorter, and as the table above calls it.
        var rules = opened.Instrument.Instrument.Scoring;
        var label = rules.ItemsOf(item.Dimension).Count() == 1 ? rules.Dimensions.First(dimension => dimension.Name == item.Dimension).Label : item.Question.Label;
        return new(value, opened.Instrument.Say(label, language), share * item.Points.Most, item.Points.Most);
    }

    // It was whole when the catalogue was checked: if it is not any more, the program is at fault, not the reader.
    private static ReferenceBook ReadBook(string catalogue)
    {
        var read = new ReferenceFolder(catalogue).Read();
        return read.IsRefused ? throw new InvalidOperationException($"{ReferenceFolder.Name}: {read.Problems[0].What(Language.En)}") : read.Value;
    }
}
