using System.ComponentModel;
using Telar.Core.Shared;

namespace Telar.Web.Api.Instruments;

[Description("A benchmark as one edition published it: how those who answered are spread. It is no sample of any country.")]
public sealed record BenchmarkView(
    [property: Description("Code of the instrument.")] string Instrument,
    [property: Description("Version of the instrument from which on responses may be compared.")] int Since,
    [property: Description("How the responses came: open, invited, or api (sent by programs of operators). They are never mixed.")] string Channel,
    [property: Description("Number of the edition; 0 where none was published yet.")] int Edition,
    DateTimeOffset? MadeAt,
    [property: Description("Of whom the figures speak, and of whom they do not.")] LocalText Sentence,
    BenchmarkRulesView Rules,
    [property: Description("Every edition, the newest first.")] IReadOnlyList<EditionView> Editions,
    [property: Description("Name of each measure by language: the total and the dimensions.")] IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Measures,
    [property: Description("The groups that may be told, the largest first. Groups come from a written list and are never crossed freely.")] IReadOnlyList<GroupView> Groups);

[Description("What is told and what is not.")]
public sealed record BenchmarkRulesView(
    [property: Description("A group with fewer members is hidden.")] int LeastMembers,
    [property: Description("A group with fewer members has no shares.")] int LeastMembersForShares,
    [property: Description("Numbers are told to the nearest of these.")] int NumbersTo,
    [property: Description("A group changes only when so many new subjects have entered.")] int LeastNew,
    [property: Description("Where the method is written down.")] string Method);

[Description("One edition and its moment.")]
public sealed record EditionView(int Number, DateTimeOffset MadeAt, string Address);

[Description("A group of those who answered.")]
public sealed record GroupView(
    [property: Description("As it is written everywhere: country-size:PRY/micro, or organisation@country:PRY.")] string Key,
    [property: Description("all, country, country-size, country-sector, country-women-led, country-region or country-size-sector.")] string Kind,
    [property: Description("On whose behalf its members answered, where the instrument asks that: organisation, focal_point. Groups of two units are never added up.")] string? Unit,
    string? Country,
    [property: Description("What its members share beside the country: micro; G; yes; PY-11; micro.G.")] string? Detail,
    LocalText Label, IReadOnlyList<CellView> Cells);

[Description("What is told of one group in one measure. A hidden cell says nothing: neither that somebody is there nor that nobody is.")]
public sealed record CellView(
    string Measure, bool Hidden,
    [property: Description("The edition with which the cell changed last.")] int? Edition,
    DateTimeOffset? MadeAt,
    [property: Description("Members, to the nearest five.")] int? Members,
    [property: Description("Shares of the group by parts of the scale, in whole percent; null where there are too few members for them.")] IReadOnlyList<PartView>? Parts);

[Description("The share of the group with a score from one value (included) to another (excluded, but for 100).")]
public sealed record PartView(double From, double To, int Percent);
