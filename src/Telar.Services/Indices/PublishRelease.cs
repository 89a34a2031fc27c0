using Telar.Core.Catalogue;
using Telar.Core.Indicators;
using Telar.Core.Indices.Releases;
using Telar.Core.Shared;
using Telar.Services.Indicators;
using Telar.Storage.Indicators;
using Telar.Storage.Indices;

namespace Telar.Services.Indices;

/// What is asked of one publication; Recipe is the name of its file in the catalogue.
public sealed record PublishRequest(string Recipe, string Code)
{
    public string? By { get; init; }

    public string? Note { get; init; }

    public ReleaseState State { get; init; } = ReleaseState.Experimental;
}

/// What was published, and the figures that the screening kept out of it.
public sealed record PublishReport(Release Release, IReadOnlyList<PassedOver> PassedOver);

/// Publishes an index: from the published figures of today, by a recipe of the catalogue, once and for good.
/// Everything is screened before: a figure with an error that nobody accepted does not enter. Licences were looked at before too:
/// the catalogue has no indicator with a series that may not be reused.
public sealed class PublishRelease(
    ReleaseStore releases, ObservationStore observations, WholeCatalogue catalogue, RecipeFolder recipes, ScreenData screening, TimeProvider clock)
{
    public async Task<Outcome<PublishReport>> RunAsync(PublishRequest request, int threads, CancellationToken ct)
    {
        if (!ReleaseCode.IsWellFormed(request.Code))
            return Refuse(ReleaseProblems.CodeForm, ("code", request.Code));
        if (await releases.HasAsync(request.Code, ct))
            return Refuse(ReleaseProblems.CodeTaken, ("code", request.Code));
        if (await recipes.FindAsync(request.Recipe, ct) is not { } text)
            return Refuse(ReleaseProblems.RecipeUnknown, ("code", request.Recipe), ("codes", string.Join(", ", recipes.Codes)));
        var recipe = RecipeFolder.Read(request.Recipe, text);
        if (recipe.IsRefused)
            return Outcome<PublishReport>.Refused(recipe.Problems);
        var screened = await screening.RunAsync(ct);
        if (screened.IsRefused)
            return Outcome<PublishReport>.Refused(screened.Problems);

        var figures = await new ReadFigures(observations).RunAsync(catalogue.Indicators, ct);
        var inputs = ReleaseInputs.Choose(recipe.Value, figures, (_, figure) => !screened.Value.KeepsOut(figure.Series, figure.Observation.Country, figure.Period));
        var order = new ReleaseOrder(request.Code, request.State, ToTheSecond(clock.GetUtcNow()), text) { By = request.By, Note = request.Note };
        var release = ComputeRelease.Whole(order, recipe.Value, inputs.Figures, threads, ct);
        if (release.IsRefused)
            return Outcome<PublishReport>.Refused(release.Problems);

        return await releases.AddAsync(release.Value, ct)
            ? Outcome<PublishReport>.Of(new(release.Value, inputs.PassedOver))
            : Refuse(ReleaseProblems.CodeTaken, ("code", request.Code));
    }

    private static DateTimeOffset ToTheSecond(DateTimeOffset now) => now.ToUniversalTime().AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond));

    private static Outcome<PublishReport> Refuse(ProblemKind kind, params (string, string)[] values) =>
        Outcome<PublishReport>.Refused([kind.At(ProblemPlace.Nowhere, values)]);
}
