namespace Telar.Core.Psychometrics;

/// A question as scoring sees it: the dimension that it belongs to and the most points that an answer can bring.
public sealed record ScoredItem(string Code, string Dimension, double Maximum);
