using System.Globalization;
using Telar.Cli.Shared;
using Telar.Core.Indicators.Screening;
using Telar.Core.Shared;

namespace Telar.Cli.Indicators;

/// Prints flags: for people grouped by check, then by series and place; for programs as JSON, every one.
internal static class FlagPrinter
{
    /// More flags than these on one series and place are told by their first ones and a count.
    private const int Shown = 3;

    private static readonly LocalText Nothing = new("Ninguna regla objeta nada.", "Nenhuma regra objeta nada.", "No check objects to anything.");

    private static readonly LocalText Total = new(
        "Avisos: {n}. Errores sin aceptar: {errors}; sus valores quedan fuera de los índices hasta que alguien los acepte con ./telar check accept.",
        "Avisos: {n}. Erros por aceitar: {errors}; os seus valores ficam fora dos índices até que alguém os aceite com ./telar check accept.",
        "Flags: {n}. Errors not accepted: {errors}; their figures stay out of indices until someone accepts them with ./telar check accept.");

    private static readonly LocalText Error = new("error", "erro", "error");
    private static readonly LocalText Warning = new("advertencia", "advertência", "warning");
    private static readonly LocalText More = new("… y {n} más: {years}", "… e mais {n}: {years}", "… and {n} more: {years}");
    private static readonly LocalText Accepted = new("aceptado por {by}: {reason}", "aceito por {by}: {reason}", "accepted by {by}: {reason}");

    public static void WriteForPeople(IReadOnlyList<Flag> flags, Language language, TextWriter to)
    {
        foreach (var check in flags.GroupBy(flag => flag.Check))
        {
            to.WriteLine($"{check.Key.Name.In(language)} · {(check.Key.Severity == Severity.Error ? Error : Warning).In(language)} · {check.Count().ToString(CultureInfo.InvariantCulture)}");
            foreach (var group in check.GroupBy(flag => (flag.Series[0], flag.Country)))
                WriteGroup([.. group], language, to);
            to.WriteLine();
        }
        if (flags.Count == 0)
            to.WriteLine(Nothing.In(language));
        else
            to.WriteLine(Total.Fill(language, ("n", Written(flags.Count)), ("errors", Written(flags.Count(flag => flag.KeepsOut)))));
    }

    /// One object: how many, how many unaccepted errors, and each flag whole.
    public static void WriteForPrograms(IReadOnlyList<Flag> flags, Language language, TextWriter to)
    {
        var told = flags.Select(flag => new
        {
            flag.Id,
            Check = flag.Kind,
            Severity = flag.Severity == Severity.Error ? "error" : "warning",
            Series = flag.Series.Select(key => new { key.Source, key.Code }),
            Beside = flag.Beside.Select(key => new { key.Source, key.Code }),
            Country = flag.Country.Length == 0 ? null : flag.Country,
            Periods = flag.Periods.Select(period => period.ToString()),
            Sentence = flag.Sentence(language),
            Advice = flag.Advice(language),
            Accepted = flag.Acceptance is { } one ? new { one.By, On = one.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), one.Reason } : null,
        });
        to.WriteLine(CommandJson.Of(new { count = flags.Count, unaccepted = flags.Count(flag => flag.KeepsOut), flags = told }));
    }

    private static void WriteGroup(List<Flag> group, Language language, TextWriter to)
    {
        // One more line tells as much as the flag itself.
        var shown = group.Count <= Shown + 1 ? group.Count : Shown;
        foreach (var flag in group.Take(shown))
        {
            to.WriteLine($"  {flag.Id}  {flag.Sentence(language)}");
            to.WriteLine($"                {(flag.Acceptance is { } one ? Accepted.Fill(language, ("by", one.By), ("reason", one.Reason)) : flag.Advice(language))}");
        }
        if (shown < group.Count)
        {
            var rest = group.Skip(shown).SelectMany(flag => flag.Periods).Select(period => period.ToString()).Distinct(StringComparer.Ordinal);
            to.WriteLine($"                {More.Fill(language, ("n", Written(group.Count - shown)), ("years", string.Join(", ", rest)))}");
        }
    }

    private static string Written(int number) => number.ToString(CultureInfo.InvariantCulture);
}
