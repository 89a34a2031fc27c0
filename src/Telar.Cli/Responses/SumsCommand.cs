using System.Buffers;
using System.CommandLine;
using System.Globalization;
using System.Text;
using Telar.Cli.Shared;
using Telar.Core.Instruments.Exports;
using Telar.Core.Shared;
using Telar.Services.Instruments.Analysts;
using Telar.Storage.Indicators.Export;

namespace Telar.Cli.Responses;

/// `telar response sums`: how much those who answered make together, by classes.
internal static class SumsCommand
{
    private static readonly Argument<string> Number = new("NUMBER") { Description = "Name of a question with a number: people at work, sales …" };

    private static readonly Argument<string> By = new("BY") { Description = "Name of a question with one answer, or country, size, sector, region, women_led, channel, wave, level, level.DIMENSION." };

    public static Command Create()
    {
        var command = new Command("sums", "The sum of a number by classes, told so that no single part of it can be reckoned.")
        {
            ResponseCommand.Version, Number, By, ResponseCommand.All, ResponseCommand.Scoring, AnalystReport.Format, ResponseCommand.Out, CommonOptions.Data, CommonOptions.Database,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static Task<int> RunAsync(ParseResult parsed, CancellationToken ct) => AnalystReport.RunAsync(
        parsed,
        (responses, hand, language) => new SumResponses(responses).RunAsync(hand.Version, hand.Scoring, parsed.GetValue(Number)!, parsed.GetValue(By)!, language, parsed.GetValue(ResponseCommand.All), ct),
        new((told, _, language) => ForPeople(told, language), (told, hand, _) => Csv(told, hand.IsDemonstration), (told, hand, _) => Json(told, hand.IsDemonstration)),
        ct);

    private static string ForPeople(ToldSums told, Language language)
    {
        var rows = new TextTable(told.By, ResponseTexts.Responses.In(language), ResponseTexts.Sum.In(language));
        foreach (var (place, (_, label)) in told.Classes.Index())
            rows.Add(label, Said(told.Sums.CountTold(place)), Said(told.Sums.SumTold(place)));
        rows.Add(ResponseTexts.Total.In(language), Said(told.Sums.CountTold(null)), Said(told.Sums.SumTold(null)));
        return $"{Terminal.Plain(told.Number)}\n{rows}{ResponseTexts.HowSummed.In(language)}\n";
    }

    private static string Csv(ToldSums told, bool isDemonstration)
    {
        var buffer = new ArrayBufferWriter<byte>();
        var csv = new CsvCells(buffer);
        csv.Header(DemonstrationColumn.After(["number", "by", "class", "count", "sum"], isDemonstration));
        var cells = DemonstrationColumn.Around(csv, isDemonstration);
        for (var place = 0; place <= told.Classes.Count; place++)
        {
            var one = place == told.Classes.Count ? (int?)null : place;
            cells.Text(SpreadsheetText.Guard(told.Number));
            cells.Text(SpreadsheetText.Guard(told.By));
            cells.Text(SpreadsheetText.Guard(one is null ? "total" : told.Classes[place].Code));
            cells.Text(told.Sums.CountTold(one)?.ToString(CultureInfo.InvariantCulture) ?? "");
            cells.Text(told.Sums.SumTold(one)?.ToString("R", CultureInfo.InvariantCulture) ?? "");
            cells.EndRow();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static string Json(ToldSums told, bool isDemonstration) => CommandJson.Of(new
    {
        told.Number,
        told.By,
        demonstration = isDemonstration,
        classes = told.Classes.Select((one, place) => new { one.Code, one.Label, count = told.Sums.CountTold(place), sum = told.Sums.SumTold(place) }),
        count = told.Sums.CountTold(null),
        sum = told.Sums.SumTold(null),
    }) + "\n";

    private static string Said(int? number) => number is { } known ? ResponseCommand.Said(known) : "–";

    private static string Said(double? number) => number is { } known ? known.ToString("R", CultureInfo.InvariantCulture) : "–";
}
