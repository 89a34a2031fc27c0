namespace Telar.Core.Indicators;

/// What the publisher says of a figure. Break: the series changed its method at this point; earlier points do not compare.
public enum ObservationStatus
{
    NotStated,
    Measured,
    Estimated,
    Modelled,
    Projected,
    Break,
}

public static class ObservationStatuses
{
    public static readonly IReadOnlyList<ObservationStatus> All = [.. Enum.GetValues<ObservationStatus>()];

    /// As stored and exported; empty where the publisher said nothing.
    public static string Code(this ObservationStatus status) => status switch
    {
        ObservationStatus.NotStated => "",
        ObservationStatus.Measured => "measured",
        ObservationStatus.Estimated => "estimated",
        ObservationStatus.Modelled => "modelled",
        ObservationStatus.Projected => "projected",
        ObservationStatus.Break => "break",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "A status outside of the six."),
    };

    public static bool TryParse(ReadOnlySpan<char> code, out ObservationStatus status)
    {
        ObservationStatus? found = code switch
        {
            "" => ObservationStatus.NotStated,
            "measured" => ObservationStatus.Measured,
            "estimated" => ObservationStatus.Estimated,
            "modelled" => ObservationStatus.Modelled,
            "projected" => ObservationStatus.Projected,
            "break" => ObservationStatus.Break,
            _ => null,
        };
        status = found ?? ObservationStatus.NotStated;
        return found is not null;
    }
}
