using Telar.Core.Shared;

namespace Telar.Core.Indicators.Screening;

/// Makes the flags of one check, with the words that its sentence needs.
internal sealed class FlagMaker(Check check, ScreeningBook book)
{
    private static readonly LocalText Everywhere = new("Todos los países", "Todos os países", "All countries");
    private readonly List<Flag> made = [];

    public IReadOnlyList<Flag> Made => made;

    public ScreeningBook Book => book;

    /// A flag on figures of one place. The figures are those objected to: they make the id.
    public void Add(IReadOnlyList<ScreenedSeries> on, IReadOnlyList<ScreenedSeries> beside, string country, IReadOnlyList<Period> periods, IReadOnlyList<string> figures, params ReadOnlySpan<(string Name, LocalText Value)> values)
    {
        List<SeriesKey> keys = [.. on.Select(series => series.Key)];
        List<SeriesKey> others = [.. beside.Select(series => series.Key)];
        var id = Flag.IdOf(check.Code, [.. keys, .. others], country, periods, figures);
        List<(string, LocalText)> words =
        [
            ("place", country.Length == 0 ? Everywhere : book.NameOf(country)),
            ("years", FlagWords.Years(periods)),
            ("series", book.NameOf(on[0])),
            ("others", Together([.. on.Skip(1), .. beside])),
            .. values,
        ];
        made.Add(new(id, check, keys, others, country, periods, words));
    }

    private LocalText Together(IReadOnlyList<ScreenedSeries> series)
    {
        List<LocalText> names = [.. series.Select(book.NameOf)];
        return new(Join(names, Language.Es), Join(names, Language.Pt), Join(names, Language.En));
    }

    private static string Join(IEnumerable<LocalText> names, Language language) => string.Join("; ", names.Select(name => name.In(language)));
}
