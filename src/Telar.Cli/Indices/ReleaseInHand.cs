using System.CommandLine;
using Telar.Cli.Shared;
using Telar.Core.Indices.Releases;
using Telar.Core.Shared;
using Telar.Services.Indices;
using Telar.Storage.Indices;

namespace Telar.Cli.Indices;

/// The release that a command speaks of: the one it names, or the newest.
internal static class ReleaseInHand
{
    public static Argument<string?> Code() => new("code") { Description = "Code of the release. Default: the newest.", HelpName = "CODE", Arity = ArgumentArity.ZeroOrOne };

    public static async Task<Outcome<Release>> FindAsync(ParseResult parsed, Argument<string?> code, CancellationToken ct)
    {
        await using var workplace = await Workplace.OpenAsync(parsed, ct);
        return await FindRelease.ByCodeAsync(new ReleaseStore(workplace.Database), parsed.GetValue(code), ct);
    }
}
