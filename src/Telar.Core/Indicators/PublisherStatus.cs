namespace Telar.Core.Indicators;

/// Translates the status letters that publishers share (SDMX code list CL_OBS_STATUS; ILOSTAT, JSON-stat and the World Bank use them too).
/// What Telar has no word for travels along as a note with the publisher's letter.
public static class PublisherStatus
{
    /// The status, and what is to be added to the note: nothing, or the publisher's own mark.
    public static (ObservationStatus Status, string Note) Of(string code) => code.Trim() switch
    {
        "" => (ObservationStatus.NotStated, ""),
        "A" or "a" => (ObservationStatus.Measured, ""),
        "B" or "b" => (ObservationStatus.Break, ""),
        "E" or "e" => (ObservationStatus.Estimated, ""),
        "I" or "i" => (ObservationStatus.Estimated, "I: imputed"),
        "F" or "f" => (ObservationStatus.Projected, ""),
        "P" or "p" => (ObservationStatus.NotStated, "P: provisional"),
        "U" or "u" => (ObservationStatus.NotStated, "U: low reliability"),
        "D" or "d" => (ObservationStatus.NotStated, "D: definition differs"),
        "G" or "g" => (ObservationStatus.NotStated, "G: experimental"),
        "N" or "n" => (ObservationStatus.NotStated, "N: not significant"),
        "S" or "s" => (ObservationStatus.NotStated, "S: strike or special event"),
        "V" or "v" => (ObservationStatus.NotStated, "V: unvalidated"),
        "W" or "w" => (ObservationStatus.NotStated, "W: includes data of another category"),
        "K" or "k" => (ObservationStatus.NotStated, "K: included in another category"),
        "J" or "j" => (ObservationStatus.NotStated, "J: derogation"),
        var other when ObservationStatuses.TryParse(other, out var own) => (own, ""),
        var other => (ObservationStatus.NotStated, other),
    };

    /// One note from several parts, empty ones left out.
    public static string Join(string one, string other) =>
        one.Length == 0 ? other : other.Length == 0 ? one : $"{one}; {other}";
}
