using Telar.Core.Shared;

namespace Telar.Core.Benchmarks.References;

/// A definition holds together: codes are given once, tables that are named exist, no value is in two classes.
public static class SurveyRules
{
    public static IReadOnlyList<Problem> ProblemsOf(Survey survey, ProblemPlace place)
    {
        var problems = new List<Problem>();
        Once(survey.Tables.Select(table => table.Code), "tables");
        Once(survey.Groups.Select(group => group.Code).Append(ReferenceFigure.Everybody), "groups");
        Once(survey.Figures.Select(figure => figure.Code), "figures");
        foreach (var group in survey.Groups)
            Classes(group.Code, group.Classes, group.LeftOut);
        foreach (var figure in survey.Figures)
        {
            Classes(figure.Code, figure.Classes, figure.LeftOut);
            if (!survey.Tables.Any(table => table.Code == figure.Table))
                problems.Add(ReferenceProblems.CodeUnknown.At(place, ("code", figure.Table), ("place", "tables")));
        }
        return problems;

        void Classes(string code, IReadOnlyList<AnswerClass> classes, IReadOnlyList<string> leftOut)
        {
            Once(classes.Select(one => one.Code), code);
            Once(classes.SelectMany(one => one.Values).Concat(leftOut), code);
        }

        void Once(IEnumerable<string> codes, string where)
        {
            foreach (var twice in codes.GroupBy(code => code, StringComparer.Ordinal).Where(group => group.Count() > 1))
                problems.Add(ReferenceProblems.CodeTwice.At(place, ("code", twice.Key), ("place", where)));
        }
    }
}
