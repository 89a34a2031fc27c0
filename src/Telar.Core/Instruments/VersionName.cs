using System.Globalization;

namespace Telar.Core.Instruments;

/// A version as commands name it: `maturity:2`, or `maturity` for the newest.
public readonly record struct VersionName(string Code, int? Version)
{
    /// A colon without a number behind it names no version that there could be.
    public static VersionName Parse(string text)
    {
        var colon = text.LastIndexOf(':');
        return colon < 0 ? new(text, null) : new(text[..colon], int.TryParse(text.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0);
    }

    public override string ToString() => Version is { } version ? string.Create(CultureInfo.InvariantCulture, $"{Code}:{version}") : Code;
}
