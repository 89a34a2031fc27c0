using System.Globalization;
using Telar.Core.Shared;

namespace Telar.Core.Benchmarks.References;

/// Computes what is published of a survey: every figure for everybody and for each class of each group.
public sealed class ReferenceFigures
{
    private const int Decimals = 4;
    private static readonly (string Name, double Share)[] Quantiles = [("p10", 0.1), ("p25", 0.25), ("p50", 0.5), ("p75", 0.75), ("p90", 0.9)];

    private readonly Survey survey;
    private readonly List<Problem> problems = [];
    private readonly List<ReferenceFigure> figures = [];

    private ReferenceFigures(Survey survey) => this.survey = survey;

    /// `answers` by the code of the table.
    public static Outcome<IReadOnlyList<ReferenceFigure>> Of(Survey survey, IReadOnlyDictionary<string, SurveyAnswers> answers)
    {
        var work = new ReferenceFigures(survey);
        foreach (var figure in survey.Figures)
            work.Add(figure, answers[figure.Table]);
        return work.problems.Count > 0 ? Outcome<IReadOnlyList<ReferenceFigure>>.Refused(work.problems) : Outcome<IReadOnlyList<ReferenceFigure>>.Of(work.figures);
    }

    // Cases without an answer or without a weight leave the sample of this figure.
    private void Add(SurveyFigure figure, SurveyAnswers answers)
    {
        var cells = answers.Columns[figure.Column];
        var weights = WeightsOf(answers);
        var classes = figure.IsQuantity ? null : ClassesOf(figure.Column, figure.Classes, figure.LeftOut, answers);
        var quantities = figure.IsQuantity ? QuantitiesOf(figure, answers) : null;
        int[] sample = [.. Enumerable.Range(0, cells.Length).Where(row => weights[row] > 0 && (classes is null ? !double.IsNaN(quantities![row]) : classes[row] >= 0))];
        if (problems.Count > 0)
            return;

        AddGroup(figure, ReferenceFigure.Everybody, ReferenceFigure.Everybody, [.. sample.Select(_ => true)]);
        // By itself a question would be told with certainty.
        foreach (var group in survey.Groups.Where(group => group.Column != figure.Column))
        {
            var groupOf = ClassesOf(group.Column, group.Classes, group.LeftOut, answers);
            for (var one = 0; one < group.Classes.Count; one++)
                AddGroup(figure, group.Code, group.Classes[one].Code, [.. sample.Select(row => groupOf[row] == one)]);
        }

        void AddGroup(SurveyFigure of, string group, string name, bool[] isIn)
        {
            double[] weighing = [.. sample.Select(row => weights[row])];
            if (classes is null)
                AddQuantiles(of, group, name, isIn, [.. sample.Select(row => quantities![row])], weighing);
            else
                AddShares(of, group, name, isIn, [.. sample.Select(row => classes[row])], weighing);
        }
    }

    private void AddShares(SurveyFigure figure, string group, string name, bool[] isIn, int[] classes, double[] weights)
    {
        var cases = isIn.Count(one => one);
        for (var one = 0; one < figure.Classes.Count; one++)
        {
            var row = new ReferenceFigure(figure.Code, group, name, figure.Classes[one].Code, cases);
            if (!row.IsSuppressed)
            {
                var estimate = ShareEstimate.Of(weights, isIn, [.. classes.Select(answer => answer == one)]);
                row = row with { Share = Rounded(estimate.Share), StandardError = Rounded(estimate.StandardError), Low = Rounded(estimate.Low), High = Rounded(estimate.High) };
            }
            figures.Add(row);
        }
    }

    private void AddQuantiles(SurveyFigure figure, string group, string name, bool[] isIn, double[] quantities, double[] weights)
    {
        int[] rows = [.. Enumerable.Range(0, isIn.Length).Where(row => isIn[row])];
        double[] values = rows.Length < ReferenceFigure.CasesNeeded ? [] : WeightedQuantile.Of([.. rows.Select(row => quantities[row])], [.. rows.Select(row => weights[row])], [.. Quantiles.Select(one => one.Share)]);
        for (var one = 0; one < Quantiles.Length; one++)
            figures.Add(new(figure.Code, group, name, Quantiles[one].Name, rows.Length) { Value = values.Length == 0 ? null : Rounded(values[one]) });
    }

    private double[] WeightsOf(SurveyAnswers answers)
    {
        if (survey.Weight is not { } column)
            return [.. Enumerable.Repeat(1.0, answers.Cases)];
        return [.. answers.Columns[column].Select((cell, row) => cell.Length == 0 ? 0 : NumberIn(cell, answers.File, row, column))];
    }

    private double[] QuantitiesOf(SurveyFigure figure, SurveyAnswers answers) =>
        [.. answers.Columns[figure.Column].Select((cell, row) => cell.Length == 0 || figure.LeftOut.Contains(cell, StringComparer.Ordinal) ? double.NaN : NumberIn(cell, answers.File, row, figure.Column))];

    // The place of the class of each case, -1 where there is none. A value that nobody foresaw is a problem, told once.
    private int[] ClassesOf(string column, IReadOnlyList<AnswerClass> classes, IReadOnlyList<string> leftOut, SurveyAnswers answers)
    {
        var known = new Dictionary<string, int>(StringComparer.Ordinal) { [""] = -1 };
        foreach (var value in leftOut)
            known[value] = -1;
        for (var one = 0; one < classes.Count; one++)
        {
            foreach (var value in classes[one].Values)
                known[value] = one;
        }
        return [.. answers.Columns[column].Select(PlaceOf)];

        int PlaceOf(string cell, int row)
        {
            if (known.TryGetValue(cell, out var place))
                return place;
            place = -1;
            if (decimal.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
                place = Enumerable.Range(0, classes.Count).FirstOrDefault(one => number > classes[one].Above, -1);
            if (place < 0)
                problems.Add(ReferenceProblems.ValueWithoutClass.At(new(answers.File, row + 2, column), ("value", cell), ("column", column)));
            return known[cell] = place;
        }
    }

    private double NumberIn(string cell, string file, int row, string column)
    {
        if (double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number))
            return number;
        problems.Add(ReferenceProblems.NotANumber.At(new(file, row + 2, column), ("value", cell), ("column", column)));
        return double.NaN;
    }

    private static decimal Rounded(double number) => Math.Round((decimal)number, Decimals, MidpointRounding.AwayFromZero);
}
