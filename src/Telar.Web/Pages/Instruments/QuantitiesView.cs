using Telar.Core.Instruments;
using Telar.Services.Instruments;
using Telar.Web.Shared;

namespace Telar.Web.Pages.Instruments;

/// What a subject said of the quantities that are asked at each measurement: one column for each measurement, the change between the last two.
/// Only for its owner: they are single answers.
public sealed class QuantitiesView(ResultView result, IReadOnlyList<ComparedMeasurement> shown, IReadOnlyList<Quantity> quantities)
{
    private const int MostDecimals = 2;

    public TelarPage Page => result.Page;

    public IReadOnlyList<ComparedMeasurement> Shown => shown;

    public bool IsCompared => shown.Count > 1;

    /// Those of which something was told.
    public IReadOnlyList<Quantity> Told { get; } = [.. quantities.Where(quantity => shown.Any(one => one.AmountOf(quantity) is not null))];

    public string Label(Quantity quantity) => result.Say(quantity.Question.Label);

    /// In words; a unit of an instrument that was brought in, as it was written.
    public string Unit(Quantity quantity) => Page.Catalogue.Texts.Has($"unit.{quantity.Unit}") ? Page.Say($"unit.{quantity.Unit}") : quantity.Unit;

    public string Amount(ComparedMeasurement one, Quantity quantity) => one.AmountOf(quantity) is { } amount ? Number(amount) : "—";

    public string Change(Quantity quantity) => shown[^1].AmountOf(quantity) - shown[^2].AmountOf(quantity) is { } change
        ? (Math.Round(change, MostDecimals) > 0 ? "+" : "") + Number(change)
        : "—";

    // With as many decimals as were told.
    private string Number(double amount)
    {
        var decimals = 0;
        while (decimals < MostDecimals && Math.Abs(Math.Round(amount, decimals) - amount) > 1e-9)
            decimals++;
        return Page.Number(amount, decimals);
    }
}
