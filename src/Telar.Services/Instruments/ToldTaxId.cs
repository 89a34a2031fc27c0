using Telar.Core.Forms.Expressions;
using Telar.Core.Instruments;
using Telar.Core.Organisations.TaxIds;
using Telar.Core.Shared;
using Telar.Storage.Instruments;

namespace Telar.Services.Instruments;

/// What is wrong with a tax id, with the form's own words where it has some. The values of the problem may hold the number: whoever tells it to
/// anybody but its owner takes it out.
internal sealed record TaxIdProblem(Problem Problem, string OwnMessage = "");

/// A tax id that stood among the answers and was taken out of them: no number is ever kept, right or wrong. What remains of a right one is a keyed
/// hash, which only finds the same number again.
internal sealed record ToldTaxId(InstanceNode Element, string Text, string? Hash, IReadOnlyList<TaxIdProblem> Problems)
{
    /// Null where the form asks for none, or none was told.
    public static ToldTaxId? TakeFrom(OpenedResponse opened, SubjectKey key, Language language)
    {
        if (opened.ProfileElement(ProfileRole.TaxId) is not { } element)
            return null;
        var text = element.Text;
        var own = element.IsEmpty ? [] : opened.Form.ProblemsOf(element, opened.Instrument.LanguageName(language));
        // Also where nobody can type: an invitation may have brought the number into a hidden question.
        opened.Form.Preset(element, "");
        if (string.IsNullOrWhiteSpace(text))
            return null;
        if (own.Count > 0)
            return new(element, text, null, [.. own.Select(problem => new TaxIdProblem(problem.Problem, problem.OwnMessage))]);
        var read = TaxIdRules.Check(opened.Response.Country, text);
        return read.IsRefused
            ? new(element, text, null, [.. read.Problems.Select(problem => new TaxIdProblem(problem))])
            : new(element, text, key.HashOf(read.Value.Country, read.Value.Normal), []);
    }

    /// The problems without the number in them.
    public IEnumerable<TaxIdProblem> Unsaid() => Problems.Select(problem => new TaxIdProblem(
        problem.Problem with { Values = [.. problem.Problem.Values.Select(value => (value.Name, Unsaid(value.Value)))] }, Unsaid(problem.OwnMessage)));

    private string Unsaid(string words) => words.Replace(Text, "…", StringComparison.Ordinal);
}
