using System.ComponentModel;
using Telar.Core.Forms;
using Telar.Core.Instruments;
using Telar.Core.Instruments.Scoring;
using Telar.Services.Instruments;
using Telar.Web.Shared;

namespace Telar.Web.Api.Instruments;

[Description("An instrument that can be answered now, by its newest published version.")]
public sealed record InstrumentView
{
    [Description("Code of the instrument. It never changes its meaning.")]
    public required string Code { get; init; }

    [Description("Number of the newest published version.")]
    public required int Version { get; init; }

    [Description("Its name by language, or in the language that was asked for.")]
    public required IReadOnlyDictionary<string, string> Name { get; init; }

    [Description("What whoever answers gets from it.")]
    public required IReadOnlyDictionary<string, string> Summary { get; init; }

    [Description("Who answers: firm, organisation, country or buyer.")]
    public required string Subject { get; init; }

    [Description("About how long it takes.")]
    public required int Minutes { get; init; }

    [Description("Questions that somebody sees, asked or not.")]
    public required int Questions { get; init; }

    [Description("Languages that the questions speak.")]
    public required IReadOnlyList<string> Languages { get; init; }

    [Description("Codes of the parts that are scored.")]
    public required IReadOnlyList<string> Dimensions { get; init; }

    [Description("Threads about which enough is asked to draw them: TAL, TER, TRF, TRA.")]
    public required IReadOnlyList<string> Threads { get; init; }

    [Description("Licence of questions and texts: an SPDX identifier; null where its author said none.")]
    public required string? Licence { get; init; }

    [Description("The page for people, on which answering begins.")]
    public required string Page { get; init; }

    [Description("Address of the version with its tables.")]
    public required string Address { get; init; }

    internal static InstrumentView Of(ApiCall call, CompiledInstrument instrument)
    {
        var texts = new InstrumentTexts(instrument, InstrumentAnswers.AskedLanguage(call));
        var scoring = instrument.Instrument.Scoring;
        return new()
        {
            Code = instrument.Code, Version = instrument.Version, Name = texts.OfHeader(instrument.Header.Name), Summary = texts.OfHeader(instrument.Header.Summary),
            Subject = InstrumentAnswers.NameOf(instrument.Header.Subject), Minutes = instrument.Header.Minutes, Questions = InstrumentAnswers.QuestionsOf(instrument), Languages = texts.Languages,
            Dimensions = [.. scoring.Dimensions.Select(dimension => dimension.Name)],
            Threads = [.. scoring.Items.Where(item => item.Thread is not null).GroupBy(item => item.Thread!, StringComparer.Ordinal).Where(thread => thread.Count() >= ScoringRules.LeastItemsForThread).Select(thread => thread.Key).Order(StringComparer.Ordinal)],
            Licence = InstrumentAnswers.LicenceOf(call, instrument), Page = call.PageOf(SiteMap.Instrument, instrument.Code), Address = InstrumentAnswers.AddressOf(call, instrument),
        };
    }
}

[Description("One version of an instrument: its tables as they were written, and what follows from them.")]
public sealed record VersionView(
    [property: Description("Code of the instrument.")] string Instrument,
    [property: Description("Number of the version.")] int Version,
    [property: Description("draft, review, published or retired. Only a published one takes responses.")] string Status,
    IReadOnlyDictionary<string, string> Name, IReadOnlyDictionary<string, string> Summary, string Subject, int Minutes, int Questions,
    IReadOnlyList<string> Languages,
    [property: Description("True where a subject sends once a measurement: a second response under the same tax id is refused unless it follows the first, and so is one of the same measurement.")] bool OnePerSubject,
    [property: Description("After so many days from sending, answers are deleted.")] int RetentionDays,
    [property: Description("What whoever answers agrees to.")] ConsentView Consent,
    [property: Description("The parts that are scored, in order; the last one is the total.")] IReadOnlyList<DimensionView> Dimensions,
    [property: Description("The questions that count.")] IReadOnlyList<ItemView> Items,
    [property: Description("Questions that tell something of the subject itself, by their role.")] IReadOnlyDictionary<string, string> Profile,
    [property: Description("Questions that may be compared with those of the version before; null: nothing was declared.")] IReadOnlyList<string>? ComparableItems,
    string? Licence,
    [property: Description("Changes with anything that a respondent could see or that a score depends on.")] string Hash,
    string Page, string Xlsx, string XForm,
    [property: Description("The sheets of the XLSForm.")] IReadOnlyList<TableView> Tables);

[Description("A consent text and its version, which a response must name.")]
public sealed record ConsentView(string Version, IReadOnlyDictionary<string, string> Text);

[Description("A part of the score, or the total. Levels are empty where too few questions stand behind them.")]
public sealed record DimensionView(string Name, IReadOnlyDictionary<string, string> Label, string Combine, double Weight, int Items, IReadOnlyList<LevelView> Levels);

[Description("A level and the score from which it holds, 0 to 100. Provisional: the cut-off was not yet set from data.")]
public sealed record LevelView(int Number, double From, IReadOnlyDictionary<string, string> Label, IReadOnlyDictionary<string, string> Text, bool Provisional);

[Description("A question that counts: in which dimension, with what weight, and which thread and challenge it speaks to.")]
public sealed record ItemView(string Name, string Path, string Dimension, double Weight, string? Thread, string? Challenge);

[Description("A sheet: the names of its columns, and the cells below them.")]
public sealed record TableView(string Name, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    internal static TableView Of(FormTable table) => new(table.Name, table.Columns, [.. table.Rows.Select(row => row.Cells)]);
}
