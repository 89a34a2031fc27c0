using Microsoft.Playwright;

namespace Telar.BrowserTests;

/// One person in one browser window.
public sealed class Visitor : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly List<string> complaints = [];

    internal Visitor(IBrowserContext context, IPage page)
    {
        this.context = context;
        Page = Heard(page);
    }

    public IPage Page { get; private set; }

    /// What the browser reported so far: must stay empty.
    public IReadOnlyList<string> Complaints => complaints;

    public async Task<IResponse> GoAsync(string path) => (await Page.GotoAsync(path, new() { WaitUntil = WaitUntilState.Load }))!;

    /// Closes the window, whatever it was doing, and opens another one on the same device.
    public async Task ReopenAsync()
    {
        await Page.CloseAsync();
        Page = Heard(await context.NewPageAsync());
    }

    public async ValueTask DisposeAsync() => await context.DisposeAsync();

    private IPage Heard(IPage page)
    {
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                complaints.Add(message.Text);
        };
        page.PageError += (_, error) => complaints.Add(error);
        return page;
    }
}
