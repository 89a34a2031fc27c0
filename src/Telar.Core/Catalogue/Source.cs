using Telar.Core.Shared;

namespace Telar.Core.Catalogue;

/// Who says it and where, with the licence. Every fact of the catalogue names one of these.
public sealed record Source(
    string Code,
    string Family,
    SourceKind Kind,
    string Publisher,
    string Title,
    string TitleLanguage,
    string? Address,
    string? AddressText,
    PartialDate? Published,
    PartialDate? Read,
    string Licence,
    string? LicenceAddress,
    Reuse Reuse,
    string? Attribution,
    LocalText? Note)
{
    /// How it is named beside a figure: as it asks to be, else by publisher and title.
    public string Credit => Attribution ?? (Publisher == Title ? Title : $"{Publisher}, {Title}");

    /// Only these may enter the starter data, a release or the open API.
    public bool AllowsOpenData => Reuse is Reuse.PublicDomain or Reuse.Attribution;
}

public enum SourceKind
{
    Dataset,
    Document,
    Page,
    Press,
    Law,
}

/// What the licence lets others do with the data.
public enum Reuse
{
    PublicDomain,
    Attribution,
    ShareAlike,
    NonCommercial,
    NoDerivatives,
    CiteOnly,
    Unknown,
}
