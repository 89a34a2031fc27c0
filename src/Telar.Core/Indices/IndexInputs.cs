using System.Globalization;
using Telar.Core.Shared;

namespace Telar.Core.Indices;

/// One value as it was handed in. Without a year the value is taken for the window's.
public readonly record struct IndexDatum(string Unit, string Indicator, int? Year, double Value, int Line);

/// What a recipe works on: for every unit and indicator the latest value inside of the window, if there is one,
/// and the latest from before the window, which only the uncertainty may use.
public sealed record IndexInputs(IndexMatrix Values, IndexMatrix Years, IndexMatrix Older, IReadOnlyList<string> OtherUnits, IReadOnlyList<string> OtherIndicators)
{
    public static Outcome<IndexInputs> Gather(Recipe recipe, IReadOnlyList<IndexDatum> data, string? file = null)
    {
        var problems = new List<Problem>();
        IReadOnlyList<string> units = recipe.Draft.Units.Count > 0
            ? recipe.Draft.Units
            : [.. data.Select(datum => datum.Unit).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        IReadOnlyList<string> indicators = [.. recipe.Tree.Indicators.Select(indicator => indicator.Code)];
        var (unitPlace, indicatorPlace) = (Places(units), Places(indicators));
        var (values, years, older, olderYears) = (Empty(), Empty(), Empty(), Empty());
        var (otherUnits, otherIndicators) = (new SortedSet<string>(StringComparer.Ordinal), new SortedSet<string>(StringComparer.Ordinal));
        var seen = new Dictionary<(int Cell, int Year), int>();

        foreach (var datum in data)
        {
            var isKnown = unitPlace.TryGetValue(datum.Unit, out var unit);
            if (!isKnown)
                otherUnits.Add(datum.Unit);
            if (!indicatorPlace.TryGetValue(datum.Indicator, out var indicator))
                otherIndicators.Add(datum.Indicator);
            else if (isKnown)
                Put(datum, (indicator * units.Count) + unit);
        }
        for (var indicator = 0; indicator < indicators.Count; indicator++)
        {
            if (Moments.Count(values.AsSpan(indicator * units.Count, units.Count)) == 0)
                problems.Add(InputProblems.IndicatorWithoutValues.At(new(file), ("indicator", indicators[indicator])));
        }
        return problems.Count > 0
            ? Outcome<IndexInputs>.Refused(problems)
            : Outcome<IndexInputs>.Of(new(Matrix(values), Matrix(years), Matrix(older), [.. otherUnits], [.. otherIndicators]));

        void Put(IndexDatum datum, int cell)
        {
            // Without years every value of a pair claims the same place.
            if (!seen.TryAdd((cell, datum.Year ?? 0), datum.Line))
            {
                problems.Add((datum.Year is null ? InputProblems.PairTwice : InputProblems.PairTwiceInYear).At(
                    new(file, datum.Line), ("unit", datum.Unit), ("indicator", datum.Indicator),
                    ("year", Text(datum.Year ?? 0)), ("line", Text(seen[(cell, datum.Year ?? 0)]))));
                return;
            }
            if (datum.Year is not { } year)
                values[cell] = datum.Value;
            else if (recipe.Draft.Window.Holds(year))
                KeepLatest(values, years, cell, year, datum.Value);
            else if (year < recipe.Draft.Window.From)
                KeepLatest(older, olderYears, cell, year, datum.Value);
        }

        double[] Empty()
        {
            var cells = new double[units.Count * indicators.Count];
            Array.Fill(cells, double.NaN);
            return cells;
        }

        IndexMatrix Matrix(double[] cells) => new(units, indicators, cells);
    }

    private static void KeepLatest(double[] values, double[] years, int cell, int year, double value)
    {
        if (years[cell] > year)
            return;
        values[cell] = value;
        years[cell] = year;
    }

    private static Dictionary<string, int> Places(IReadOnlyList<string> codes)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var code in codes)
            places.Add(code, places.Count);
        return places;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
