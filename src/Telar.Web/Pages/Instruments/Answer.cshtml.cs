using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Telar.Core.Catalogue;
using Telar.Core.Forms;
using Telar.Core.Forms.Expressions;
using Telar.Core.Forms.Filling;
using Telar.Core.Instruments.Responses;
using Telar.Services.Instruments;
using Telar.Services.Search;
using Telar.Web.Shared;

namespace Telar.Web.Pages.Instruments;

/// One part of a questionnaire. Whatever comes is kept at once, also what is wrong; only going on asks for it to be right.
public sealed class AnswerModel : PrivatePage
{
    /// Where a page says what stood in a field when it was shown, so that two open pages notice one another.
    public const string BeforePrefix = "was:";

    /// The place of one option in a rank: rank:/data/q/option.
    public const string RankPrefix = "rank:";

    /// What was picked from the activities that were found; empty: the words as they are.
    public const string PickPrefix = "pick:";

    private const int MostActivities = 6;
    private const string ShownAt = "shown";

    public FormSection Section { get; private set; } = null!;

    public IReadOnlyList<FormSection> Sections { get; private set; } = [];

    public int Place => Sections.Index().First(one => one.Item.Number == Section.Number).Index + 1;

    public IReadOnlyDictionary<string, string> Problems { get; private set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// What was typed and not kept, shown again so that nothing is lost.
    public IReadOnlyDictionary<string, string> Typed { get; private set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public IReadOnlyList<string> Notices { get; private set; } = [];

    /// Classes of activity that the words may mean, found while the page was made.
    public IReadOnlyList<Sector> ActivitiesLike(string words) => activities.GetValueOrDefault(words, []);

    private readonly Dictionary<string, IReadOnlyList<Sector>> activities = new(StringComparer.Ordinal);

    /// For counting the time spent on the page.
    public static string Now => DateTimeOffset.UtcNow.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

    public async Task<IActionResult> OnGetAsync(string code, int? part, CancellationToken ct)
    {
        if (!await OpenAsync(code, ct))
            return await GoneAsync(ct);
        if (Opened.Response.State == ResponseState.Sent)
            return Redirect(Link(SiteMap.Result, Private.ToString()));
        if (!Choose(part))
            return Redirect(PartLink(FirstOpen().Number));
        await LookForActivitiesAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string code, int? part, CancellationToken ct)
    {
        if (!ReadLink(code))
            return await GoneAsync(ct);
        var form = await Request.ReadFormAsync(ct);
        var answers = AnswersIn(form);
        if (await Parts.Answering.Save.RunAsync(Private, Language, answers, SecondsSince(form[ShownAt]), ct) is not { } saved)
            return await Parts.Answering.Open.FindAsync(Private, ct) is { State: ResponseState.Sent } ? Redirect(Link(SiteMap.Result, Private.ToString())) : await GoneAsync(ct);
        Opened = saved.Opened;
        if (!Choose(part))
            return Redirect(PartLink(FirstOpen().Number));
        var answer = Go(form, answers, saved);
        if (answer is PageResult)
            await LookForActivitiesAsync(ct);
        return answer;
    }

    protected override string Rest() => RouteData.Values["part"] is { } part ? $"/{part}" : "";

    private IActionResult Go(IFormCollection form, IReadOnlyList<PostedAnswer> answers, SavedAnswers saved)
    {
        var asked = form["go"].ToString();
        if (asked == "keep")
            return Kept(answers, saved);
        TellUnkept(saved);
        if (Typed.Count > 0)
            return Again();
        switch (asked)
        {
            case "back":
                return Redirect(Place > 1 ? PartLink(Sections[Place - 2].Number) : PartLink(Section.Number));
            case "pause":
                return Redirect(Link(SiteMap.Pause, Private.ToString()));
            case "find":
                return Page();
        }
        TellProblems();
        if (Problems.Count > 0)
            return Again();
        // A question that the answers just given brought up, on this very page: nobody has seen it yet.
        var shown = answers.Select(answer => answer.Path).ToHashSet(StringComparer.Ordinal);
        if (Section.Elements(Opened.Form).Any(element => element.IsRelevant && Takes(element) && element.IsEmpty && !shown.Contains(element.Path)))
        {
            Notices = [Say("answer.more")];
            return Page();
        }
        return Redirect(Place < Sections.Count ? PartLink(Sections[Place].Number) : Link(SiteMap.Review, Private.ToString()));
    }

    private async Task LookForActivitiesAsync(CancellationToken ct)
    {
        foreach (var element in Section.Elements(Opened.Form).Where(element => AnswerWords.IsActivity(Opened, element) && !element.IsEmpty))
        {
            var found = await Parts.Find.RunAsync(new(element.Text, Language) { Kind = CataloguePages.Sector, Take = MostActivities * 2 }, ct);
            activities[element.Text] = [.. found.Hits.Select(hit => Catalogue.Classes.FirstOrDefault(one => one.Code == hit.Code)).OfType<Sector>().Take(MostActivities)];
        }
    }

    // For the script: what stands in the fields now, so that the page knows what it was kept as.
    private JsonResult Kept(IReadOnlyList<PostedAnswer> answers, SavedAnswers saved)
    {
        var unkept = saved.Conflicts.Concat(saved.TooLong).Select(answer => answer.Path).ToHashSet(StringComparer.Ordinal);
        if (saved.Refused is { } refused)
            unkept.Add(refused.Path);
        return new(answers.Where(answer => !unkept.Contains(answer.Path)).Select(answer => new[] { answer.Path, Opened.Form.Find(answer.Path)?.Text ?? "" }));
    }

    private PageResult Again()
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private void TellUnkept(SavedAnswers saved)
    {
        var problems = new Dictionary<string, string>(StringComparer.Ordinal);
        var typed = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var conflict in saved.Conflicts)
        {
            var theirs = Opened.Form.Find(conflict.Path) is { } element ? AnswerWords.Of(Opened, element, Language) : conflict.Before;
            problems[conflict.Path] = Say("answer.conflict", ("theirs", SaidBack(theirs)));
            typed[conflict.Path] = conflict.Now;
        }
        foreach (var answer in saved.TooLong)
        {
            problems[answer.Path] = Say("answer.too_long", ("length", Number(answer.Now.Length)), ("most", Number(SaveAnswers.LongestAnswer)));
            typed[answer.Path] = answer.Now;
        }
        if (saved.Refused is { } refused)
            (problems[refused.Path], typed[refused.Path]) = (refused.Why, refused.Text);
        (Problems, Typed) = (problems, typed);
    }

    private void TellProblems()
    {
        var problems = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var element in Opened.Form.Root.Children.Where(child => Section.Fields.Any(field => field.Place == child.Place)))
        {
            foreach (var problem in Opened.Form.ProblemsOf(element, Instrument.LanguageName(Language)))
                problems.TryAdd(problem.Element.Path, problem.OwnMessage.Length > 0 ? problem.OwnMessage : $"{problem.Problem.What(Language)} {problem.Problem.ToDo(Language)}");
        }
        Problems = problems;
    }

    private bool Takes(InstanceNode element) => FormSection.IsShown(Opened.Form.FieldOf(element)) && Opened.Form.TakesAnswers(element);

    // Every question that was shown says what stood in it; one that then sends nothing was cleared.
    private static List<PostedAnswer> AnswersIn(IFormCollection form)
    {
        var answers = new List<PostedAnswer>();
        foreach (var (key, before) in form.Where(field => field.Key.StartsWith(BeforePrefix, StringComparison.Ordinal)))
        {
            var path = key[BeforePrefix.Length..];
            answers.Add(new(path, before.ToString(), AnswerIn(form, path)));
        }
        return answers;
    }

    private static string AnswerIn(IFormCollection form, string path)
    {
        if (form.TryGetValue(PickPrefix + path, out var picked) && picked.ToString() is { Length: > 0 } activity)
            return activity;
        if (form.TryGetValue(path, out var parts))
            return string.Join(' ', parts.Where(part => !string.IsNullOrEmpty(part)));
        var ranks = form.Where(field => field.Key.StartsWith($"{RankPrefix}{path}/", StringComparison.Ordinal) && field.Value.ToString().Trim().Length > 0)
            .Select(field => (Option: field.Key[(RankPrefix.Length + path.Length + 1)..], Place: int.TryParse(field.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? place : int.MaxValue));
        return string.Join(' ', ranks.OrderBy(rank => rank.Place).Select(rank => rank.Option));
    }

    private static int SecondsSince(string? shown) =>
        long.TryParse(shown, NumberStyles.None, CultureInfo.InvariantCulture, out var then) ? (int)Math.Clamp(DateTimeOffset.UtcNow.ToUnixTimeSeconds() - then, 0, int.MaxValue) : 0;

    // False where the part is not there, or nothing is asked in it any more.
    private bool Choose(int? part)
    {
        Sections = Opened.AskedSections;
        if (Sections.FirstOrDefault(section => section.Number == part) is not { } chosen)
            return false;
        Section = chosen;
        Title = chosen.Group is { } group ? Opened.Form.Form.In(group.Node.Label, Instrument.LanguageName(Language), Name) : Name;
        Scripts = ["answering.js"];
        if (Parts.Answering.Instruments.Current.FindOffered(Instrument.Code) is { } newest && newest.Version != Instrument.Version)
            Notices = [Say("answer.newer")];
        return true;
    }

    // Where somebody who comes back goes on: the first part with something unanswered.
    private FormSection FirstOpen() =>
        Opened.AskedSections.FirstOrDefault(section => section.Elements(Opened.Form).Any(element => element.IsRelevant && Takes(element) && element.IsEmpty)) ?? Opened.AskedSections[^1];
}
