namespace Telar.Storage.Shared;

/// What a backup holds, in the order in which it can be brought back: parts of a release before the release that closes them.
/// A test holds this list against the schema: every table is kept, made anew, or the ledger of migrations.
public static class BackupTables
{
    public static readonly IReadOnlyList<string> Kept =
        ["received", "series", "observation", "release_country", "release_node", "release_input", "release_score", "index_release",
         "instrument_version", "instrument_event", "response", "response_score", "attachment", "invitation", "subject_mark",
         "benchmark_edition", "benchmark_cell", "benchmark_peer", "operator_token", "proposed_scoring", "demonstration"];

    /// The search index: made from the catalogue at the next start.
    public static readonly IReadOnlyList<string> MadeAnew = ["search_document", "search_version", "search_token", "search_state"];
}
