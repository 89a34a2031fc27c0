using Telar.Core.Forms;
using Telar.Core.Instruments.Exports;
using Telar.Core.Shared;

namespace Telar.Services.Instruments.Analysts;

public enum ResponseFormat
{
    Wide,
    Long,
    Xlsx,
}

/// What is wanted of the responses to one version. `Since`: those sent from that moment on. `IsDemonstration`: whether the database that they come
/// from holds firms that do not exist.
public sealed record ResponseExport(CompiledInstrument Version, AppliedScoring Scoring, ResponseFormat Format, LabelUse Labels, Language Language, DateTimeOffset? Since, bool IsDemonstration)
{
    public ResponseTables Tables => ResponseTables.Of(Version.Instrument, Version.Fields, Scoring.Rules, Labels, IsDemonstration, Say);

    private string Say(FormText text) => Version.Say(text, Language);
}

/// How many responses left, in which files, and how many texts were too long for a cell of a sheet and are cut.
public sealed record ExportReport(long Responses, IReadOnlyList<string> Files, long Cut);
