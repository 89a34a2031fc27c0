using System.Globalization;
using Telar.Core.Catalogue;
using Telar.Core.Forms;
using Telar.Core.Forms.Expressions;
using Telar.Core.Forms.Filling;
using Telar.Core.Instruments;
using Telar.Core.Instruments.Attachments;
using Telar.Core.Organisations.TaxIds;
using Telar.Core.Shared;

namespace Telar.Web.Pages.Instruments;

/// One question as a page shows it.
public sealed class QuestionView(AnswerModel page, InstanceNode element)
{
    private const int MostStepsAsOptions = 11;

    public AnswerModel Page => page;

    public InstanceNode Element => element;

    public FormField Field { get; } = page.Opened.Form.FieldOf(element);

    public FormQuestion Question => Field.Question!;

    /// Its name in the form that the page sends.
    public string Name => element.Path;

    public string Id => page.IdOf(element);

    public string Label => page.Opened.Form.LabelOf(element, LanguageName);

    public string Hint => page.Opened.Form.HintOf(element, LanguageName);

    public string Guidance => page.Opened.Form.Say(Question.GuidanceHint, element, LanguageName);

    public bool IsRequired => page.Opened.Form.IsRequired(element);

    public bool IsReadOnly => !page.Opened.Form.TakesAnswers(element);

    public string? Problem => page.Problems.GetValueOrDefault(Name);

    /// What stood here when the page was made.
    public string Kept => element.Text;

    /// What is shown: what was typed and not kept, else what is kept.
    public string Shown => page.Typed.GetValueOrDefault(Name, element.Text);

    public ProfileRole? Role => ProfileRoles.Of(Question);

    public bool IsTaxIdKept => Role == ProfileRole.TaxId && page.Opened.Response.SubjectHash is not null;

    /// How the tax id is called and written where the response comes from; null for other questions.
    public string? TaxIdHint =>
        Role == ProfileRole.TaxId && TaxIdRules.RuleOf(page.Opened.Response.Country) is { } rule ? page.Say("answer.tax_example", ("name", rule.Name), ("example", rule.Example)) : null;

    public string LanguageName => page.Instrument.LanguageName(page.Language);

    public IReadOnlyList<(string Value, string Label)> Options => Question.Type switch
    {
        QuestionType.SelectOne or QuestionType.SelectMultiple or QuestionType.Rank => [.. page.Opened.Form.ChoicesOf(element).Select(choice => (choice.Name, page.Opened.Form.LabelOf(choice, element, LanguageName)))],
        QuestionType.Range => [.. Steps().Select(step => (step, step))],
        _ => [],
    };

    /// Options to be put in order: those that have their place first.
    public IReadOnlyList<(string Value, string Label, int Place)> Ranked
    {
        get
        {
            var order = Shown.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            return [.. Options.Select(option => (option.Value, option.Label, Place: Array.IndexOf(order, option.Value) + 1)).OrderBy(option => option.Place == 0 ? int.MaxValue : option.Place)];
        }
    }

    /// The file that was attached.
    public Attachment? File => page.FileCalled(Kept);

    public string FileSize => page.SizeOf(File?.Length ?? 0);

    public bool WantsPicture => Question.Type == QuestionType.Image;

    /// What the browser offers to choose from; the bytes decide.
    public string Accepted => WantsPicture ? "image/jpeg,image/png,image/webp" : ".jpg,.jpeg,.png,.webp,.pdf,.csv,.xlsx,.ods";

    /// Digits behind the point with which a position of this device is kept: two are about a kilometre, unless the form asks for more.
    public int PlaceDigits => CaptureMetres switch { >= 1000 => 2, >= 100 => 3, >= 10 => 4, _ => 5 };

    /// How exact that is, in metres.
    public int PlaceMetres => PlaceDigits switch { 2 => 1000, 3 => 100, 4 => 10, _ => 1 };

    private decimal CaptureMetres =>
        Question.Parameters.TryGetValue("capture-accuracy", out var text) && decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var metres) ? metres : 1000;

    public bool IsRangeOfOptions => Question.Type == QuestionType.Range && Steps().Count <= MostStepsAsOptions;

    public bool IsChosen(string value) => Question.Type == QuestionType.SelectMultiple ? Shown.Split(' ').Contains(value, StringComparer.Ordinal) : Shown == value;

    /// What describes the field to a screen reader: hint, then what is wrong.
    public string? DescribedBy => (Hint.Length > 0, Problem is not null) switch
    {
        (true, true) => $"{Id}-hint {Id}-problem",
        (true, false) => $"{Id}-hint",
        (false, true) => $"{Id}-problem",
        _ => null,
    };

    /// The regions of the response's country, for a question about the region; empty for others.
    public IReadOnlyList<Subdivision> Regions => Role == ProfileRole.Region
        ? [.. page.Catalogue.Subdivisions.Where(one => one.Country == page.Opened.Response.Country).OrderBy(one => one.Name, page.Alphabet)]
        : [];

    /// Activities that the words may mean, the closest first; empty where a class was chosen already or nothing is like them.
    public IReadOnlyList<Sector> Activities => Role == ProfileRole.Activity && Shown.Length > 0 && !IsActivityChosen ? page.ActivitiesLike(Shown) : [];

    public bool IsActivityChosen => page.Catalogue.Classes.Any(one => one.Code == Shown);

    public string ActivityTitle(Sector activity) => page.Language == Language.En ? activity.TitleEn : activity.TitleEs;

    /// Everyday words for an activity beside its official title.
    public string ActivityWords(Sector activity) => string.Join(", ", (page.Language switch { Language.Pt => activity.WordsPt, Language.En => activity.WordsEn, _ => activity.WordsEs }).Take(5));

    private List<string> Steps()
    {
        decimal Parameter(string name, decimal usual) =>
            Question.Parameters.TryGetValue(name, out var text) && decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var value) ? value : usual;
        var (from, to, by) = (Parameter("start", 1), Parameter("end", 10), Parameter("step", 1));
        var steps = new List<string>();
        for (var at = from; by > 0 && at <= to && steps.Count <= MostStepsAsOptions; at += by)
            steps.Add(at.ToString(CultureInfo.InvariantCulture));
        return steps;
    }
}
