using Telar.Core.Catalogue;
using Telar.Core.Shared;
using Telar.Storage.Shared;

namespace Telar.Storage.Catalogue;

/// What many files of the catalogue write in the same way: codes, sources, dates, addresses, states.
internal static class YamlMapInCatalogue
{
    private static readonly IReadOnlyDictionary<string, FactStatus> Statuses = new Dictionary<string, FactStatus>(StringComparer.Ordinal)
    {
        ["confirmed"] = FactStatus.Confirmed,
        ["to_be_confirmed"] = FactStatus.ToBeConfirmed,
    };

    private static readonly IReadOnlyDictionary<string, TranslationState> States = new Dictionary<string, TranslationState>(StringComparer.Ordinal)
    {
        ["written"] = TranslationState.Written,
        ["reviewed"] = TranslationState.Reviewed,
    };

    public static Translations Translations(this YamlMap map, ReadingDesk desk) => desk.TranslationsByFile[map.Place.File!] = map.Translations();

    public static Translations Translations(this YamlMap map)
    {
        var states = map.Map("translations");
        return new(states.OneOf("es", States), states.OneOf("pt", States), states.OneOf("en", States));
    }

    public static string Gives(this YamlMap map, string key, CodeKind kind, ReadingDesk desk)
    {
        var code = map.Word(key);
        desk.Give(kind, code, map.At(key));
        return code;
    }

    public static string Names(this YamlMap map, string key, CodeKind kind, ReadingDesk desk)
    {
        var code = map.Word(key);
        desk.Name(kind, code, map.At(key));
        return code;
    }

    public static IReadOnlyList<string> NamesAll(this YamlMap map, string key, CodeKind kind, ReadingDesk desk) =>
        Noted(map, key, kind, desk, map.Words(key));

    public static IReadOnlyList<string> OptionalNamesAll(this YamlMap map, string key, CodeKind kind, ReadingDesk desk) =>
        Noted(map, key, kind, desk, map.OptionalWords(key));

    public static string Source(this YamlMap map, ReadingDesk desk) => map.Names("source", CodeKind.Source, desk);

    public static FactStatus Status(this YamlMap map) => map.OneOf("status", Statuses);

    /// A text that is shown as it stands: nobody would fill a hole in it.
    public static LocalText Plain(this YamlMap map, string key, int longest = int.MaxValue)
    {
        var text = map.Text(key, longest);
        map.RefuseHoles(key, text, []);
        return text;
    }

    public static LocalText? OptionalPlain(this YamlMap map, string key)
    {
        var text = map.OptionalText(key);
        if (text is not null)
            map.RefuseHoles(key, text, []);
        return text;
    }

    public static void RefuseHoles(this YamlMap map, string key, LocalText text, IReadOnlyList<string> allowed)
    {
        var unknown = Holes.Of(text.Es).Except(allowed, StringComparer.Ordinal).ToList();
        if (unknown.Count > 0)
            map.Refuse(key, CatalogueProblems.HoleNotFilled, ("key", key), ("holes", string.Join(", ", unknown)), ("allowed", allowed.Count == 0 ? "–" : string.Join(", ", allowed)));
    }

    public static string Kebab(this YamlMap map, string key)
    {
        var word = map.Word(key);
        if (word.Length > 0 && !CodeForms.IsKebab(word))
            map.Refuse(key, CatalogueProblems.CodeFormat, ("code", word), ("kind", key), ("form", "abc-def"));
        return word;
    }

    /// The value of a key that must repeat the name of its file or folder.
    public static void MustBe(this YamlMap map, string key, string value, string name)
    {
        if (value.Length > 0 && value != name)
            map.Refuse(key, CatalogueProblems.NotItsFile, ("value", value), ("name", name));
    }

    public static PartialDate Date(this YamlMap map, string key) => DateOf(map, key, map.Word(key)) ?? default;

    public static PartialDate? OptionalDate(this YamlMap map, string key) => map.OptionalWord(key) is { } word ? DateOf(map, key, word) : null;

    public static string? OptionalAddress(this YamlMap map, string key)
    {
        var address = map.OptionalWord(key);
        var isComplete = Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" && uri.Host.Contains('.', StringComparison.Ordinal);
        if (address is not null && (!isComplete || address.Contains(' ', StringComparison.Ordinal) || address.Contains('…', StringComparison.Ordinal)))
            map.Refuse(key, CatalogueProblems.NotAnAddress, ("value", address));
        return address;
    }

    public static Scale? OptionalScale(this YamlMap map, string key)
    {
        var words = map.OptionalWords(key);
        if (words.Count == 0)
            return null;
        if (words.Count == 2 && Bound(words[0], out var low) && Bound(words[1], out var high))
        {
            if (low >= high)
                map.Refuse(key, CatalogueProblems.ScaleOrder, ("low", words[0]), ("high", words[1]));
            return new(low, high);
        }
        map.Refuse(key, ReadingProblems.WrongShape, ("key", key), ("expected", "[0, 100]"));
        return null;
    }

    private static bool Bound(string word, out decimal? bound)
    {
        var isNumber = decimal.TryParse(word, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var number);
        bound = isNumber ? number : null;
        return isNumber || word == "none";
    }

    private static PartialDate? DateOf(YamlMap map, string key, string word)
    {
        if (PartialDate.TryParse(word, out var date))
            return date;
        if (word.Length > 0)
            map.Refuse(key, CatalogueProblems.NotADate, ("value", word));
        return null;
    }

    private static IReadOnlyList<string> Noted(YamlMap map, string key, CodeKind kind, ReadingDesk desk, IReadOnlyList<string> codes)
    {
        foreach (var code in codes)
            desk.Name(kind, code, map.At(key));
        return codes;
    }
}
