using System.Security.Cryptography;
using System.Text;
using Telar.Core.Shared;

namespace Telar.Core.Indicators.Screening;

/// Someone looked at a flag and says why the figures stand as they are.
public sealed record Acceptance(string Flag, string By, DateOnly On, string Reason);

/// Something in the data that a check objects to. The id is made of what is objected to, so it stays the same from run to run,
/// and a corrected figure makes another flag. Series are those it lies on, Beside those they were compared with.
/// Country is empty where the whole series is meant.
public sealed record Flag(
    string Id,
    Check Check,
    IReadOnlyList<SeriesKey> Series,
    IReadOnlyList<SeriesKey> Beside,
    string Country,
    IReadOnlyList<Period> Periods,
    IReadOnlyList<(string Name, LocalText Value)> Values,
    Acceptance? Acceptance = null)
{
    /// The code of the check.
    public string Kind => Check.Code;

    public Severity Severity => Check.Severity;

    public bool IsAccepted => Acceptance is not null;

    /// An error that nobody accepted.
    public bool KeepsOut => Severity == Severity.Error && !IsAccepted;

    public string Sentence(Language language) => Fill(Check.Sentence, language);

    public string Advice(Language language) => Fill(Check.Advice, language);

    /// The first twelve hexadecimal digits of the SHA-256 of the check, the series with their editions, the place, the periods and the figures as published.
    public static string IdOf(string check, IReadOnlyList<SeriesKey> series, string country, IReadOnlyList<Period> periods, IReadOnlyList<string> figures)
    {
        var said = new StringBuilder(check);
        foreach (var key in series)
            said.Append('|').Append(key.Source).Append(' ').Append(key.Code);
        said.Append('|').Append(country).Append('|').AppendJoin(' ', periods).Append('|').AppendJoin(' ', figures);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(said.ToString())))[..12];
    }

    private string Fill(LocalText text, Language language) => text.Fill(language, [.. Values.Select(value => (value.Name, value.Value.In(language)))]);
}
