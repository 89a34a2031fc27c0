using System.Globalization;
using Telar.Core.Catalogue;
using Telar.Core.Shared;

namespace Telar.Web.Shared;

/// Dates in words, in the precision that is known: 1 de diciembre de 2025, diciembre de 2025, 2025.
public static class Dates
{
    public static string Say(DateOnly day, Language language) =>
        PartialDate.TryParse(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), out var date) ? Say(date, language) : throw new ArgumentOutOfRangeException(nameof(day));

    public static string Say(PartialDate date, Language language)
    {
        var year = date.Year.ToString(CultureInfo.InvariantCulture);
        if (date.Month is not { } month)
            return year;
        var name = CultureInfo.GetCultureInfo(language.Code()).DateTimeFormat.GetMonthName(month);
        if (language == Language.En)
            return date.Day is { } number ? $"{number} {name} {year}" : $"{name} {year}";
        var monthAndYear = $"{name} de {year}";
        return date.Day is { } day ? $"{day} de {monthAndYear}" : monthAndYear;
    }
}
