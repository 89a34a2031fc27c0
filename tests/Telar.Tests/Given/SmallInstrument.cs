using Telar.Core.Forms;
using Telar.Core.Instruments;
using Telar.Core.Instruments.Responses;
using Telar.Core.Shared;
using Telar.Storage.Instruments;

namespace Telar.Tests.Given;

/// An instrument of a few questions about a bakery, as tables.
internal static class SmallInstrument
{
    public static readonly InstrumentHeader Header = new()
    {
        Code = "bakery",
        Version = 1,
        Subject = SubjectKind.Firm,
        Name = new(new Dictionary<string, string>(StringComparer.Ordinal) { ["Español (es)"] = "Panadería" }),
    };

    public static readonly FormTables Tables = new(
    [
        Table(
            "survey",
            ["type", "name", "label::Español (es)", "score_dimension", "thread", "challenge"],
            ["select_one often", "sells", "¿Vende por internet?", "sales", "TRA", "TRA1"],
            ["select_one often", "counts", "¿Lleva las cuentas?", "data", "TRF", "TRF1"]),
        Table(
            "choices",
            ["list_name", "name", "label::Español (es)", "points", "not_applicable"],
            ["often", "never", "Nunca", "0", ""],
            ["often", "often", "A menudo", "2", ""],
            ["often", "none", "No aplica", "", "yes"]),
        Table("settings", ["form_title", "form_id", "version"], ["Panadería", "bakery", "1"]),
        Table("scoring", ["name", "label::Español (es)", "combine", "weight"], ["sales", "Ventas", "mean", "1"], ["data", "Datos", "mean", "1"], ["total", "Total", "weighted", ""]),
        Table("levels", ["dimension", "level", "from", "label::Español (es)"], ["*", "1", "0", "Inicio"], ["*", "2", "50", "En camino"]),
    ]);

    /// The same, and who is asked says first on whose behalf.
    public static FormTables TablesWithUnit { get; } = new(
    [
        Table(
            "survey",
            ["type", "name", "label::Español (es)", "score_dimension", "thread", "challenge", "profile"],
            ["select_one unit", "unit", "¿En nombre de quién?", "", "", "", "unit"],
            ["select_one often", "sells", "¿Vende por internet?", "sales", "TRA", "TRA1", ""],
            ["select_one often", "counts", "¿Lleva las cuentas?", "data", "TRF", "TRF1", ""]),
        Table(
            "choices",
            ["list_name", "name", "label::Español (es)", "points", "not_applicable"],
            ["unit", "organisation", "Una organización", "", ""],
            ["unit", "focal_point", "Un punto focal", "", ""],
            ["often", "never", "Nunca", "0", ""],
            ["often", "often", "A menudo", "2", ""],
            ["often", "none", "No aplica", "", "yes"]),
        .. Tables.Tables.Skip(2),
    ]);

    public static readonly StoredVersion Version = new(Header, VersionStatus.Draft, Tables, "/data/sells\n/data/counts\n");

    /// The same questionnaire under another code.
    public static StoredVersion Called(string code) => Version with { Header = Header with { Code = code } };

    public static readonly DateTimeOffset Morning = new(2026, 11, 21, 9, 0, 0, TimeSpan.Zero);

    public static Response Response(string id = "r1", string subject = "s1") => new()
    {
        Id = id,
        Country = "PRY",
        Instrument = "bakery",
        Version = 1,
        SubjectId = subject,
        Language = Language.Pt,
        Consent = "1",
        StartedAt = Morning,
        ChangedAt = Morning,
        ExpiresAt = Morning.AddDays(90),
        Answers = """["never",null]""",
    };

    public static ResponseLink Link(byte seed = 1) => ResponseLink.Of("PRY", [.. Enumerable.Range(seed, ResponseLink.Letters).Select(number => (byte)number)]);

    public static FormTable Table(string name, string[] columns, params string[][] rows) =>
        new(name, columns, [.. rows.Select((cells, index) => new FormRow(index + 2, cells))]);
}
