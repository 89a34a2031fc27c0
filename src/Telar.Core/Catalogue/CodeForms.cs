using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Telar.Core.Shared;

namespace Telar.Core.Catalogue;

/// The form that the codes of each kind have, and the name of the kind in the words of the files.
public static class CodeForms
{
    private const string Threads = "(TAL|TER|TRF|TRA)";
    private const string KebabPattern = "[a-z0-9]+(-[a-z0-9]+)*";
    private static readonly CodeForm Kebab = new("", KebabPattern, "");

    public static Problem? ProblemOf(CodeMark mark)
    {
        var form = Of(mark.Kind);
        if (mark.Code.Length == 0 || form.Fits(mark.Code))
            return null;
        return CatalogueProblems.CodeFormat.At(mark.Place, ("code", mark.Code), ("kind", form.Name), ("form", form.Example));
    }

    public static string NameOf(CodeKind kind) => Of(kind).Name;

    public static bool IsKebab(string text) => Kebab.Fits(text);

    private static CodeForm Of(CodeKind kind) => Forms[kind];

    private static readonly FrozenDictionary<CodeKind, CodeForm> Forms = new Dictionary<CodeKind, CodeForm>
    {
        [CodeKind.Source] = new("source", KebabPattern, "foro-2025"),
        [CodeKind.Dimension] = new("dimension", Threads, "TAL TER TRF TRA"),
        [CodeKind.Challenge] = new("challenge", Threads + "[1-5]", "TAL1 … TRA5"),
        [CodeKind.Scheme] = new("scheme", KebabPattern, "survey-2025"),
        [CodeKind.SchemeNode] = new("scheme/node", KebabPattern + "/[A-Za-z0-9-]+", "survey-2025/formacion"),
        [CodeKind.Edition] = new("edition", "[IVX]+", "VII"),
        [CodeKind.Practice] = new("practice", $"P-{Threads}-[0-9][0-9]", "P-TAL-01"),
        [CodeKind.Indicator] = new("indicator", "[A-Za-z0-9_-]+([.][A-Za-z0-9_-]+)*", "IC.FRM.TRNG.ZS"),
        [CodeKind.Country] = new("country", "[A-Z][A-Z][A-Z]", "PRY"),
        [CodeKind.Iso2] = new("iso2", "[A-Z][A-Z]", "PY"),
        [CodeKind.Subdivision] = new("subdivision", "[A-Z][A-Z]-[A-Z0-9][A-Z0-9]?[A-Z0-9]?", "PY-1"),
        [CodeKind.SizeRule] = new("size_rule", "[A-Z][A-Z][A-Z](-[A-Za-z0-9]+)+", "COL-2019-services"),
        [CodeKind.Unit] = new("unit", "[A-Z]+(-[A-Z]+)*", "UIT, MW-GTM"),
        [CodeKind.SectorSection] = new("section", "[A-U]", "A … U"),
        [CodeKind.Division] = new("division", "[0-9][0-9]", "01"),
        [CodeKind.SectorClass] = new("class", "[0-9][0-9][0-9][0-9]", "0111"),
        [CodeKind.Text] = new("text", "[a-z][a-z0-9_]*([.][a-z0-9_]+)+", "country.range"),
    }.ToFrozenDictionary();

    private sealed record CodeForm(string Name, string Pattern, string Example)
    {
        private readonly Regex form = new($@"^(?:{Pattern})\z", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

        public bool Fits(string code) => form.IsMatch(code);
    }
}
