using System.Globalization;
using Telar.Core.Catalogue;
using Telar.Services.Observatory;
using Telar.Web.Api;
using Telar.Web.Shared;

namespace Telar.Web.Pages.About;

/// Every file of figures that came in and every release, the latest first.
public sealed class ChangesModel(SiteParts parts) : TelarPage
{
    public const int Shown = 200;

    public IReadOnlyList<IGrouping<DateOnly, Change>> Days { get; private set; } = [];

    public int Total { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        Title = Say("changes.title");
        Description = Say("changes.lead");
        var changes = await new ReadChanges(parts.Database).LatestAsync(Shown, ct);
        Total = changes.Count;
        Days = [.. changes.GroupBy(change => DateOnly.FromDateTime(change.At.UtcDateTime))];
    }

    public string TitleOf(Change change) => ChangeWords.Title(Catalogue, parts.Numbers, Language, change);

    public string MoreOf(Change change) => ChangeWords.More(Catalogue, Language, change);

    public string LinkOf(Change change) => ChangeWords.PathOf(Language, change);

    public string DayOf(DateOnly day) => Dates.Say(day, Language);
}
