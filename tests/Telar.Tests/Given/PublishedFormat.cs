namespace Telar.Tests.Given;

/// The words of XLSForm as others publish them: the reference tables of xlsform.org (survey, choices, settings), the question types, parameters and
/// appearances of docs.getodk.org, and what version 4.5 of the converter pyxform takes. Read on 2026-11-22; in the spelling of the source.
internal static class PublishedFormat
{
    public const string Types = """
        start, end, today, deviceid, username, subscriberid, simserial, phonenumber, email, audit, start-geopoint, background-geopoint, background-audio,
        select_one, select one, select_multiple, select multiple, select_one_from_file, select_multiple_from_file, select_one_external, rank,
        text, integer, decimal, range, date, time, datetime, dateTime, geopoint, location, geotrace, geoshape, image, photo, audio, video, file, note, barcode,
        acknowledge, trigger, calculate, hidden, imei, xml-external, csv-external, osm, loop, percentage, gps, string, int, select1, select all that apply
        """;

    public const string SurveyColumns = """
        type, name, label, hint, guidance_hint, constraint, constraint_message, constraint-msg, required, bind::required, required_message, requiredMsg, default, relevant,
        read_only, calculation, repeat_count, repeat-count, media::image, media::big-image, media::audio, media::video, appearance, body::accuracyThreshold, body::accept,
        parameters, choice_filter, trigger, save_to, disabled, intent, autoplay, rows, no_app_error_string
        """;

    public const string ChoicesColumns = "list name, list_name, name, label, media::image, media::big-image, media::audio, media::video, image, audio, video";

    public const string Settings = """
        form_title, form_id, public_key, submission_url, default_language, style, version, instance_name, auto_send, auto_delete, allow_choice_duplicates, instance_xmlns, namespaces,
        omit_instanceID, clean_text_values, name, title, id_string
        """;

    public const string Parameters = """
        start, end, step, tick_interval, placeholder, tick_labelset, randomize, seed, value, label, max-pixels, quality, app, rows,
        capture-accuracy, warning-accuracy, allow-mock-accuracy, location-priority, location-min-interval, location-max-age, track-changes, track-changes-reasons, identify-user, incremental
        """;

    public const string Appearances = """
        field-list, table-list, minimal, label, list-nolabel, list, autocomplete, search, likert, horizontal, compact, horizontal-compact, quick, quickcompact, image-map, map,
        columns, columns-pack, columns-flex, no-buttons, numbers, multiline, url, printer, thousands-sep, bearing, vertical, no-ticks, rating, picker, distress,
        month-year, year, no-calendar, ethiopian, islamic, coptic, bikram-sambat, myanmar, persian, buddhist,
        new, new-front, new-rear, annotate, draw, signature, front, maps, hide-input, streets, terrain, satellite, placement-map, counter, masked, hidden-answer, w1
        """;

    public static TheoryData<string> Of(string words) => [.. words.Split([',', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
}
