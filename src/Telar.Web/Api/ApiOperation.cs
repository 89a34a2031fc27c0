using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Telar.Core.Instruments.Operators;

namespace Telar.Web.Api;

/// One parameter of a query, as it is checked, described in the OpenAPI document and printed on the page for programmers.
internal sealed record ApiParameter(string Name, string Description, string Example)
{
    /// May be given several times, or as a list with commas: any of the values will do.
    public bool Repeats { get; init; }

    /// The only values that are taken; empty: see the description.
    public IReadOnlyList<string> Values { get; init; } = [];

    /// For whole numbers, both ends included.
    public (int Low, int High)? Range { get; init; }

    public bool IsInPath { get; init; }

    public bool IsInHeader { get; init; }
}

/// One thing that the API answers. This list is the API: routes, checks, OpenAPI and the page are made from it.
internal sealed record ApiOperation(string Id, string Path, string Tag, string Summary, string Description, Type Answer, Func<ApiCall, Task> Run)
{
    public IReadOnlyList<ApiParameter> Parameters { get; init; } = [];

    /// The first is given where nothing is asked for.
    public IReadOnlyList<ApiFormat> Formats { get; init; } = [ApiFormat.Json];

    public string Method { get; init; } = HttpMethods.Get;

    /// Who may ask for it; null: everybody. Others are refused before anything is looked at.
    public OperatorRole? Role { get; init; }

    /// True where everybody may ask, and whoever shows a token gets more.
    public bool TokenOpensMore { get; init; }

    /// What is sent along, and how long it may be. Null: nothing is sent.
    public Type? Body { get; init; }

    public int MostBytes { get; init; }

    /// The names that the sent object may have: those of the body's type.
    public IReadOnlyList<string> Members => Body is null ? [] : [.. Body.GetProperties().Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name))];

    /// Further statuses than those that every operation has, each with what it means.
    public IReadOnlyDictionary<int, string> Statuses { get; init; } = new Dictionary<int, string>();

    public bool IsReading => Method == HttpMethods.Get;

    /// What reads answers HEAD as well.
    public IReadOnlyList<string> Methods => IsReading ? [HttpMethods.Get, HttpMethods.Head] : [Method];

    /// A query with which the address can be opened to see what comes; most need none.
    public string Sample { get; init; } = "";

    public bool HasCode => Path.Contains('{', StringComparison.Ordinal);
}

/// A way to write an answer: what `format` calls it, its media type and the ending of a file.
internal sealed record ApiFormat(string Name, string MediaType, string Extension)
{
    public static readonly ApiFormat Json = new("json", "application/json", "json");
    public static readonly ApiFormat Csv = new("csv", "text/csv", "csv");
    public static readonly ApiFormat SdmxCsv = new("sdmx-csv", "application/vnd.sdmx.data+csv", "sdmx.csv");
    public static readonly ApiFormat JsonStat = new("json-stat", "application/vnd.json-stat+json", "json-stat.json");
    public static readonly ApiFormat Xlsx = new("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");
    public static readonly ApiFormat Xml = new("xml", "application/xml", "xml");
    public static readonly ApiFormat Yaml = new("yaml", "application/yaml", "yml");

    public string ContentType => this == Xlsx ? MediaType : MediaType + "; charset=utf-8";
}
