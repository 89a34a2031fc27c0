namespace Telar.Tests.Given;

/// The small catalogue of the fixtures: one of each thing, sound in everything but its numbers.
public sealed class SmallCatalogue() : CatalogueCopy(Path.Combine(AppContext.BaseDirectory, "Fixtures", "catalogue"));
