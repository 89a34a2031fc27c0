using System.ComponentModel;
using Telar.Core.Catalogue;
using Telar.Core.Indicators.Screening;
using Telar.Core.Shared;

namespace Telar.Web.Api;

[Description("Something that a check of the screening objects to in published figures. Severity error: it stays out of indices until somebody accepts it; warning: it is shown and stays in. Country is null where the whole series is meant.")]
public sealed record FlagView(
    string Id, string Check, LocalText CheckName, string Severity, bool KeptOut, IReadOnlyList<FlaggedSeriesView> Series, IReadOnlyList<FlaggedSeriesView> Beside,
    string? Country, IReadOnlyList<string> Periods, LocalText Sentence, LocalText Advice, AcceptanceView? Accepted)
{
    internal static FlagView Of(Flag flag) => new(
        flag.Id, flag.Kind, flag.Check.Name, flag.Severity == Core.Indicators.Screening.Severity.Error ? "error" : "warning", flag.KeepsOut,
        [.. flag.Series.Select(FlaggedSeriesView.Of)], [.. flag.Beside.Select(FlaggedSeriesView.Of)], flag.Country.Length == 0 ? null : flag.Country,
        [.. flag.Periods.Select(period => period.ToString())], InAll(flag.Sentence), InAll(flag.Advice),
        flag.Acceptance is { } accepted ? new(accepted.By, accepted.On, accepted.Reason) : null);

    private static LocalText InAll(Func<Language, string> say) => new(say(Language.Es), say(Language.Pt), say(Language.En));
}

[Description("A series of one edition of a source.")]
public sealed record FlaggedSeriesView(string Source, string Series)
{
    internal static FlaggedSeriesView Of(Core.Indicators.SeriesKey key) => new(key.Source, key.Code);
}

[Description("Who looked at a flag, when, and why the figures stand as they are.")]
public sealed record AcceptanceView(string By, DateOnly On, string Reason);

/// What the screening objects to in the figures of the catalogue's indicators.
internal static class FlagAnswers
{
    public static async Task AnswerAsync(ApiCall call)
    {
        var indicators = call.Query.Codes("indicator", call.Catalogue.Indicators.Select(indicator => indicator.Code), $"{ApiOperations.Root}/indicators");
        var countries = call.Query.Codes("country", call.Catalogue.Countries.Select(country => country.Iso3), $"{ApiOperations.Root}/countries");
        var flags = await call.State.Flags.GetAsync();
        var asked = call.Catalogue.Indicators.Where(indicator => indicators.Count == 0 || indicators.Contains(indicator.Code, StringComparer.Ordinal));
        await call.ListAsync(asked
            .SelectMany(indicator => flags.Of(Open(call.Catalogue, indicator)))
            .Where(flag => countries.Count == 0 || flag.Country.Length == 0 || countries.Contains(flag.Country, StringComparer.Ordinal))
            .DistinctBy(flag => flag.Id, StringComparer.Ordinal)
            .Select(FlagView.Of));
    }

    private static Indicator Open(WholeCatalogue catalogue, Indicator indicator) => indicator with { Series = OpenData.OpenSeriesOf(catalogue, indicator) };
}
