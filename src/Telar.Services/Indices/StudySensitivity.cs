using Telar.Core.Indices;

namespace Telar.Services.Indices;

/// Runs a sensitivity study in pieces side by side. The number of threads changes the time, never the result.
public static class StudySensitivity
{
    public static Sensitivity Over(ReplicaEngine engine, int threads, CancellationToken stop = default)
    {
        var study = new SensitivityStudy(engine);
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = stop };
        var buffer = study.Buffer();
        Parallel.For(0, threads, options, piece =>
        {
            var (first, end) = RunReplicas.Stretch(study.Plan.Rows, piece, threads);
            study.Run(first, end, buffer);
        });

        // One step beside the design's seed, so that rows are not resampled with the numbers that drew them.
        var resamplings = new Resamplings(study.Plan.Rows, study.Plan.Resamplings, study.Plan.Seed + 1);
        var estimates = new SobolEstimate[study.Outputs.Count][];
        Parallel.For(0, estimates.Length, options, output => estimates[output] = SensitivityStudy.Estimate(buffer, output, resamplings));
        return new(study.Outputs, study.Factors, estimates, study.Plan);
    }
}
