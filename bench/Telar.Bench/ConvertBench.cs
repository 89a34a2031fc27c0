using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Xml;
using Telar.Core.Forms;
using Telar.Storage.Forms;

namespace Telar.Bench;

/// A workbook of 10,000 select questions in two languages becomes an XForm, as the command does it, each run a process of its own;
/// beside it the plain reading of the XML in that workbook, which no converter can leave out.
public static class ConvertBench
{
    private const int Questions = 10_000;
    private const int Lists = 200;
    private const int Choices = 5;
    private const int Runs = 5;

    public static async Task<int> RunAsync(TextWriter to, string home)
    {
        var folder = Directory.CreateTempSubdirectory("telar-bench-").FullName;
        try
        {
            var workbook = Path.Combine(folder, "form.xlsx");
            await using (var file = File.Create(workbook))
                FormWorkbookFile.Write(Tables(), file);
            var program = Path.Combine(home, "out", "app", "telar.dll");
            var convert = Enumerable.Range(0, Runs).Select(_ => Child(program, "form", "convert", workbook, Path.Combine(folder, "form.xml"))).ToList();
            var read = Enumerable.Range(0, Runs).Select(_ => Child(typeof(ConvertBench).Assembly.Location, "convert-child", workbook)).ToList();
            await to.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"convert a form of {Questions:N0} select questions in 2 languages, whole process: {Median(convert.Select(run => run.Seconds)):F2} s, peak {convert.Max(run => run.Megabytes)} MB; the XML in the workbook read and thrown away: {Median(read.Select(run => run.Seconds)):F2} s, peak {read.Max(run => run.Megabytes)} MB"));
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// What the yardstick's process does.
    public static int Child(string workbook)
    {
        using var archive = ZipFile.OpenRead(workbook);
        foreach (var entry in archive.Entries.Where(entry => entry.Name.EndsWith(".xml", StringComparison.Ordinal)))
        {
            using var reader = XmlReader.Create(entry.Open());
            while (reader.Read())
            {
            }
        }
        return 0;
    }

    private static FormTables Tables()
    {
        string[] survey = ["type", "name", "label::Español (es)", "label::English (en)", "required", "relevant"];
        string[] choices = ["list_name", "name", "label::Español (es)", "label::English (en)"];
        return new(
        [
            new("survey", survey, [.. Enumerable.Range(0, Questions).Select(at => new FormRow(at + 2,
            [
                Text($"select_one list{at % Lists}"), Text($"q{at}"), Text($"¿Con qué frecuencia usa su negocio la herramienta {at}?"), Text($"How often does your business use tool {at}?"),
                at % 2 == 0 ? "" : "yes", at % 10 == 5 ? Text($"${{q{at - 1}}} = 'c1'") : "",
            ]))]),
            new("choices", choices, [.. Enumerable.Range(0, Lists * Choices).Select(at => new FormRow(at + 2,
                [Text($"list{at / Choices}"), Text($"c{at % Choices}"), Text($"Opción {at}"), Text($"Option {at}")]))]),
            new("settings", ["form_title", "form_id", "version", "default_language"], [new(2, ["Diez mil", "ten-thousand", "1", "Español (es)"])]),
        ]);
    }

    private static string Text(FormattableString text) => FormattableString.Invariant(text);

    private static (double Seconds, long Megabytes) Child(params string[] command)
    {
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo("dotnet", command) { UseShellExecute = false, RedirectStandardOutput = true })!;
        long peak = 0;
        while (!process.WaitForExit(5))
        {
            process.Refresh();
            peak = Math.Max(peak, process.HasExited ? 0 : process.PeakWorkingSet64);
        }
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{string.Join(' ', command)} ended with {process.ExitCode}.");
        return (watch.Elapsed.TotalSeconds, peak >> 20);
    }

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(Runs / 2);
}
