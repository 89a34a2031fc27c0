using Telar.Core.Forms;
using Telar.Core.Forms.Expressions;
using Telar.Core.Instruments;
using Telar.Core.Shared;
using Telar.Services.Instruments;

namespace Telar.Web.Shared;

/// An answer as its owner reads it: labels instead of names.
public static class AnswerWords
{
    private const int EverydayWords = 5;

    /// "" where there is no answer.
    public static string Of(OpenedResponse opened, InstanceNode element, Language language)
    {
        var (form, name) = (opened.Form, opened.Instrument.LanguageName(language));
        if (element.IsEmpty || form.FieldOf(element).Question is not { } question)
            return "";
        if (question.Type is not (QuestionType.SelectOne or QuestionType.SelectMultiple or QuestionType.Rank))
            return element.Text;
        var choices = form.ChoicesOf(element).ToDictionary(choice => choice.Name, StringComparer.Ordinal);
        var chosen = question.Type is QuestionType.SelectOne ? [element.Text] : element.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return string.Join(", ", chosen.Select(one => choices.TryGetValue(one, out var choice) ? form.LabelOf(choice, element, name) : one));
    }

    /// With the titles of activities and the names of regions in place of their codes.
    public static string Whole(TelarPage page, OpenedResponse opened, InstanceNode element) =>
        IsActivity(opened, element) ? Activity(page, element.Text) : Region(page, opened, element) ?? CountryName(page, opened, element) ?? Of(opened, element, page.Language);

    private static string? CountryName(TelarPage page, OpenedResponse opened, InstanceNode element) =>
        ProfileRoles.Of(opened.Form.FieldOf(element).Node) == ProfileRole.Country && page.Catalogue.CountriesByIso3.TryGetValue(element.Text, out var country) ? country.Name.In(page.Language) : null;

    /// The class of an activity by its code, in words; the words themselves where it is no code.
    public static string Activity(TelarPage page, string answer) =>
        page.Catalogue.Classes.FirstOrDefault(one => one.Code == answer) is { } found ? $"{(page.Language == Language.En ? found.TitleEn : found.TitleEs)}" : answer;

    /// What people call an activity in Portuguese, of whose official title there is only the Spanish one; "" where the answer is no code.
    public static string EverydayOf(TelarPage page, string code) =>
        page.Catalogue.Classes.FirstOrDefault(one => one.Code == code) is { } found ? string.Join(", ", found.WordsPt.Take(EverydayWords)) : "";

    /// The name of a region by its code; null where the answer is none.
    public static string? Region(TelarPage page, OpenedResponse opened, InstanceNode element) =>
        ProfileRoles.Of(opened.Form.FieldOf(element).Node) == ProfileRole.Region ? page.Catalogue.Subdivisions.FirstOrDefault(one => one.Code == element.Text)?.Name : null;

    public static bool IsActivity(OpenedResponse opened, InstanceNode element) => ProfileRoles.Of(opened.Form.FieldOf(element).Node) == ProfileRole.Activity;
}
