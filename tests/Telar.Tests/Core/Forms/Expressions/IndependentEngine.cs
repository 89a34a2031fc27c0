using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Telar.Core.Forms.Expressions;

namespace Telar.Tests.Core.Forms.Expressions;

/// What an engine that shares nothing with ours makes of expressions: one run of Node.js for all of them.
internal static class IndependentEngine
{
    private static readonly JsonSerializerOptions Names = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    /// The text that each comes to; nothing where the engine refuses it.
    public static IReadOnlyList<string?> Texts(InstanceNode document, DateTimeOffset now, IReadOnlyList<string> expressions)
    {
        var script = Repository.PathOf("tools", "independent", "expressions.mjs");
        var start = new ProcessStartInfo("node", [script])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        start.Environment["TZ"] = "UTC";
        using var node = Process.Start(start) ?? throw new InvalidOperationException("Node.js did not start.");
        var errors = node.StandardError.ReadToEndAsync();
        node.StandardInput.Write(JsonSerializer.Serialize(new { Xml = Xml(document.Children[0]), Now = now.ToString("O"), Expressions = expressions }, Names));
        node.StandardInput.Close();
        var answer = node.StandardOutput.ReadToEnd();
        node.WaitForExit();
        Assert.True(node.ExitCode == 0, "The other engine did not run; npm ci --ignore-scripts prepares it. " + errors.Result);
        return [.. JsonSerializer.Deserialize<List<Result>>(answer, Names)!.Select(result => result.Text)];
    }

    private static string Xml(InstanceNode node) =>
        $"<{node.Name}>{(node.IsLeaf ? System.Security.SecurityElement.Escape(node.Text) : string.Concat(node.Children.Select(Xml)))}</{node.Name}>";

    private sealed record Result(string? Text, string? Refused);
}
