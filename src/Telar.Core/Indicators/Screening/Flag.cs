using System.Globalization;
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

    private string Fill(LocalText text, Language language)
    {
        var filled = text.In(language);
        foreach (var (name, value) in Values)
            filled = filled.Replace("{" + name + "}", value.In(language), StringComparison.Ordinal);
        return filled;
    }
}

/// How flags write figures and years in the three languages.
internal static class FlagWords
{
    private const string ThinSpace = "\u202f";

    private static readonly NumberFormatInfo Point = new() { NumberGroupSeparator = ThinSpace, NumberDecimalSeparator = "." };
    private static readonly NumberFormatInfo Comma = new() { NumberGroupSeparator = ThinSpace, NumberDecimalSeparator = "," };

    /// At least three digits that say something, and never more decimals than that needs.
    public static LocalText Figure(double value)
    {
        var decimals = Math.Abs(value) switch
        {
            0 => 0,
            >= 1000 => 0,
            >= 100 => 1,
            >= 1 => 2,
            var small => Math.Min(8, 2 - (int)Math.Floor(Math.Log10(small))),
        };
        var format = decimals == 0 ? "#,##0" : "#,##0." + new string('#', decimals);
        var withComma = Math.Round(value, decimals, MidpointRounding.AwayFromZero).ToString(format, Comma).Replace('-', '−');
        return new(withComma, withComma, Math.Round(value, decimals, MidpointRounding.AwayFromZero).ToString(format, Point).Replace('-', '−'));
    }

    public static LocalText Count(int number) => Figure(number);

    /// 2013–2017, 2020: runs of neighbours are closed.
    public static LocalText Years(IReadOnlyList<Period> periods)
    {
        var said = new List<string>();
        for (var first = 0; first < periods.Count;)
        {
            var last = first;
            while (last + 1 < periods.Count && IsNext(periods[last], periods[last + 1]))
                last++;
            said.Add(last == first ? periods[first].ToString() : $"{periods[first]}–{periods[last]}");
            first = last + 1;
        }
        return LocalText.Same(string.Join(", ", said));
    }

    private static bool IsNext(Period one, Period other) => one.Frequency == other.Frequency && new Point(other, 0, "").Ordinal - new Point(one, 0, "").Ordinal == 1;
}
