using Telar.Core.Search;
using Telar.Core.Shared;
using Telar.Storage.Catalogue;
using Telar.Storage.Shared;

namespace Telar.Storage.Search;

/// Reads catalogue/search/synonyms.yml: what a thing of the field is called in the three languages.
public static class SynonymFile
{
    public const string ShownAs = "search/synonyms.yml";

    /// The synonyms of a catalogue, or nothing after a problem.
    public static Synonyms? Read(string catalogue, ICollection<Problem> problems) =>
        StrictYaml.ReadFile(Path.Combine(catalogue, "search", "synonyms.yml"), ShownAs, problems, map => Read(map, problems));

    /// The same from a text that is already at hand.
    public static Synonyms? ReadText(string text, ICollection<Problem> problems) => StrictYaml.Read(ShownAs, text, problems, map => Read(map, problems));

    private static Synonyms Read(YamlMap map, ICollection<Problem> problems)
    {
        var before = problems.Count;
        map.Translations();

        var groups = new List<SynonymGroup>();
        var codes = new HashSet<string>(StringComparer.Ordinal);
        foreach (var group in map.Maps("groups"))
        {
            var code = group.Word("code");
            if (!codes.Add(code))
                group.Refuse("code", ReadingProblems.Repeated, ("key", "code"), ("value", code));
            groups.Add(new(Languages.All.ToDictionary(language => language, language => group.Words(language.Code()))));
        }
        return problems.Count > before ? Synonyms.None : new(groups);
    }
}
