using Telar.Core.Forms;
using Telar.Core.Forms.Answering;
using Telar.Core.Forms.Filling;
using Telar.Core.Instruments;
using Telar.Core.Instruments.Scoring;
using Telar.Services.Instruments;
using Telar.Storage.Instruments;
using Telar.Tests.Given;

namespace Telar.Tests.Services.Instruments;

/// T0, T1, T2 of one subject: side by side only by what was asked alike in all of them.
public class CompareMeasurementsTests
{
    private static readonly CompiledInstrument First = Version(1, null, "sells", "counts");
    private static readonly CompiledInstrument Second = Version(2, ["sells", "counts"], "sells", "counts", "plans");
    private static readonly CompiledInstrument Third = Version(3, ["sells", "plans"], "sells", "counts", "plans");
    private static readonly CompiledInstrument Stranger = Version(4, null, "sells", "counts", "plans");
    private static readonly InstrumentShelf Shelf = new([First, Second, Third, Stranger]);

    [Fact]
    public void Within_a_version_every_question_counts_and_every_measurement_stands_in_its_turn()
    {
        var compared = CompareMeasurements.Of(Shelf, Answered(Second, 2, "yes", "yes", "no"), [Answered(Second, 0, "no", "no", "no"), Answered(Second, 1, "no", "yes", "no")])!;

        Assert.Equal((3, true, false), (compared.Questions, compared.IsWhole, compared.LeavesOut));
        Assert.Equal([0, 1, 2], compared.All.Select(one => one.Opened.Response.Wave));
        Assert.Equal([0, 50, 100], compared.All.Select(one => one.Score.Of("firm")!.Value));
        Assert.Equal((50, 0), (compared.ChangeIn("firm"), compared.ChangeIn("ahead")));
    }

    [Fact]
    public void Of_another_version_only_what_it_declares_alike_is_compared()
    {
        var compared = CompareMeasurements.Of(Shelf, Answered(Second, 1, "yes", "no", "yes"), [Answered(First, 0, "no", "no")])!;

        Assert.Equal((2, false), (compared.Questions, compared.IsWhole));
        Assert.Equal([0, 50], compared.All.Select(one => one.Score.Of("firm")!.Value));
        // Nobody was asked about it then.
        Assert.Null(compared.ChangeIn("ahead"));
    }

    [Fact]
    public void What_three_measurements_share_every_version_since_the_oldest_must_have_said()
    {
        var compared = CompareMeasurements.Of(Shelf, Answered(Third, 2, "yes", "no", "yes"), [Answered(First, 0, "no", "yes"), Answered(Second, 1, "yes", "yes", "no")])!;

        Assert.Equal(1, compared.Questions);
        Assert.Equal([0, 100, 100], compared.All.Select(one => one.Score.Of("firm")!.Value));
    }

    [Fact]
    public void A_measurement_that_shares_nothing_is_left_out_and_said_to_be()
    {
        var apart = CompareMeasurements.Of(Shelf, Answered(Stranger, 2, "yes", "yes", "yes"), [Answered(Second, 0, "no", "no", "no"), Answered(Stranger, 1, "no", "yes", "yes")])!;

        Assert.Equal((2, true), (apart.All.Count, apart.LeavesOut));
        Assert.Null(CompareMeasurements.Of(Shelf, Answered(Stranger, 1, "yes", "yes", "yes"), [Answered(Third, 0, "no", "no", "no")]));
        Assert.Null(CompareMeasurements.Of(Shelf, Answered(Stranger, 0, "yes", "yes", "yes"), []));
    }

    private static OpenedResponse Answered(CompiledInstrument instrument, int wave, params string[] answers)
    {
        var form = FilledForm.Begin(instrument.Form, new(SmallInstrument.Morning, Seed: 1));
        var names = instrument.Instrument.Scoring.Items.Select(item => item.Name);
        Assert.Empty(PutAnswers.Into(form, [.. names.Zip(answers).Select(pair => new GivenAnswer(pair.First, pair.Second, new()))]));
        return new(SmallInstrument.Response($"r{wave}") with { Version = instrument.Version, Wave = wave }, instrument, form);
    }

    private static CompiledInstrument Version(int number, string[]? comparable, params string[] names)
    {
        var tables = XlsForm.Of($"""
            survey
            type | name | label::Español (es) | score_dimension
            {string.Join('\n', names.Select(name => $"select_one yes | {name} | ¿{name}? | {(name == "plans" ? "ahead" : "firm")}"))}

            choices
            list_name | name | label::Español (es) | points
            yes | yes | Sí | 1
            yes | no | No | 0

            scoring
            name | label::Español (es) | combine | weight
            firm | Empresa | mean | 1
            {(names.Contains("plans", StringComparer.Ordinal) ? "ahead | Planes | mean | 1\n" : "")}total | Total | weighted |
            """);
        var header = SmallInstrument.Header with { Version = number, ComparableItems = comparable };
        var fields = FieldList.Of(Telar.Core.Forms.Reading.FormReader.Read(tables, "bakery").Outcome.Value).ToText();
        return CompiledInstrument.Of(new StoredVersion(header, VersionStatus.Published, tables, fields), new HashSet<string>(StringComparer.Ordinal)).Value;
    }
}
