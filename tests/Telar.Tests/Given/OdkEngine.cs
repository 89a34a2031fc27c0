using System.Diagnostics;
using System.Text.Json;
using Telar.Core.Forms;

namespace Telar.Tests.Given;

/// What the engine of ODK Web Forms makes of an XForm of ours: a process of Node.js that answers one line a form.
internal static class OdkEngine
{
    private const int SecondsToWait = 120;

    /// One step of somebody who answers: a value at a path, or one more turn of a repeat.
    public sealed record Step(string? Path = null, string? Value = null, string? Add = null);

    public sealed record Node(bool Relevant, bool Required, bool Readonly, string Value, string? Violation, IReadOnlyList<string>? Options, string? Label);

    /// The nodes that hold answers, by their path with the numbers of turns: /data/person[1]/age.
    public static async Task<IReadOnlyDictionary<string, Node>> FillAsync(Form form, IReadOnlyList<Step> steps, CancellationToken ct)
    {
        var file = Path.Combine(Path.GetTempPath(), $"telar-{Guid.NewGuid():N}.xml");
        await File.WriteAllBytesAsync(file, XForms.Bytes(form), ct);
        try
        {
            var said = JsonDocument.Parse(await AskAsync(JsonSerializer.Serialize(new { form = file, steps }, JsonSerializerOptions.Web), ct)).RootElement;
            Assert.False(said.TryGetProperty("error", out var error), error.ToString());
            return said.GetProperty("nodes").Deserialize<Dictionary<string, Node>>(JsonSerializerOptions.Web)!;
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static async Task<string> AskAsync(string line, CancellationToken ct)
    {
        Assert.True(Directory.Exists(Repository.PathOf("node_modules", "@getodk")), "npm ci --ignore-scripts");
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(ct);
        waiting.CancelAfter(TimeSpan.FromSeconds(SecondsToWait));
        var start = new ProcessStartInfo("node", [Repository.PathOf("tools", "independent", "xform.mjs")]) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var complaints = process.StandardError.ReadToEndAsync(waiting.Token);
        await process.StandardInput.WriteLineAsync(line.AsMemory(), waiting.Token);
        process.StandardInput.Close();
        var answer = await process.StandardOutput.ReadLineAsync(waiting.Token);
        if (answer is null)
            Assert.Fail(await complaints);
        await process.WaitForExitAsync(waiting.Token);
        return answer!;
    }
}
