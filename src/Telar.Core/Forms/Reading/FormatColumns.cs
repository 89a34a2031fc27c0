namespace Telar.Core.Forms.Reading;

/// Every column of the published format and those of the decision on instruments, sheet by sheet.
public static class FormatColumns
{
    private const string Done = "FormatEntriesTests.What_is_done_does_something";
    private const string Kept = "SheetColumnsTests.A_column_without_effect_is_told_in_each_of_its_spellings";
    private const string KeptOfChoices = "FormatEntriesTests.A_column_of_choices_without_effect_is_told_and_kept";
    private const string Scored = "SheetColumnsTests.A_column_of_scoring_is_kept_without_a_remark";
    private const string KeptSetting = "FormatEntriesTests.A_setting_without_effect_is_told_and_kept";
    private const string RefusedSetting = "FormatEntriesTests.A_setting_that_is_not_taken_is_refused_by_name";
    private const string KeptSheet = "FormatEntriesTests.A_sheet_without_effect_is_told_and_kept";
    private const string Scoring = "for scoring: docs/decisions/0021-instruments-are-xlsforms.md";

    public static readonly FormatWords Survey = new(
    [
        new("type", Support.Done, "", Done) { Spellings = ["command"] },
        new("name", Support.Done, "", Done) { Spellings = ["tag", "value"] },
        new("label", Support.Done, "", Done) { IsText = true, Spellings = ["caption"] },
        new("hint", Support.Done, "", Done) { IsText = true },
        new("guidance_hint", Support.Done, "", Done) { IsText = true },
        new("required", Support.Done, "yes, no or an expression", Done) { Spellings = ["bind::required"] },
        new("required_message", Support.Done, "", Done) { IsText = true, Spellings = ["requiredMsg", "bind::jr:requiredMsg", "jr:requiredMsg"] },
        new("relevant", Support.Done, "", Done) { Spellings = ["relevance", "bind::relevant"] },
        new("constraint", Support.Done, "", Done) { Spellings = ["bind::constraint"] },
        new("constraint_message", Support.Done, "", Done) { IsText = true, Spellings = ["constraining_message", "constraint-msg", "bind::jr:constraintMsg", "jr:constraintMsg"] },
        new("calculation", Support.Done, "", Done) { Spellings = ["calculate", "bind::calculate"] },
        new("trigger", Support.Done, "one or several ${name}, separated by commas", Done),
        new("default", Support.Done, "a value, or an expression that is computed once", Done),
        new("readonly", Support.Done, "", Done) { Spellings = ["read_only", "bind::readonly"] },
        new("choice_filter", Support.Done, "", Done),
        new("parameters", Support.Done, "", Done),
        new("appearance", Support.Done, "see appearances", Done) { Spellings = ["control::appearance", "body::appearance"] },
        new("repeat_count", Support.Done, "", Done) { Spellings = ["repeat-count", "count", "jr:count", "control::jr:count", "body::jr:count"] },
        new("disabled", Support.Done, "yes: the row is left out", Done),
        new("image", Support.KeptAndIgnored, "goes into the XForm", Kept) { IsText = true, Spellings = ["media::image"] },
        new("big-image", Support.KeptAndIgnored, "goes into the XForm", Kept) { IsText = true, Spellings = ["media::big-image"] },
        new("audio", Support.KeptAndIgnored, "goes into the XForm", Kept) { IsText = true, Spellings = ["media::audio"] },
        new("video", Support.KeptAndIgnored, "goes into the XForm", Kept) { IsText = true, Spellings = ["media::video"] },
        new("autoplay", Support.KeptAndIgnored, "", Kept) { Spellings = ["control::autoplay", "body::autoplay"] },
        new("rows", Support.KeptAndIgnored, "", Kept) { Spellings = ["control::rows", "body::rows"] },
        new("intent", Support.KeptAndIgnored, "starts another program on a phone", Kept) { Spellings = ["control::intent", "body::intent"] },
        new("accuracyThreshold", Support.KeptAndIgnored, "", Kept) { Spellings = ["control::accuracyThreshold", "body::accuracyThreshold"] },
        new("accept", Support.KeptAndIgnored, "the kinds of files that other tools offer; here a list of our own holds", Kept) { Spellings = ["control::accept", "body::accept"] },
        new("no_app_error_string", Support.KeptAndIgnored, "", Kept) { IsText = true, Spellings = ["noAppErrorString", "bind::jr:noAppErrorString"] },
        new("preload", Support.KeptAndIgnored, "use the types start, end and today", Kept) { Spellings = ["bind::jr:preload"] },
        new("preload_params", Support.KeptAndIgnored, "", Kept) { Spellings = ["bind::jr:preloadParams"] },
        new("save_to", Support.KeptAndIgnored, "entities are not kept here", Kept) { Spellings = ["bind::entities:saveto"] },
        new("compact_tag", Support.KeptAndIgnored, "", Kept) { Spellings = ["instance::odk:tag"] },
        new("sms_field", Support.KeptAndIgnored, "", Kept),
        new("sms_option", Support.KeptAndIgnored, "", Kept),
        new("sms_response", Support.KeptAndIgnored, "", Kept),
        new("points", Support.Done, Scoring, Scored),
        new("points_weight", Support.Done, Scoring, Scored),
        new("points_max", Support.Done, Scoring, Scored),
        new("score_dimension", Support.Done, Scoring, Scored),
        new("thread", Support.Done, Scoring, Scored),
        new("challenge", Support.Done, Scoring, Scored),
        new("gap", Support.Done, Scoring, Scored) { IsText = true },
        new("gap_cost", Support.Done, Scoring, Scored) { IsText = true },
        new("gap_below", Support.Done, Scoring, Scored),
        new("profile", Support.Done, Scoring, Scored),
        new("measure", Support.Done, Scoring, Scored),
    ]);

    public static readonly FormatWords Choices = new(
    [
        new("list_name", Support.Done, "", Done) { Spellings = ["list"] },
        new("name", Support.Done, "", Done) { Spellings = ["value"] },
        new("label", Support.Done, "", Done) { IsText = true, Spellings = ["caption"] },
        new("image", Support.KeptAndIgnored, "goes into the XForm", KeptOfChoices) { IsText = true, Spellings = ["media::image"] },
        new("big-image", Support.KeptAndIgnored, "goes into the XForm", KeptOfChoices) { IsText = true, Spellings = ["media::big-image"] },
        new("audio", Support.KeptAndIgnored, "goes into the XForm", KeptOfChoices) { IsText = true, Spellings = ["media::audio"] },
        new("video", Support.KeptAndIgnored, "goes into the XForm", KeptOfChoices) { IsText = true, Spellings = ["media::video"] },
        new("sms_option", Support.KeptAndIgnored, "", KeptOfChoices),
        new("points", Support.Done, Scoring, Done),
        new("not_applicable", Support.Done, Scoring, Done),
    ]);

    public static readonly FormatWords Settings = new(
    [
        new("form_title", Support.Done, "", Done) { Spellings = ["title", "set_form_title"] },
        new("form_id", Support.Done, "", Done) { Spellings = ["id_string", "set_form_id"] },
        new("version", Support.Done, "", Done),
        new("default_language", Support.Done, "", Done),
        new("instance_name", Support.Done, "", Done),
        new("style", Support.Done, "goes into the XForm", Done),
        new("name", Support.Done, "the name of the root; data where it is empty", Done),
        new("allow_choice_duplicates", Support.Done, "", Done),
        new("shown_title", Support.Done, Scoring, Done) { IsText = true },
        new("summary", Support.Done, Scoring, Done) { IsText = true },
        new("consent", Support.Done, Scoring, Done) { IsText = true },
        new("consent_version", Support.Done, Scoring, Done),
        new("subject", Support.Done, Scoring, Done),
        new("minutes", Support.Done, Scoring, Done),
        new("retention_days", Support.Done, Scoring, Done),
        new("one_per_subject", Support.Done, Scoring, Done),
        new("public_key", Support.Refused, "answers that nobody here could read", RefusedSetting),
        new("submission_url", Support.Refused, "answers that would go elsewhere", RefusedSetting),
        new("auto_send", Support.KeptAndIgnored, "", KeptSetting),
        new("auto_delete", Support.KeptAndIgnored, "", KeptSetting),
        new("clean_text_values", Support.KeptAndIgnored, "blanks at both ends are always left out", KeptSetting),
        new("instance_xmlns", Support.KeptAndIgnored, "", KeptSetting),
        new("namespaces", Support.KeptAndIgnored, "", KeptSetting),
        new("omit_instanceID", Support.KeptAndIgnored, "", KeptSetting),
        new("prefix", Support.KeptAndIgnored, "", KeptSetting),
        new("delimiter", Support.KeptAndIgnored, "", KeptSetting),
        new("sms_keyword", Support.KeptAndIgnored, "", KeptSetting),
        new("sms_separator", Support.KeptAndIgnored, "", KeptSetting),
        new("sms_allow_media", Support.KeptAndIgnored, "", KeptSetting),
        new("sms_date_format", Support.KeptAndIgnored, "", KeptSetting),
        new("sms_datetime_format", Support.KeptAndIgnored, "", KeptSetting),
    ]);

    public static readonly FormatWords Sheets = new(
    [
        new("survey", Support.Done, "", Done),
        new("choices", Support.Done, "", Done),
        new("settings", Support.Done, "", Done),
        new("external_choices", Support.Done, "", Done),
        new("scoring", Support.Done, Scoring, Done),
        new("levels", Support.Done, Scoring, Done),
        new("entities", Support.KeptAndIgnored, "entities are not kept here", KeptSheet),
        new("osm", Support.KeptAndIgnored, "", KeptSheet),
    ]);

    /// The columns of media, by which both sheets name files.
    internal static readonly IReadOnlyList<string> Media = ["image", "big-image", "audio", "video"];
}
