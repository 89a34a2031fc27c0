namespace Telar.Core.Forms.Reading;

/// Every column of the published format and those of the decision on instruments, sheet by sheet.
public static class FormatColumns
{
    private const string Reader = "FormReaderTests";
    private const string Columns = "SheetColumnsTests";
    private const string Scoring = "for scoring: docs/decisions/0021-instruments-are-xlsforms.md";

    public static readonly FormatWords Survey = new(
    [
        new("type", Support.Done, "", Reader) { Spellings = ["command"] },
        new("name", Support.Done, "", Reader) { Spellings = ["tag", "value"] },
        new("label", Support.Done, "", Reader) { IsText = true, Spellings = ["caption"] },
        new("hint", Support.Done, "", Reader) { IsText = true },
        new("guidance_hint", Support.Done, "", Reader) { IsText = true },
        new("required", Support.Done, "yes, no or an expression", Reader) { Spellings = ["bind::required"] },
        new("required_message", Support.Done, "", Reader) { IsText = true, Spellings = ["requiredMsg", "bind::jr:requiredMsg", "jr:requiredMsg"] },
        new("relevant", Support.Done, "", Reader) { Spellings = ["relevance", "bind::relevant"] },
        new("constraint", Support.Done, "", Reader) { Spellings = ["bind::constraint"] },
        new("constraint_message", Support.Done, "", Reader) { IsText = true, Spellings = ["constraining_message", "bind::jr:constraintMsg", "jr:constraintMsg"] },
        new("calculation", Support.Done, "", Reader) { Spellings = ["calculate", "bind::calculate"] },
        new("trigger", Support.Done, "one or several ${name}, separated by commas", Reader),
        new("default", Support.Done, "a value, or an expression that is computed once", Reader),
        new("readonly", Support.Done, "", Reader) { Spellings = ["read_only", "bind::readonly"] },
        new("choice_filter", Support.Done, "", Reader),
        new("parameters", Support.Done, "", Reader),
        new("appearance", Support.Done, "see appearances", Reader) { Spellings = ["control::appearance", "body::appearance"] },
        new("repeat_count", Support.Done, "", Reader) { Spellings = ["count", "jr:count", "control::jr:count", "body::jr:count"] },
        new("disabled", Support.Done, "yes: the row is left out", Reader),
        new("image", Support.KeptAndIgnored, "goes into the XForm", Columns) { IsText = true, Spellings = ["media::image"] },
        new("big-image", Support.KeptAndIgnored, "goes into the XForm", Columns) { IsText = true, Spellings = ["media::big-image"] },
        new("audio", Support.KeptAndIgnored, "goes into the XForm", Columns) { IsText = true, Spellings = ["media::audio"] },
        new("video", Support.KeptAndIgnored, "goes into the XForm", Columns) { IsText = true, Spellings = ["media::video"] },
        new("autoplay", Support.KeptAndIgnored, "", Columns) { Spellings = ["control::autoplay", "body::autoplay"] },
        new("rows", Support.KeptAndIgnored, "", Columns) { Spellings = ["control::rows", "body::rows"] },
        new("intent", Support.KeptAndIgnored, "starts another program on a phone", Columns) { Spellings = ["control::intent", "body::intent"] },
        new("accuracyThreshold", Support.KeptAndIgnored, "", Columns) { Spellings = ["control::accuracyThreshold", "body::accuracyThreshold"] },
        new("no_app_error_string", Support.KeptAndIgnored, "", Columns) { IsText = true, Spellings = ["noAppErrorString", "bind::jr:noAppErrorString"] },
        new("preload", Support.KeptAndIgnored, "use the types start, end and today", Columns) { Spellings = ["bind::jr:preload"] },
        new("preload_params", Support.KeptAndIgnored, "", Columns) { Spellings = ["bind::jr:preloadParams"] },
        new("save_to", Support.KeptAndIgnored, "entities are not kept here", Columns) { Spellings = ["bind::entities:saveto"] },
        new("compact_tag", Support.KeptAndIgnored, "", Columns) { Spellings = ["instance::odk:tag"] },
        new("sms_field", Support.KeptAndIgnored, "", Columns),
        new("sms_option", Support.KeptAndIgnored, "", Columns),
        new("sms_response", Support.KeptAndIgnored, "", Columns),
        new("points", Support.Done, Scoring, Columns),
        new("points_weight", Support.Done, Scoring, Columns),
        new("points_max", Support.Done, Scoring, Columns),
        new("score_dimension", Support.Done, Scoring, Columns),
        new("thread", Support.Done, Scoring, Columns),
        new("challenge", Support.Done, Scoring, Columns),
        new("gap", Support.Done, Scoring, Columns) { IsText = true },
        new("gap_cost", Support.Done, Scoring, Columns) { IsText = true },
        new("gap_below", Support.Done, Scoring, Columns),
        new("profile", Support.Done, Scoring, Columns),
        new("measure", Support.Done, Scoring, Columns),
    ]);

    public static readonly FormatWords Choices = new(
    [
        new("list_name", Support.Done, "", Reader) { Spellings = ["list"] },
        new("name", Support.Done, "", Reader) { Spellings = ["value"] },
        new("label", Support.Done, "", Reader) { IsText = true, Spellings = ["caption"] },
        new("image", Support.KeptAndIgnored, "goes into the XForm", Columns) { IsText = true, Spellings = ["media::image"] },
        new("big-image", Support.KeptAndIgnored, "goes into the XForm", Columns) { IsText = true, Spellings = ["media::big-image"] },
        new("audio", Support.KeptAndIgnored, "goes into the XForm", Columns) { IsText = true, Spellings = ["media::audio"] },
        new("video", Support.KeptAndIgnored, "goes into the XForm", Columns) { IsText = true, Spellings = ["media::video"] },
        new("sms_option", Support.KeptAndIgnored, "", Columns),
        new("points", Support.Done, Scoring, Columns),
        new("not_applicable", Support.Done, Scoring, Columns),
    ]);

    public static readonly FormatWords Settings = new(
    [
        new("form_title", Support.Done, "", Reader) { Spellings = ["title", "set_form_title"] },
        new("form_id", Support.Done, "", Reader) { Spellings = ["id_string", "set_form_id"] },
        new("version", Support.Done, "", Reader),
        new("default_language", Support.Done, "", Reader),
        new("instance_name", Support.Done, "", Reader),
        new("style", Support.Done, "goes into the XForm", Reader),
        new("name", Support.Done, "the name of the root; data where it is empty", Reader),
        new("allow_choice_duplicates", Support.Done, "", Reader),
        new("shown_title", Support.Done, Scoring, Reader) { IsText = true },
        new("summary", Support.Done, Scoring, Reader) { IsText = true },
        new("consent", Support.Done, Scoring, Reader) { IsText = true },
        new("consent_version", Support.Done, Scoring, Reader),
        new("subject", Support.Done, Scoring, Reader),
        new("minutes", Support.Done, Scoring, Reader),
        new("retention_days", Support.Done, Scoring, Reader),
        new("one_per_subject", Support.Done, Scoring, Reader),
        new("public_key", Support.Refused, "answers that nobody here could read", Reader),
        new("submission_url", Support.Refused, "answers that would go elsewhere", Reader),
        new("auto_send", Support.KeptAndIgnored, "", Reader),
        new("auto_delete", Support.KeptAndIgnored, "", Reader),
        new("clean_text_values", Support.KeptAndIgnored, "blanks at both ends are always left out", Reader),
        new("instance_xmlns", Support.KeptAndIgnored, "", Reader),
        new("namespaces", Support.KeptAndIgnored, "", Reader),
        new("omit_instanceID", Support.KeptAndIgnored, "", Reader),
        new("prefix", Support.KeptAndIgnored, "", Reader),
        new("delimiter", Support.KeptAndIgnored, "", Reader),
        new("sms_keyword", Support.KeptAndIgnored, "", Reader),
        new("sms_separator", Support.KeptAndIgnored, "", Reader),
        new("sms_allow_media", Support.KeptAndIgnored, "", Reader),
        new("sms_date_format", Support.KeptAndIgnored, "", Reader),
        new("sms_datetime_format", Support.KeptAndIgnored, "", Reader),
    ]);

    public static readonly FormatWords Sheets = new(
    [
        new("survey", Support.Done, "", Reader),
        new("choices", Support.Done, "", Reader),
        new("settings", Support.Done, "", Reader),
        new("external_choices", Support.Done, "", Reader),
        new("scoring", Support.Done, Scoring, Reader),
        new("levels", Support.Done, Scoring, Reader),
        new("entities", Support.KeptAndIgnored, "entities are not kept here", Reader),
        new("osm", Support.KeptAndIgnored, "", Reader),
    ]);

    /// The columns of media, by which both sheets name files.
    internal static readonly IReadOnlyList<string> Media = ["image", "big-image", "audio", "video"];
}
