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

    /// How many turns of a repeat the page showed.
    public const string TurnsPrefix = "turns:";

    /// A file for a question.
    public const string FilePrefix = "file:";

    /// How often a turn had been taken out when the page was made.
    public const string RemovedName = "removed";

    // Buttons beside a question or a turn name it behind these words.
    public const string Add = "add:";
    public const string Drop = "drop:";
    public const string Surely = "surely:";
    public const string Forget = "forget:";
    public const string Upload = "upload:";

    private const int MostActivities = 6;
    private const string ShownAt = "shown";

    public FormSection Section { get; private set; } = null!;

    public IReadOnlyList<FormSection> Sections { get; private set; } = [];

    public int Place => Sections.Index().First(one => one.Item.Number == Section.Number).Index + 1;

    public IReadOnlyDictionary<string, string> Problems { get; private set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// What was typed and not kept, shown again so that nothing is lost.
    public IReadOnlyDictionary<string, string> Typed { get; private set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public IReadOnlyList<string> Notices { get; private set; } = [];

    /// What is wrong, in the order of the page: the place to go to, and the words.
    public IReadOnlyList<(string Id, string Words)> ProblemList { get; private set; } = [];

    /// Where whoever pressed a button inside of the page goes on; null: at the top.
    public string? Focus { get; private set; }

    /// The turn that goes once its owner has said so a second time.
    public string? Asked { get; private set; }

    public bool AsksFiles => OnPage(QuestionType.Image, QuestionType.File);

    /// True where an answer changes what another question of the page says or offers.
    public bool Moves => Section.Elements(Opened.Form).Select(Opened.Form.FieldOf).Any(one => one.ChoiceFilter is not null || one.ChoicesFrom is not null || Quotes(one.Node.Label) || Quotes(one.Node.Hint));

    private static bool Quotes(FormText text) => text.ByLanguage.Values.Any(said => said.Contains("${", StringComparison.Ordinal));

    /// What the page shows: the group without its own heading, which stands above, or the questions between two groups.
    public PartView Part => Section.Group is { IsRepeat: false } group && Opened.Form.Root.Children.FirstOrDefault(child => child.Place == group.Place) is { } element
        ? new(this, element, group.Children, Level: 2)
        : new(this, Opened.Form.Root, Section.Fields, Level: 2);

    /// What all turns of a repeat are called; "" where each has a name of its own.
    public string NameOf(FormField repeat) => Opened.Form.Form.In(repeat.Node.Label, Instrument.LanguageName(Language)) is var name && name.Contains("${", StringComparison.Ordinal) ? "" : name;

    /// Classes of activity that the words may mean, found while the page was made.
    public IReadOnlyList<Sector> ActivitiesLike(string words) => activities.GetValueOrDefault(words, []);

    private readonly Dictionary<string, IReadOnlyList<Sector>> activities = new(StringComparer.Ordinal);

    /// For counting the time spent on the page.
    public static string Now => DateTimeOffset.UtcNow.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

    public async Task<IActionResult> OnGetAsync(string code, int? part, CancellationToken ct)
    {
        if (!await OpenAsync(code, ct))
            return await GoneAsync(ct);
        if (Elsewhere() is { } elsewhere)
            return elsewhere;
        if (!Choose(part))
            return Redirect(PartLink(FirstOpen().Number));
        await LookAroundAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string code, int? part, CancellationToken ct)
    {
        if (!ReadLink(code))
            return await GoneAsync(ct);
        var form = await Request.ReadFormAsync(ct);
        var posted = await PostedAnswers.ReadAsync(form, SecondsSince(form[ShownAt]), ct);
        if (await Parts.Answering.Save.RunAsync(Private, Language, posted, ct) is not { } saved)
            return await OpenAsync(code, ct) && Elsewhere() is { } elsewhere ? elsewhere : await GoneAsync(ct);
        Opened = saved.Opened;
        if (!Choose(part))
            return Redirect(PartLink(FirstOpen().Number));
        var answer = Go(form["go"].ToString(), posted, saved);
        if (answer is PageResult)
            await LookAroundAsync(ct);
        return answer;
    }

    protected override string Rest() => RouteData.Values["part"] is { } part ? $"/{part}" : "";

    private IActionResult Go(string asked, PostedPage posted, SavedAnswers saved)
    {
        if (asked == "keep")
            return Kept(posted, saved);
        TellUnkept(saved);
        if (!saved.IsWhole)
            return Again();
        switch (asked)
        {
            case "back":
                return Redirect(Place > 1 ? PartLink(Sections[Place - 2].Number) : PartLink(Section.Number));
            case "pause":
                return Redirect(Link(SiteMap.Pause, Private.ToString()));
            case "find" or "stay":
                return Page();
        }
        if (asked.Contains(':', StringComparison.Ordinal))
            return Moved(asked, posted, saved);
        TellProblems();
        if (ProblemList.Count > 0)
            return Again();
        // A question that the answers just given brought up, on this very page: nobody has seen it yet.
        var shown = posted.Answers.Select(answer => KeyOf(answer.Path)).ToHashSet(StringComparer.Ordinal);
        if (Section.Elements(Opened.Form).Any(element => element.IsRelevant && Takes(element) && element.IsEmpty && !shown.Contains(element.Path)))
        {
            Notices = [Say("answer.more")];
            return Page();
        }
        return Redirect(Place < Sections.Count ? PartLink(Sections[Place].Number) : Link(SiteMap.Review, Private.ToString()));
    }

    // A button inside of the page: the page again, at the place where something came or went.
    private PageResult Moved(string asked, PostedPage posted, SavedAnswers saved)
    {
        var path = asked[(asked.IndexOf(':', StringComparison.Ordinal) + 1)..];
        if (saved.AddedTurn is { } added)
        {
            Focus = IdOf(added);
        }
        else if (posted.Removed is not null && saved.HasRemoved)
        {
            Notices = [Say("answer.turn_removed")];
            Focus = RepeatAround(path);
        }
        else if (posted.Removed is not null)
        {
            if (posted.TurnsRemoved == Opened.Response.TurnsRemoved && Opened.Form.Find(path) is { } turn)
                Asked = turn.Path;
            else
                Notices = [Say("answer.turn_stale")];
        }
        else if (Opened.Form.Find(path) is { IsLeaf: true } question)
        {
            Focus = IdOf(question);
        }
        return Page();
    }

    private string? RepeatAround(string turn)
    {
        var end = turn.LastIndexOf('/');
        if (end <= 0 || Opened.Form.Find(turn[..end]) is not { } around)
            return null;
        var name = turn[(end + 1)..].Split('[')[0];
        return Opened.Form.FieldOf(around).Children.FirstOrDefault(child => child.IsRepeat && child.Name == name) is { } repeat ? IdOf(around, repeat) : null;
    }

    private async Task LookAroundAsync(CancellationToken ct)
    {
        await LoadFilesAsync(ct);
        // Only a page that has a use for it may ask a device where it is.
        if (OnPage(QuestionType.Geopoint))
            Response.Headers["Permissions-Policy"] = SecurityHeaders.Permissions.Replace("geolocation=()", "geolocation=(self)", StringComparison.Ordinal);
        await LookForActivitiesAsync(ct);
    }

    private bool OnPage(params QuestionType[] types) => Section.Elements(Opened.Form).Any(element => element.IsRelevant && Opened.Form.FieldOf(element).Question is { } question && types.Contains(question.Type));

    private async Task LookForActivitiesAsync(CancellationToken ct)
    {
        foreach (var element in Section.Elements(Opened.Form).Where(element => AnswerWords.IsActivity(Opened, element) && !element.IsEmpty))
        {
            var found = await Parts.Find.RunAsync(new(element.Text, Language) { Kind = CataloguePages.Sector, Take = MostActivities * 2 }, ct);
            activities[element.Text] = [.. found.Hits.Select(hit => Catalogue.Classes.FirstOrDefault(one => one.Code == hit.Code)).OfType<Sector>().Take(MostActivities)];
        }
    }

    // For the script: what stands in the fields now, so that the page knows what it was kept as; what is shown now; and what does not fit.
    private JsonResult Kept(PostedPage posted, SavedAnswers saved)
    {
        var unkept = saved.Conflicts.Concat(saved.TooLong).Concat(saved.Astray).Concat(saved.WithoutRoom).Select(answer => answer.Path).Concat(saved.RefusedFiles.Select(file => file.Path)).ToHashSet(StringComparer.Ordinal);
        if (saved.Refused is { } refused)
            unkept.Add(refused.Path);
        return new(new
        {
            kept = posted.Answers.Where(answer => !unkept.Contains(answer.Path)).Select(answer => new[] { answer.Path, Opened.Form.Find(answer.Path)?.Text ?? "" }),
            shown = Section.Elements(Opened.Form).Where(element => element.IsRelevant && IsBlock(element)).Select(IdOf),
            problems = ProblemsHere().Where(problem => !problem.Element.IsEmpty && problem.Element.IsLeaf).Select(problem => new[] { IdOf(problem), Told(problem) }),
        });
    }

    private bool IsBlock(InstanceNode element) => Opened.Form.FieldOf(element) is var field && (field.IsRepeat || FormSection.IsShown(field));

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
            problems[KeyOf(conflict.Path)] = Say("answer.conflict", ("theirs", SaidBack(theirs)));
            typed[KeyOf(conflict.Path)] = conflict.Now;
        }
        foreach (var answer in saved.TooLong)
        {
            problems[KeyOf(answer.Path)] = Say("answer.too_long", ("length", Number(answer.Now.Length)), ("most", Number(SaveAnswers.LongestAnswer)));
            typed[KeyOf(answer.Path)] = answer.Now;
        }
        foreach (var answer in saved.WithoutRoom)
        {
            problems[KeyOf(answer.Path)] = Say("answer.no_room");
            typed[KeyOf(answer.Path)] = answer.Now;
        }
        foreach (var file in saved.RefusedFiles)
            problems[KeyOf(file.Path)] = $"{file.Why.What(Language)} {file.Why.ToDo(Language)}";
        if (saved.Refused is { } refused)
            (problems[refused.Path], typed[refused.Path]) = (refused.Why, refused.Text);
        if (saved.Astray.Count > 0)
            Notices = [.. Notices, Say("answer.astray", ("words", Listed([.. saved.Astray.Take(MostNotices).Select(answer => $"«{SaidBack(answer.Now)}»")])))];
        (Problems, Typed) = (problems, typed);
        ProblemList = [.. Section.Elements(Opened.Form).Where(element => problems.ContainsKey(element.Path)).Select(element => (IdOf(element), problems[element.Path]))];
    }

    private void TellProblems()
    {
        var problems = new Dictionary<string, string>(StringComparer.Ordinal);
        var list = new List<(string, string)>();
        foreach (var problem in ProblemsHere())
        {
            if (problems.TryAdd(problem.Path, Told(problem)))
                list.Add((IdOf(problem), Told(problem)));
        }
        (Problems, ProblemList) = (problems, list);
    }

    private IEnumerable<AnswerProblem> ProblemsHere() =>
        Opened.Problems(Language).Where(problem => problem.Place == 0 || Section.Holds(Opened.Form.Form.Fields[problem.Place]));

    private string Told(AnswerProblem problem) => problem.OwnMessage.Length > 0 ? problem.OwnMessage : $"{problem.Problem.What(Language)} {problem.Problem.ToDo(Language)}";

    // A turn that was alone has no number in its address; as one of several it has.
    private string KeyOf(string path) => Opened.Form.Find(path)?.Path ?? path;

    private bool Takes(InstanceNode element) => FormSection.IsShown(Opened.Form.FieldOf(element)) && Opened.Form.TakesAnswers(element);

    private static int SecondsSince(string? shown) =>
        long.TryParse(shown, NumberStyles.None, CultureInfo.InvariantCulture, out var then) ? (int)Math.Clamp(DateTimeOffset.UtcNow.ToUnixTimeSeconds() - then, 0, int.MaxValue) : 0;

    // False where the part is not there, or nothing is asked in it any more.
    private bool Choose(int? part)
    {
        Sections = Opened.AskedSections;
        if (Sections.FirstOrDefault(section => section.Number == part) is not { } chosen)
            return false;
        Section = chosen;
        Title = chosen.Group is { } group && TitleOf(group) is { Length: > 0 } title ? title : Name;
        Scripts = ["answering.js"];
        Notices = VersionWords() is { } moved ? [moved] : [];
        return true;
    }

    private string TitleOf(FormField group) =>
        !group.IsRepeat && Opened.Form.Root.Children.FirstOrDefault(child => child.Place == group.Place) is { } element ? Opened.Form.LabelOf(element, Instrument.LanguageName(Language)) : NameOf(group);

    // Where somebody who comes back goes on: the first part with something unanswered.
    private FormSection FirstOpen() =>
        Opened.AskedSections.FirstOrDefault(section => section.Elements(Opened.Form).Any(element => element.IsRelevant && Takes(element) && !Opened.IsAnswered(element))) ?? Opened.AskedSections[^1];
}
