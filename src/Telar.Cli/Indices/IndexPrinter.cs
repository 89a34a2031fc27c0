using System.Globalization;
using Telar.Cli.Shared;
using Telar.Core.Indices;
using Telar.Core.Shared;
using Telar.Services.Indices;
using Telar.Storage.Indices;

namespace Telar.Cli.Indices;

/// Prints a computed index: places with their ranges, who has none, where the stages are.
internal static class IndexPrinter
{
    private const int Root = 0;

    private static readonly LocalText Heading = new(
        "{index}: lugar, unidad, lugares posibles (90 de cada 100 réplicas), puntuación",
        "{index}: lugar, unidade, lugares possíveis (90 de cada 100 réplicas), pontuação",
        "{index}: place, unit, possible places (90 of 100 replicas), score");

    private static readonly LocalText Place = new("{low} a {high}", "{low} a {high}", "{low} to {high}");

    private static readonly LocalText Unranked = new(
        "Sin lugar, por debajo de la cobertura mínima ({n}): {units}",
        "Sem lugar, abaixo da cobertura mínima ({n}): {units}",
        "Without a place, below the minimum coverage ({n}): {units}");

    private static readonly LocalText Ignored = new(
        "No son de la receta y no cuentan: {units} unidades, {indicators} indicadores.",
        "Não são da receita e não contam: {units} unidades, {indicators} indicadores.",
        "Not in the recipe and not counted: {units} units, {indicators} indicators.");

    private static readonly LocalText Written = new(
        "Las etapas están en {folder}: {files}",
        "As etapas estão em {folder}: {files}",
        "The stages are in {folder}: {files}");

    private static readonly LocalText Hash = new("Huella: {hash}", "Impressão digital: {hash}", "Hash: {hash}");

    public static void WriteForPeople(ComputedIndex computed, string folder, Language language, TextWriter to)
    {
        var index = computed.Index;
        to.WriteLine(Heading.Fill(language, ("index", index.Recipe.Draft.Name?.In(language) ?? index.Recipe.Code)));
        foreach (var (unit, rank) in Ranked(index))
        {
            var range = computed.Ranges.Rank(unit, Root);
            var places = Place.Fill(language, ("low", Number(range.Low)), ("high", Number(range.High)));
            to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rank,4}  {index.Scores.Units[unit],-8}  {places,-10}  {index.Scores[unit, Root],8:F1}"));
        }
        var unranked = UnitsWithoutPlace(index);
        if (unranked.Count > 0)
            to.WriteLine(Unranked.Fill(language, ("n", Number(unranked.Count)), ("units", string.Join(", ", unranked))));
        if (index.Inputs.OtherUnits.Count + index.Inputs.OtherIndicators.Count > 0)
            to.WriteLine(Ignored.Fill(language, ("units", Number(index.Inputs.OtherUnits.Count)), ("indicators", Number(index.Inputs.OtherIndicators.Count))));
        to.WriteLine(Written.Fill(language, ("folder", folder), ("files", string.Join(", ", StageWriter.Files))));
        to.WriteLine(Hash.Fill(language, ("hash", computed.Hash)));
    }

    public static void WriteForPrograms(ComputedIndex computed, string folder, TextWriter to)
    {
        var index = computed.Index;
        to.WriteLine(CommandJson.Of(
            new
            {
                recipe = index.Recipe.Code,
                hash = computed.Hash,
                units = index.Scores.Units.Count,
                indicators = index.Normalised.Columns.Count,
                ranked = Ranked(index).Select(place => new
                {
                    unit = index.Scores.Units[place.Unit],
                    rank = place.Rank,
                    rankLow = (int)computed.Ranges.Rank(place.Unit, Root).Low,
                    rankHigh = (int)computed.Ranges.Rank(place.Unit, Root).High,
                    score = index.Scores[place.Unit, Root],
                    coverage = index.Coverage[place.Unit, Root],
                }),
                unranked = UnitsWithoutPlace(index),
                otherUnits = index.Inputs.OtherUnits,
                otherIndicators = index.Inputs.OtherIndicators,
                folder,
                files = StageWriter.Files,
            }));
    }

    /// From the first place on; units that share one are in the order of the recipe.
    private static List<(int Unit, int Rank)> Ranked(IndexComputation index) =>
        [.. from unit in Enumerable.Range(0, index.Scores.Units.Count)
            let rank = index.RankOf(unit, Root)
            where rank is not null
            orderby rank.Value
            select (unit, rank.Value)];

    private static List<string> UnitsWithoutPlace(IndexComputation index) =>
        [.. index.Scores.Units.Where((_, unit) => index.RankOf(unit, Root) is null)];

    private static string Number(double number) => number.ToString(CultureInfo.InvariantCulture);
}
