namespace Telar.Core.Instruments.Responses;

/// Why an instrument that takes one response of each subject does not take another one.
public enum SubjectConflict
{
    None,

    /// Another subject has sent under the same tax id.
    SameTaxId,

    /// This subject has sent this measurement.
    SameMeasurement,
}
