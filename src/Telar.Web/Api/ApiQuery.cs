using System.Globalization;
using Microsoft.AspNetCore.Http;
using Telar.Core.Shared;

namespace Telar.Web.Api;

/// One thing that is wrong with a request, with the parameter and what may have been meant.
internal sealed record ApiProblem(Problem Problem, string? Parameter = null, string? Value = null)
{
    public IReadOnlyList<string> Near { get; init; } = [];

    /// The form's own words for it; empty where it has none.
    public string OwnMessage { get; init; } = "";

    public int Status { get; init; } = ApiProblems.StatusOf(Problem.Kind);
}

/// Reads the parameters of a request strictly. An empty value counts as not given, since forms send those.
internal sealed class ApiQuery
{
    private readonly IQueryCollection query;

    public ApiQuery(IQueryCollection query, IReadOnlyList<ApiParameter> known)
    {
        this.query = query;
        var names = known.Where(parameter => parameter is { IsInPath: false, IsInHeader: false }).ToList();
        foreach (var (name, values) in query)
        {
            var parameter = names.Find(candidate => candidate.Name == name);
            if (parameter is null)
                RefuseName(name, [.. names.Select(candidate => candidate.Name)]);
            else if (!parameter.Repeats && values.Count > 1)
                Problems.Add(new(ApiProblems.ValueRepeated.At(new(Column: name), ("name", name)), name));
        }
    }

    public List<ApiProblem> Problems { get; } = [];

    public string? One(string name) => query[name].FirstOrDefault(value => !string.IsNullOrWhiteSpace(value))?.Trim();

    public IReadOnlyList<string> Many(string name) =>
        [.. query[name].SelectMany(value => (value ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// One of a closed list; null where it is not given or not one of them.
    public string? OneOf(string name, IReadOnlyList<string> values)
    {
        if (One(name) is not { } asked)
            return null;
        if (values.FirstOrDefault(value => string.Equals(value, asked, StringComparison.OrdinalIgnoreCase)) is { } found)
            return found;
        Refuse(name, asked, string.Join(" · ", values));
        return null;
    }

    public int? Whole(string name, int low, int high)
    {
        if (One(name) is not { } asked)
            return null;
        if (int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= low && number <= high)
            return number;
        Refuse(name, asked, string.Create(CultureInfo.InvariantCulture, $"{low} … {high}"));
        return null;
    }

    /// The codes in the spelling of the catalogue. `others` are further names that lead to a code.
    public IReadOnlyList<string> Codes(string name, IEnumerable<string> codes, string list, IReadOnlyDictionary<string, string>? others = null)
    {
        var asked = Many(name);
        if (asked.Count == 0)
            return [];
        var known = codes.ToList();
        var found = new List<string>();
        foreach (var code in asked)
        {
            if (known.Find(candidate => string.Equals(candidate, code, StringComparison.OrdinalIgnoreCase)) is { } exact)
                found.Add(exact);
            else
                Problems.Add(UnknownCode(name, code, known, list, others));
        }
        return found;
    }

    /// Said once, however often the value is asked for.
    public void Refuse(string name, string value, string expected)
    {
        var shown = Shown(value);
        if (!Problems.Exists(problem => problem.Parameter == name && problem.Value == shown))
            Problems.Add(new(ApiProblems.ValueUnreadable.At(new(Column: name), ("name", name), ("value", shown), ("expected", expected)), name, shown));
    }

    /// A name that nobody knows here: of a parameter, or of a part of what was sent.
    public void RefuseName(string name, IReadOnlyList<string> known)
    {
        var shown = Shown(name);
        Problems.Add(new(ApiProblems.ParameterUnknown.At(new(Column: shown), ("name", shown), ("known", known.Count > 0 ? string.Join(", ", known) : "—")), shown) { Near = NearCodes.To(name, known) });
    }

    public static ApiProblem UnknownCode(string name, string code, IReadOnlyList<string> known, string list, IReadOnlyDictionary<string, string>? others = null)
    {
        IReadOnlyList<string> near = others is not null && others.TryGetValue(code, out var meant) ? [meant] : NearCodes.To(code, known);
        var shown = Shown(code);
        var problem = near.Count > 0
            ? ApiProblems.CodeUnknown.At(new(Column: name), ("name", name), ("value", shown), ("near", string.Join(", ", near)))
            : ApiProblems.CodeUnknownAndFar.At(new(Column: name), ("name", name), ("value", shown), ("list", list));
        return new(problem, name, shown) { Near = near };
    }

    // What we were sent is said back, but never at any length.
    private static string Shown(string value) => value.Length > 80 ? value[..80] + "…" : value;
}
