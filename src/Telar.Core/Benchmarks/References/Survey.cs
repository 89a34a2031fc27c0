using Telar.Core.Shared;

namespace Telar.Core.Benchmarks.References;

/// A public survey of firms and what is taken from it. Where there is no weight, its figures describe those who were asked and nobody else.
public sealed record Survey(string Code, string Country, string Source, int Year, LocalText Name, LocalText Population, LocalText? Note, string? Weight)
{
    public required IReadOnlyList<SurveyTable> Tables { get; init; }

    public required IReadOnlyList<SurveyGroup> Groups { get; init; }

    public required IReadOnlyList<SurveyFigure> Figures { get; init; }

    public bool IsWeighted => Weight is not null;

    public SurveyTable TableOf(SurveyFigure figure) => Tables.Single(table => table.Code == figure.Table);
}

/// One file of a survey, a row a case; columns may be added that sum up the rows of another file.
public sealed record SurveyTable(string Code, string File, IReadOnlyList<RollUp> RollUps);

/// For each case, how many of its rows in another file (its workers, say) are so: `none`, `some`, `all`, or `no_rows`.
/// Only rows whose `When` column holds one of the values count, where it is told.
public sealed record RollUp(string Column, string File, IReadOnlyList<string> Keys, IReadOnlyList<string> TheirKeys, string? When, IReadOnlyList<string> WhenValues, string Is, IReadOnlyList<string> IsValues)
{
    public const string None = "none";
    public const string Some = "some";
    public const string All = "all";
    public const string NoRows = "no_rows";
}

/// Values of a column that count as one. `Above` takes every number over it.
public sealed record AnswerClass(string Code, LocalText Name, IReadOnlyList<string> Values, decimal? Above);

/// A way to divide the cases: by size, by zone, by the sex of the owner.
public sealed record SurveyGroup(string Code, LocalText Name, string Column, IReadOnlyList<AnswerClass> Classes, IReadOnlyList<string> LeftOut);

/// One question of the survey: its answers in classes, or, where there are no classes, a number told by its quantiles.
/// Values that are left out are no answers (does not know, was not asked).
public sealed record SurveyFigure(string Code, string Table, string Column, LocalText Asked, IReadOnlyList<AnswerClass> Classes, IReadOnlyList<string> LeftOut, LocalText? Unit)
{
    public bool IsQuantity => Classes.Count == 0;
}
