using System.Globalization;
using Telar.Core.Forms;
using Telar.Core.Forms.Expressions;
using Telar.Core.Forms.Filling;
using Telar.Core.Instruments;
using Telar.Core.Instruments.Responses;
using Telar.Core.Instruments.Scoring;
using Telar.Core.Shared;

namespace Telar.Core.Demonstration;

/// A firm that does not exist: fills in a form as the marginals say, its answers leaning the same way because one hidden strength is behind all of
/// them. The same seed gives the same firm; a later measurement is the same firm, somewhat stronger.
public sealed class SyntheticFirm(RandomStream chance, Marginals marginals, ScoringRules rules, IReadOnlyDictionary<ProfileRole, string> profile)
{
    /// The part of an answer that comes from the firm's strength; the rest is chance.
    public const double Loading = 0.6;

    /// What a firm gains from one measurement to the next, in standard deviations.
    public const double GainAWave = 0.35;

    /// How often a question that may be left is left.
    public const double Left = 0.03;

    private const ulong PlacesAQuestion = 8;

    private readonly double strength = Normal.Draw(chance.At(0), chance.At(1));

    /// Answers everything that is asked, in the order of the form. What has to be answered and cannot be made up is a fault of this program, and named.
    public void Fill(FilledForm form, int wave)
    {
        foreach (var element in FilledForm.Elements(form.Root).ToList())
        {
            if (element.IsRelevant && element.IsEmpty && form.FieldOf(element).Question is { } question && form.TakesAnswers(element))
                Answer(form, element, question, wave);
        }
        form.ComputeAll();
        if (form.ProblemsOf(form.Root) is [var problem, ..])
            throw new InvalidOperationException($"A synthetic firm cannot answer {problem.Element.Path}: {problem.Problem.What(Language.En)}");
    }

    private void Answer(FilledForm form, InstanceNode element, FormQuestion question, int wave)
    {
        var role = ProfileRoles.Of(question);
        if (role is { } told)
        {
            if (profile.TryGetValue(told, out var text))
                form.Answer(element, text);
            if (!element.IsEmpty || told is ProfileRole.TaxId or ProfileRole.Sales)
                return;
        }
        var place = ((ulong)element.Place + 1) * PlacesAQuestion;
        var isRequired = form.IsRequired(element);
        if (!isRequired && chance.At(place) < Left)
            return;
        // Who the firm is does not change with its strength.
        var gain = role is null ? GainAWave * wave : 0;
        var rank = Normal.Below((Loading * (strength + gain)) + (Math.Sqrt(1 - (Loading * Loading)) * Normal.Draw(chance.At(place + 1), chance.At(place + 2))));
        if (Text(form, element, question, rank, place, isRequired) is { Length: > 0 } answer)
            form.Answer(element, answer);
        if (!element.IsEmpty && !isRequired && form.ProblemsOf(element).Count > 0)
            form.Answer(element, "");
    }

    private string? Text(FilledForm form, InstanceNode element, FormQuestion question, double rank, ulong place, bool isRequired) => question.Type switch
    {
        QuestionType.SelectOne => Chosen(form, element, question, rank),
        QuestionType.SelectMultiple => Several(form, element, place),
        QuestionType.Rank => string.Join(' ', form.ChoicesOf(element).Select(choice => choice.Name)),
        QuestionType.Integer or QuestionType.Decimal or QuestionType.Range => Quantity(question, rank).ToString(CultureInfo.InvariantCulture),
        QuestionType.Acknowledge => "OK",
        QuestionType.Text when isRequired => "demo",
        QuestionType.Date when isRequired => "2026-01-01",
        _ => null,
    };

    private string? Chosen(FilledForm form, InstanceNode element, FormQuestion question, double rank)
    {
        var item = rules.Items.FirstOrDefault(one => one.Question.Path == question.Path);
        var options = form.ChoicesOf(element).Select(choice => choice.Name).ToList();
        if (item is not null)
            options = [.. options.Where(option => !item.Points.IsNotApplicable(option)).OrderBy(option => item.Points.ShareOf(option) ?? 0)];
        return options.Count == 0 ? null : marginals.OfOptions(question, options).At(rank);
    }

    private string Several(FilledForm form, InstanceNode element, ulong place)
    {
        var offered = form.ChoicesOf(element);
        var stream = new RandomStream(chance.Bits(place));
        var chosen = offered.Where((_, number) => stream.At((ulong)number) < 1.0 / 3).Select(choice => choice.Name).ToList();
        return chosen.Count > 0 || offered.Count == 0 ? string.Join(' ', chosen) : offered[stream.PickAt((ulong)offered.Count, offered.Count)].Name;
    }

    private long Quantity(FormQuestion question, double rank) => marginals.OfQuantity(question)?.At(rank) ?? 1 + (long)(rank * rank * 20);
}
