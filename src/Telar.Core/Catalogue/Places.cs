using Telar.Core.Shared;

namespace Telar.Core.Catalogue;

/// One of the 22 countries, with the phrases that sentences need in each language. TimeZone: the one of its capital, by its IANA name.
public sealed record Country(
    Translations Translations,
    string Iso3,
    string Iso2,
    int M49,
    LocalText Name,
    LocalText Subject,
    LocalText Of,
    LocalText In,
    LocalText? Capital,
    NamedFact TimeZone,
    IReadOnlyList<string> Languages,
    Currency Currency,
    NamedFact TaxId,
    NamedFact? IndexUnit,
    IReadOnlyList<Membership> Memberships,
    Tile Tile,
    string Source);

public sealed record Currency(string Code, LocalText Name, string Source);

public sealed record NamedFact(string Name, FactStatus Status, string Source);

public sealed record Membership(string Body, FactStatus Status, string Source);

/// Column and row on the map of equal tiles, both from 0.
public readonly record struct Tile(int Column, int Row);

/// A first-level subdivision by ISO 3166-2.
public sealed record Subdivision(string Country, string Code, string Name, string Kind, string Source);

/// A section of CIIU/ISIC Rev. 4. Titles are quoted from their sources; the plain words are our own.
public sealed record SectorSection(string Code, LocalText Title, LocalText Plain, string SourceEs, string SourceEn);

/// A division (two digits) or class (four digits), with titles as published and search words of our own.
public sealed record Sector(
    string Code,
    string Parent,
    string TitleEs,
    string SourceEs,
    string TitleEn,
    string SourceEn,
    IReadOnlyList<string> WordsEs,
    IReadOnlyList<string> WordsPt,
    IReadOnlyList<string> WordsEn);
