namespace Telar.Core.Indices;

/// Which choice moves the ranks: for each output the estimate of each factor, and the design behind them.
public sealed record Sensitivity(
    IReadOnlyList<string> Outputs, IReadOnlyList<string> Factors, IReadOnlyList<IReadOnlyList<SobolEstimate>> Estimates, SensitivityPlan Plan);
