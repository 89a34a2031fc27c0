using System.Globalization;
using Telar.Core.Instruments.Responses;
using Telar.Core.Shared;

namespace Telar.Core.Instruments.Exports;

/// What is known of a response beside its answers, as columns that begin with a low line, as the tools of the field have it.
/// No link, no hash and no hour is among them.
public static class Background
{
    private static readonly (string Name, Func<ExportedResponse, string> Of)[] All =
    [
        ("_response", one => one.Name),
        ("_subject", one => one.Subject),
        ("_wave", one => one.Response.Wave.ToString(CultureInfo.InvariantCulture)),
        ("_country", one => one.Response.Country),
        ("_channel", one => one.Response.Channel switch { ResponseChannel.Open => "open", ResponseChannel.Invited => "invited", ResponseChannel.Api => "api", _ => throw new InvalidOperationException("An unknown channel.") }),
        ("_answered_by", one => one.Response.AnsweredBy == AnsweredBy.Adviser ? "adviser" : "self"),
        ("_language", one => one.Response.Language.Code()),
        ("_consent", one => one.Response.Consent),
        ("_sent_on", one => one.Response.SentAt is { } sent ? sent.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : ""),
        ("_counts", one => one.Response.IsCounted ? "1" : "0"),
        ("_region", one => one.Response.Profile.Region ?? ""),
        ("_activity", one => one.Response.Profile.Activity ?? ""),
        ("_size", one => one.Response.Profile.StaffClass ?? ""),
        ("_size_classes", one => one.Response.Profile.StaffRule ?? ""),
        ("_size_national", one => one.Response.Profile.NationalClass ?? ""),
        ("_size_rule", one => one.Response.Profile.SizeRule ?? ""),
        ("_women_led", one => one.Response.Profile.IsWomenLed is { } led ? (led ? "yes" : "no") : ""),
        ("_unit", one => one.Response.Profile.Unit ?? ""),
    ];

    /// The column by which rows of all tables and exports find one another.
    public const string ResponseColumn = "_response";

    internal static IReadOnlyList<ExportColumn> Columns { get; } = [.. All.Select(one => new ExportColumn(one.Name, ColumnKind.Background))];

    internal static void Write(ExportedResponse response, ITableCells to)
    {
        foreach (var (_, of) in All)
            to.Text(SpreadsheetText.Guard(of(response)));
    }

    internal static IEnumerable<(string Path, string Value)> Long(ExportedResponse response) =>
        All.Skip(1).Select(one => (one.Name, SpreadsheetText.Guard(one.Of(response)))).Where(one => one.Item2.Length > 0);
}
