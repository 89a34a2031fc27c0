namespace Telar.Core.Forms.Reading;

/// One type of question and how an XForm writes it: the type of the bind, the control in the body, what is filled in by whoever shows the form.
public sealed record FormatType(string Name, Support Support, QuestionType Question, string Note, string Test) : FormatEntry(Name, Support, Note, Test)
{
    public string Bind { get; init; } = "string";

    /// Nothing: the question is not in the body.
    public string? Control { get; init; }

    public string? MediaType { get; init; }

    /// The preloader and its parameter.
    public (string Kind, string Parameter)? Preload { get; init; }

    /// What to write where it is refused: the name of a type.
    public string Instead { get; init; } = "text";
}

/// Every type of the published format.
public static class FormatTypes
{
    private const string Read = "FormatEntriesTests.A_type_is_read_in_each_of_its_spellings";
    private const string Kept = "FormatEntriesTests.A_type_without_effect_is_told_and_kept";
    private const string Refused = "FormReaderTests.A_type_that_is_not_taken_is_refused_by_name";

    public static readonly IReadOnlyList<FormatType> All =
    [
        new("text", Support.Done, QuestionType.Text, "", Read) { Control = "input", Spellings = ["string", "q string", "add text prompt"] },
        new("integer", Support.Done, QuestionType.Integer, "", Read) { Bind = "int", Control = "input", Spellings = ["int", "q int", "add integer prompt"] },
        new("decimal", Support.Done, QuestionType.Decimal, "", Read) { Bind = "decimal", Control = "input", Spellings = ["q decimal", "add decimal prompt"] },
        new("range", Support.Done, QuestionType.Range, "start, end, step; whole numbers make an integer", Read) { Bind = "int", Control = "range" },
        new("date", Support.Done, QuestionType.Date, "", Read) { Bind = "date", Control = "input", Spellings = ["q date", "add date prompt"] },
        new("time", Support.Done, QuestionType.Time, "", Read) { Bind = "time", Control = "input", Spellings = ["add time prompt"] },
        new("dateTime", Support.Done, QuestionType.DateTime, "", Read) { Bind = "dateTime", Control = "input", Spellings = ["date time", "q dateTime", "q date time", "add dateTime prompt", "add date time prompt"] },
        new("select_one", Support.Done, QuestionType.SelectOne, "with choice_filter, randomize, or_other", Read) { Control = "select1", Spellings = ["select one", "select one from", "select one using", "select1", "q select1", "add select one prompt using"] },
        new("select_multiple", Support.Done, QuestionType.SelectMultiple, "with choice_filter, randomize, or_other", Read) { Control = "select", Spellings = ["select multiple", "select multiple from", "select multiple using", "select all that apply", "select all that apply from", "q select", "add select multiple prompt using"] },
        new("select_one_external", Support.Done, QuestionType.SelectOne, "the list is in the sheet external_choices", Read) { Control = "select1", Spellings = ["select one external"] },
        new("select_one_from_file", Support.Done, QuestionType.SelectOne, "the rows of FILE.csv stand in external_choices as the list FILE; without them it is refused", Read) { Control = "select1", Spellings = ["select one from file"] },
        new("select_multiple_from_file", Support.Done, QuestionType.SelectMultiple, "as select_one_from_file", Read) { Control = "select", Spellings = ["select multiple from file"] },
        new("rank", Support.Done, QuestionType.Rank, "", Read) { Bind = "odk:rank", Control = "odk:rank" },
        new("note", Support.Done, QuestionType.Note, "", Read) { Control = "input", Spellings = ["q note", "add note prompt"] },
        new("calculate", Support.Done, QuestionType.Calculate, "", Read) { Spellings = ["q calculate", "add calculate prompt"] },
        new("acknowledge", Support.Done, QuestionType.Acknowledge, "", Read) { Control = "trigger", Spellings = ["trigger", "q acknowledge", "add acknowledge prompt"] },
        new("geopoint", Support.Done, QuestionType.Geopoint, "", Read) { Bind = "geopoint", Control = "input", Spellings = ["gps", "location", "q geopoint", "q location", "add location prompt"] },
        new("image", Support.Done, QuestionType.Image, "JPEG, PNG or WebP up to 5 MB, kept without place and date; max-pixels goes into the XForm", Read) { Bind = "binary", Control = "upload", MediaType = "image/*", Spellings = ["photo", "q image", "q picture", "add image prompt", "add photo prompt"] },
        new("file", Support.Done, QuestionType.File, "", Read) { Bind = "binary", Control = "upload", MediaType = "application/*", Spellings = ["add file prompt"] },
        new("audio", Support.Done, QuestionType.File, "a file, for other tools; a version with it is not published here", Read) { Bind = "binary", Control = "upload", MediaType = "audio/*", Spellings = ["q audio", "add audio prompt"] },
        new("video", Support.Done, QuestionType.File, "a file, for other tools; a version with it is not published here", Read) { Bind = "binary", Control = "upload", MediaType = "video/*", Spellings = ["q video", "add video prompt"] },
        new("barcode", Support.Done, QuestionType.Text, "typed as text; other tools read it with the camera", Read) { Bind = "barcode", Control = "input", Spellings = ["q barcode", "add barcode prompt"] },
        new("hidden", Support.Done, QuestionType.Hidden, "", Read),
        new("start", Support.Done, QuestionType.Metadata, "", Read) { Bind = "dateTime", Preload = ("timestamp", "start"), Spellings = ["start time", "get start time"] },
        new("end", Support.Done, QuestionType.Metadata, "", Read) { Bind = "dateTime", Preload = ("timestamp", "end"), Spellings = ["end time", "get end time"] },
        new("today", Support.Done, QuestionType.Metadata, "", Read) { Bind = "date", Preload = ("date", "today"), Spellings = ["get today"] },

        new("deviceid", Support.KeptAndIgnored, QuestionType.Metadata, "says who answers: never collected here", Kept) { Preload = ("property", "deviceid"), Spellings = ["device id", "get device id", "imei", "uri:deviceid"] },
        new("phonenumber", Support.KeptAndIgnored, QuestionType.Metadata, "says who answers: never collected here", Kept) { Preload = ("property", "phonenumber"), Spellings = ["phone number", "get phone number", "uri:phonenumber"] },
        new("subscriberid", Support.KeptAndIgnored, QuestionType.Metadata, "says who answers: never collected here", Kept) { Preload = ("property", "subscriberid"), Spellings = ["subscriber id", "get subscriber id", "uri:subscriberid"] },
        new("simserial", Support.KeptAndIgnored, QuestionType.Metadata, "says who answers: never collected here", Kept) { Preload = ("property", "simserial"), Spellings = ["sim id", "get sim id", "uri:simserial"] },
        new("username", Support.KeptAndIgnored, QuestionType.Metadata, "says who answers: never collected here", Kept) { Preload = ("property", "username"), Spellings = ["uri:username"] },
        new("email", Support.KeptAndIgnored, QuestionType.Metadata, "says who answers: never collected here", Kept) { Preload = ("property", "email"), Spellings = ["uri:email"] },
        new("start-geopoint", Support.KeptAndIgnored, QuestionType.Metadata, "a place that nobody was asked for: never collected here", Kept) { Bind = "geopoint" },
        new("audit", Support.KeptAndIgnored, QuestionType.Metadata, "a log of how somebody answers: never collected here", Kept) { Bind = "binary" },

        new("geotrace", Support.Refused, QuestionType.Text, "no page draws lines", Refused) { Instead = "geopoint" },
        new("geoshape", Support.Refused, QuestionType.Text, "no page draws areas", Refused) { Instead = "geopoint" },
        new("background-geopoint", Support.Refused, QuestionType.Text, "a place that nobody was asked for, each time an answer changes", Refused) { Instead = "geopoint" },
        new("background-audio", Support.Refused, QuestionType.Text, "records people while they answer", Refused) { Instead = "audio" },
        new("csv-external", Support.Refused, QuestionType.Text, "a file that does not come with the workbook", Refused) { Instead = "select_one_external" },
        new("xml-external", Support.Refused, QuestionType.Text, "a file that does not come with the workbook", Refused) { Instead = "select_one_external" },
        new("osm", Support.Refused, QuestionType.Text, "edits another map", Refused) { Instead = "geopoint" },
        new("include", Support.Refused, QuestionType.Text, "draws rows from another workbook", Refused) { Instead = "begin group" },
        new("loop", Support.Refused, QuestionType.Text, "left by the format itself; begin loop over a list", Refused) { Instead = "begin repeat", Spellings = ["begin loop", "end loop"] },
        new("cascading select", Support.Refused, QuestionType.Text, "left by the format itself", Refused) { Instead = "select_one + choice_filter", Spellings = ["cascading_select"] },
        new("percentage", Support.Refused, QuestionType.Text, "left by the format itself", Refused) { Instead = "integer" },
        new("xml", Support.Refused, QuestionType.Text, "a piece of XForm: nothing of it could be checked", Refused),
    ];

    public static readonly FormatWords Words = new(All);

    /// Those that name a list after them, the longest spelling first.
    internal static readonly IReadOnlyList<(string Spelling, FormatType Type)> WithList =
    [
        .. All.Where(type => type.Question is QuestionType.SelectOne or QuestionType.SelectMultiple or QuestionType.Rank)
            .SelectMany(type => type.Spellings.Prepend(type.Name).Select(spelling => (spelling, type)))
            .OrderByDescending(one => one.spelling.Length),
    ];
}
