using Telar.Core.Benchmarks.References;
using Telar.Core.Shared;
using Telar.Storage.Benchmarks;

namespace Telar.Services.Benchmarks;

/// The numbers of one survey, computed from its raw files.
public sealed record ComputedReference(Survey Survey, IReadOnlyList<ReferenceFigure> Figures);

/// Computes the published numbers of every survey that the catalogue defines from the raw files, which stay where they are.
public static class ComputeReferences
{
    public static Outcome<IReadOnlyList<ComputedReference>> From(string catalogue, string surveysFolder)
    {
        var surveys = new ReferenceFolder(catalogue).ReadSurveys();
        if (surveys.IsRefused)
            return Outcome<IReadOnlyList<ComputedReference>>.Refused(surveys.Problems);

        var problems = new List<Problem>();
        var computed = new List<ComputedReference>();
        foreach (var survey in surveys.Value)
        {
            var figures = Figures(survey, surveysFolder);
            problems.AddRange(figures.Problems);
            if (!figures.IsRefused)
                computed.Add(new(survey, figures.Value));
        }
        return problems.Count > 0 ? Outcome<IReadOnlyList<ComputedReference>>.Refused(problems) : Outcome<IReadOnlyList<ComputedReference>>.Of(computed);
    }

    public static async Task WriteAsync(IReadOnlyList<ComputedReference> references, string folder, CancellationToken ct)
    {
        Directory.CreateDirectory(folder);
        foreach (var one in references)
            await File.WriteAllTextAsync(Path.Combine(folder, one.Survey.Code + ".csv"), ReferenceTable.Write(one.Figures), ct);
    }

    private static Outcome<IReadOnlyList<ReferenceFigure>> Figures(Survey survey, string folder)
    {
        var answers = SurveyFiles.Read(survey, folder);
        return answers.IsRefused ? Outcome<IReadOnlyList<ReferenceFigure>>.Refused(answers.Problems) : ReferenceFigures.Of(survey, answers.Value);
    }
}
