using System.ComponentModel;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Telar.Core.Shared;
using Telar.Services.Search;
using Telar.Web.Shared;

namespace Telar.Web.Api;

[Description("One thing that was found: what it is, its code, its title and the piece of its text where the words are, in the language that was asked for where it has one.")]
public sealed record FoundView(string Kind, string Code, string Language, string Title, string Text, string Page);

/// Search over everything, as on the page for people.
internal static class SearchAnswers
{
    private const int LongestQuestion = 200;
    private const int UsualLimit = 20;

    public static readonly IReadOnlyList<ApiParameter> Parameters =
    [
        new("q", "What is looked for, in Spanish, Portuguese or English; accents and endings do not matter.", "crédito"),
        new("lang", "Language of titles and texts, and of the words that count first. Default: that of Accept-Language.", "es") { Values = ["es", "pt", "en"] },
        new("kind", "Only things of this kind.", "indicator") { Values = CataloguePages.Kinds },
        new("limit", "How many at once.", "20") { Range = (1, SearchRequest.MostAtOnce) },
        new("skip", "How many to pass over. Follow `next` rather than counting.", "20") { Range = (0, FindDocuments.CountedTo) },
    ];

    public static async Task AnswerAsync(ApiCall call)
    {
        var query = call.Query;
        var words = query.One("q") ?? "";
        if (words.Length is 0 or > LongestQuestion)
            query.Refuse("q", words, string.Create(CultureInfo.InvariantCulture, $"1 … {LongestQuestion}"));
        var language = Languages.TryParse(query.OneOf("lang", ["es", "pt", "en"]), out var asked) ? asked : call.Language;
        var kind = query.OneOf("kind", CataloguePages.Kinds);
        var limit = query.Whole("limit", 1, SearchRequest.MostAtOnce) ?? UsualLimit;
        var skip = query.Whole("skip", 0, FindDocuments.CountedTo) ?? 0;
        call.Edition = language.Code();
        if (query.Problems.Count > 0)
        {
            await ApiRefusal.SendAsync(call.Http, call.Data, query.Problems);
            return;
        }
        var answer = await call.Data.Find!.RunAsync(new(words, language) { Kind = kind, Skip = skip, Take = limit }, call.Ct);
        var found = answer.Hits.Select(hit => new FoundView(hit.Kind, hit.Code, hit.Language.Code(), hit.Title.Text, hit.Text.Text, call.Absolute(FoundAddress.Of(hit, language))));
        var next = skip + answer.Hits.Count < answer.Total && answer.Hits.Count > 0 ? NextAddress(call, skip + answer.Hits.Count) : null;
        await call.JsonAsync(new ApiPage<FoundView>([.. found], next));
    }

    private static string NextAddress(ApiCall call, int skip)
    {
        var kept = call.Http.Request.Query.Where(one => one.Key != "skip").SelectMany(one => one.Value.Select(value => KeyValuePair.Create(one.Key, value)));
        return call.Absolute(call.Http.Request.Path) + QueryString.Create([.. kept, KeyValuePair.Create("skip", (string?)skip.ToString(CultureInfo.InvariantCulture))]);
    }
}
