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
    private const string Reader = "FormReaderTests";

    public static readonly IReadOnlyList<FormatType> All =
    [
        new("text", Support.Done, QuestionType.Text, "", Reader) { Control = "input", Spellings = ["string", "q string", "add text prompt"] },
        new("integer", Support.Done, QuestionType.Integer, "", Reader) { Bind = "int", Control = "input", Spellings = ["int", "q int", "add integer prompt"] },
        new("decimal", Support.Done, QuestionType.Decimal, "", Reader) { Bind = "decimal", Control = "input", Spellings = ["q decimal", "add decimal prompt"] },
        new("range", Support.Done, QuestionType.Range, "start, end, step; whole numbers make an integer", Reader) { Bind = "int", Control = "range" },
        new("date", Support.Done, QuestionType.Date, "", Reader) { Bind = "date", Control = "input", Spellings = ["q date", "add date prompt"] },
        new("time", Support.Done, QuestionType.Time, "", Reader) { Bind = "time", Control = "input", Spellings = ["add time prompt"] },
        new("dateTime", Support.Done, QuestionType.DateTime, "", Reader) { Bind = "dateTime", Control = "input", Spellings = ["date time", "q dateTime", "q date time", "add dateTime prompt", "add date time prompt"] },
        new("select_one", Support.Done, QuestionType.SelectOne, "with choice_filter, randomize, or_other", Reader) { Control = "select1", Spellings = ["select one", "select one from", "select one using", "select1", "q select1", "add select one prompt using"] },
        new("select_multiple", Support.Done, QuestionType.SelectMultiple, "with choice_filter, randomize, or_other", Reader) { Control = "select", Spellings = ["select multiple", "select multiple from", "select multiple using", "select all that apply", "select all that apply from", "q select", "add select multiple prompt using"] },
        new("select_one_external", Support.Done, QuestionType.SelectOne, "the list is in the sheet external_choices", Reader) { Control = "select1", Spellings = ["select one external"] },
        new("select_one_from_file", Support.Done, QuestionType.SelectOne, "the rows of FILE.csv stand in external_choices as the list FILE; without them it is refused", Reader) { Control = "select1", Spellings = ["select one from file"] },
        new("select_multiple_from_file", Support.Done, QuestionType.SelectMultiple, "as select_one_from_file", Reader) { Control = "select", Spellings = ["select multiple from file"] },
        new("rank", Support.Done, QuestionType.Rank, "", Reader) { Bind = "odk:rank", Control = "odk:rank" },
        new("note", Support.Done, QuestionType.Note, "", Reader) { Control = "input", Spellings = ["q note", "add note prompt"] },
        new("calculate", Support.Done, QuestionType.Calculate, "", Reader) { Spellings = ["q calculate", "add calculate prompt"] },
        new("acknowledge", Support.Done, QuestionType.Acknowledge, "", Reader) { Control = "trigger", Spellings = ["trigger", "q acknowledge", "add acknowledge prompt"] },
        new("geopoint", Support.Done, QuestionType.Geopoint, "", Reader) { Bind = "geopoint", Control = "input", Spellings = ["gps", "location", "q geopoint", "q location", "add location prompt"] },
        new("image", Support.Done, QuestionType.Image, "JPEG, PNG or WebP up to 5 MB, kept without place and date; max-pixels goes into the XForm", Reader) { Bind = "binary", Control = "upload", MediaType = "image/*", Spellings = ["photo", "q image", "q picture", "add image prompt", "add photo prompt"] },
        new("file", Support.Done, QuestionType.File, "", Reader) { Bind = "binary", Control = "upload", MediaType = "application/*", Spellings = ["add file prompt"] },
        new("audio", Support.Done, QuestionType.File, "a file, for other tools; a version with it is not published here", Reader) { Bind = "binary", Control = "upload", MediaType = "audio/*", Spellings = ["q audio", "add audio prompt"] },
        new("video", Support.Done, QuestionType.File, "a file, for other tools; a version with it is not published here", Reader) { Bind = "binary", Control = "upload", MediaType = "video/*", Spellings = ["q video", "add video prompt"] },
        new("barcode", Support.Done, QuestionType.Text, "typed as text; other tools read it with the camera", Reader) { Bind = "barcode", Control = "input", Spellings = ["q barcode", "add barcode prompt"] },
        new("hidden", Support.Done, QuestionType.Hidden, "", Reader),
        new("start", Support.Done, QuestionType.Metadata, "", Reader) { Bind = "dateTime", Preload = ("timestamp", "start"), Spellings = ["start time", "get start time"] },
        new("end", Support.Done, QuestionType.Metadata, "", Reader) { Bind = "dateTime", Preload = ("timestamp", "end"), Spellings = ["end time", "get end time"] },
        new("today", Support.Done, QuestionType.Metadata, "", Reader) { Bind = "date", Preload = ("date", "today"), Spellings = ["get today"] },

        new("deviceid", Support.KeptAndIgnored, QuestionType.Metadata, "says who answers: never collected here", Reader) { Preload = ("property", "deviceid"), Spellings = ["device id", "get device id", "imei", "uri:deviceid"] },
        new("phonenumber", Support.KeptAndIgnored, QuestionType.Metadata, "says who answers: never collected here", Reader) { Preload = ("property", "phonenumber"), Spellings = ["phone number", "get phone number", "uri:phonenumber"] },
        new("subscriberid", Support.KeptAndIgnored, QuestionType.Metadata, "says who answers: never collected here", Reader) { Preload = ("property", "subscriberid"), Spellings = ["subscriber id", "get subscriber id", "uri:subscriberid"] },
        new("simserial", Support.KeptAndIgnored, QuestionType.Metadata, "says who answers: never collected here", Reader) { Preload = ("property", "simserial"), Spellings = ["sim id", "get sim id", "uri:simserial"] },
        new("username", Support.KeptAndIgnored, QuestionType.Metadata, "says who answers: never collected here", Reader) { Preload = ("property", "username"), Spellings = ["uri:username"] },
        new("email", Support.KeptAndIgnored, QuestionType.Metadata, "says who answers: never collected here", Reader) { Preload = ("property", "email"), Spellings = ["uri:email"] },
        new("start-geopoint", Support.KeptAndIgnored, QuestionType.Metadata, "a place that nobody was asked for: never collected here", Reader) { Bind = "geopoint" },
        new("audit", Support.KeptAndIgnored, QuestionType.Metadata, "a log of how somebody answers: never collected here", Reader) { Bind = "binary" },

        new("geotrace", Support.Refused, QuestionType.Text, "no page draws lines", Reader) { Instead = "geopoint" },
        new("geoshape", Support.Refused, QuestionType.Text, "no page draws areas", Reader) { Instead = "geopoint" },
        new("background-audio", Support.Refused, QuestionType.Text, "records people while they answer", Reader) { Instead = "audio" },
        new("csv-external", Support.Refused, QuestionType.Text, "a file that does not come with the workbook", Reader) { Instead = "select_one_external" },
        new("xml-external", Support.Refused, QuestionType.Text, "a file that does not come with the workbook", Reader) { Instead = "select_one_external" },
        new("osm", Support.Refused, QuestionType.Text, "edits another map", Reader) { Instead = "geopoint" },
        new("include", Support.Refused, QuestionType.Text, "draws rows from another workbook", Reader) { Instead = "begin group" },
        new("loop", Support.Refused, QuestionType.Text, "left by the format itself; begin loop over a list", Reader) { Instead = "begin repeat", Spellings = ["begin loop", "end loop"] },
        new("cascading select", Support.Refused, QuestionType.Text, "left by the format itself", Reader) { Instead = "select_one + choice_filter", Spellings = ["cascading_select"] },
        new("percentage", Support.Refused, QuestionType.Text, "left by the format itself", Reader) { Instead = "integer" },
        new("xml", Support.Refused, QuestionType.Text, "a piece of XForm: nothing of it could be checked", Reader),
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
