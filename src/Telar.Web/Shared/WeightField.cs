namespace Telar.Web.Shared;

/// One slider: the weight of a node, and the published one.
public sealed record WeightField(TelarPage Page, string Node, double Weight, double Published);
