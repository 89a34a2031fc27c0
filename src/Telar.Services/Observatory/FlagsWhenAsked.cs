using Telar.Core.Indicators.Screening;
using Telar.Services.Indicators;

namespace Telar.Services.Observatory;

/// What the screening finds in the figures of one state. It takes longer than a start may wait, and few pages show it:
/// it is made once, beside them, and tried again where it failed.
public sealed class FlagsWhenAsked(Func<CancellationToken, Task<Flags>> screen)
{
    public static readonly FlagsWhenAsked None = new(_ => Task.FromResult(Flags.None));

    private readonly Lock door = new();
    private Task<Flags>? made;

    public static FlagsWhenAsked Of(ScreenData screening) => new(async ct => await screening.RunAsync(ct) is { IsRefused: false } screened ? screened.Value : throw new InvalidOperationException("The checks of the catalogue can no longer be read: mend them and start again."));

    public Task<Flags> GetAsync()
    {
        lock (door)
        {
            if (made is null or { IsFaulted: true } or { IsCanceled: true })
                made = Task.Run(() => screen(CancellationToken.None));
            return made;
        }
    }
}
