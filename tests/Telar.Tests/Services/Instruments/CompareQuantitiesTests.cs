using Telar.Core.Forms.Answering;
using Telar.Core.Forms.Filling;
using Telar.Core.Instruments;
using Telar.Services.Instruments;
using Telar.Storage.Instruments;
using Telar.Tests.Given;

namespace Telar.Tests.Services.Instruments;

/// Quantities before and after: the same question in the same unit, where each version since has said that it asks alike.
public class CompareQuantitiesTests
{
    private static readonly CompiledInstrument First = Version(1, null, "kwh_month");
    private static readonly CompiledInstrument Second = Version(2, ["plans", "light"], "kwh_month");
    private static readonly CompiledInstrument OtherUnit = Version(3, ["plans", "light"], "days");
    private static readonly CompiledInstrument Undeclared = Version(4, ["plans"], "days");
    private static readonly InstrumentShelf Shelf = new([First, Second, OtherUnit, Undeclared]);

    [Fact]
    public void Of_versions_that_ask_alike_the_amounts_stand_side_by_side()
    {
        var compared = CompareMeasurements.Of(Shelf, Answered(Second, 1, "80.5"), [Answered(First, 0, "100")])!;

        var light = Assert.Single(compared.Quantities);
        Assert.Equal(("light", "kwh_month"), (light.Name, light.Unit));
        Assert.Equal([100, 80.5], compared.All.Select(one => one.AmountOf(light)!.Value));
        // A quantity has no points: it is no question of the score.
        Assert.Equal((1, true), (compared.Questions, compared.IsWhole));
    }

    [Fact]
    public void In_another_unit_or_where_a_version_does_not_say_so_nothing_is_compared()
    {
        Assert.Empty(CompareMeasurements.Of(Shelf, Answered(OtherUnit, 1, "3"), [Answered(Second, 0, "100")])!.Quantities);
        Assert.Empty(CompareMeasurements.Of(Shelf, Answered(Undeclared, 1, "3"), [Answered(OtherUnit, 0, "100")])!.Quantities);
    }

    [Fact]
    public void A_blank_is_no_amount_and_nought_is_one()
    {
        var compared = CompareMeasurements.Of(Shelf, Answered(Second, 1, "0"), [Answered(Second, 0, "")])!;

        Assert.Equal([null, 0], compared.All.Select(one => one.AmountOf(compared.Quantities[0])));
    }

    private static OpenedResponse Answered(CompiledInstrument instrument, int wave, string light)
    {
        var form = FilledForm.Begin(instrument.Form, new(SmallInstrument.Morning, Seed: 1));
        Assert.Empty(PutAnswers.Into(form, [new("plans", "yes", new()), new("light", light, new())]));
        return new(SmallInstrument.Response($"r{wave}") with { Version = instrument.Version, Wave = wave }, instrument, form);
    }

    private static CompiledInstrument Version(int number, string[]? comparable, string unit)
    {
        var tables = XlsForm.Of($"""
            survey
            type | name | label::Español (es) | score_dimension | measure
            select_one yes | plans | ¿Planea? | ahead |
            decimal | light | ¿Cuánta luz? | | {unit}

            choices
            list_name | name | label::Español (es) | points
            yes | yes | Sí | 1
            yes | no | No | 0

            scoring
            name | label::Español (es) | combine
            ahead | Planes | mean
            total | Total | mean
            """);
        var fields = FieldList.Of(Telar.Core.Forms.Reading.FormReader.Read(tables, "bakery").Outcome.Value).ToText();
        return CompiledInstrument.Of(new StoredVersion(SmallInstrument.Header with { Version = number, ComparableItems = comparable }, VersionStatus.Published, tables, fields), new HashSet<string>(StringComparer.Ordinal)).Value;
    }
}
