using Telar.Core.Forms;
using Telar.Core.Forms.Reading;
using Telar.Core.Shared;
using Telar.Storage.Forms;

namespace Telar.Tests.Given;

/// The instruments of this repository, read as forms.
internal static class ShippedInstruments
{
    private static readonly string Folder = Repository.PathOf("catalogue", "instruments");
    private static readonly string[] Sheets = ["survey", "choices", "settings", "scoring", "levels"];

    public static IReadOnlyList<string> Codes => [.. Directory.GetDirectories(Folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    public static Form Read(string code)
    {
        var folder = Path.Combine(Folder, code);
        var problems = new List<Problem>();
        var tables = FormTextFolder.Read(folder, code, [.. Sheets.Where(sheet => File.Exists(Path.Combine(folder, sheet + ".yml")))], problems);
        Assert.Empty(problems);
        var reading = FormReader.Read(tables!);
        Assert.Empty(reading.Outcome.Problems);
        return reading.Outcome.Value;
    }
}
