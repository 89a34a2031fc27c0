using Telar.Core.Catalogue;
using Telar.Core.Shared;
using Telar.Services.Observatory;
using Telar.Web.Shared;

namespace Telar.Web.Api;

/// How a change is told, on the page and in the feed.
internal static class ChangeWords
{
    public static string Title(WholeCatalogue catalogue, Numbers numbers, Language language, Change change) => change switch
    {
        FileCameIn file => catalogue.Texts.Say(language, "changes.file", file.Observations, ("n", numbers.Say(file.Observations, 0, language)), ("title", TitleOf(catalogue, file.Source))),
        IndexPublished index => catalogue.Texts.Say(language, "changes.release", ("release", index.Release)),
        _ => throw new ArgumentOutOfRangeException(nameof(change), change, "A change of no known kind."),
    };

    /// Empty where the title says it all.
    public static string More(WholeCatalogue catalogue, Language language, Change change) =>
        change is FileCameIn file ? catalogue.Texts.Say(language, "changes.file.words", ("source", file.Source), ("file", file.FileName)) : "";

    public static string PathOf(Language language, Change change) => SiteMap.PathOf(change is IndexPublished ? SiteMap.Index : SiteMap.Indicators, language);

    private static string TitleOf(WholeCatalogue catalogue, string source) =>
        catalogue.SourcesByCode.TryGetValue(source, out var known) ? known.Publisher == known.Title ? known.Title : $"{known.Publisher}, {known.Title}" : source;
}
