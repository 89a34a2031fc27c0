using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Telar.Core.Search;
using Telar.Services.Search;
using Telar.Web.Shared;

namespace Telar.Web.Pages.Search;

/// Search over everything, across the three languages, under the language of the page.
public sealed class SearchModel : TelarPage
{
    private const int PerPage = 20;
    private const int LongestQuestion = 200;

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Words { get; set; }

    [BindProperty(SupportsGet = true, Name = "from")]
    public int From { get; set; }

    public SearchAnswer? Answer { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        IsUnlisted = true;
        Words = (Words ?? "").Trim();
        From = Math.Clamp(From, 0, FindDocuments.CountedTo);
        if (Words.Length > LongestQuestion)
            Words = Words[..LongestQuestion];
        Title = Words.Length == 0 ? Say("search.title") : Say("search.title.for", ("words", Words));
        if (Words.Length == 0)
            return;
        var find = HttpContext.RequestServices.GetRequiredService<SiteParts>().Find;
        Answer = await find.RunAsync(new(Words, Language) { IsTyping = true, Skip = From, Take = PerPage }, ct);
    }

    public string? NextAddress => Answer is { } answer && From + answer.Hits.Count < answer.Total
        ? $"{Link(SiteMap.Search)}?q={Uri.EscapeDataString(Words!)}&from={From + PerPage}"
        : null;

    public string AddressOf(SearchHit hit) => FoundAddress.Of(hit, Language);

    /// The words that were found are marked; everything else is text.
    public static HtmlString Marked(Excerpt excerpt)
    {
        var html = new System.Text.StringBuilder(excerpt.IsCutBefore ? "… " : "");
        var done = 0;
        foreach (var mark in excerpt.Marks)
        {
            html.Append(HtmlWords.Of(excerpt.Text[done..mark.Start])).Append("<mark>").Append(HtmlWords.Of(excerpt.Text.Substring(mark.Start, mark.Length))).Append("</mark>");
            done = mark.Start + mark.Length;
        }
        return new(html.Append(HtmlWords.Of(excerpt.Text[done..])).Append(excerpt.IsCutAfter ? " …" : "").ToString());
    }
}
