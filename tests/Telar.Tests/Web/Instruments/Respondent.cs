using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Telar.Tests.Web.Instruments;

/// Somebody who answers without script: reads a page, fills in its form, sends it, follows where it leads.
internal sealed class Respondent(HttpClient http)
{
    /// The page in hand and where it stands.
    public IHtmlDocument Page { get; private set; } = null!;

    public string Path { get; private set; } = "";

    public HttpStatusCode Status { get; private set; }

    public HttpResponseMessage Last { get; private set; } = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async Task GoAsync(string path)
    {
        Last = await http.GetAsync(path, Ct);
        await ArriveAsync(path);
    }

    /// Begins an instrument: the page of its answers is in hand afterwards.
    public async Task BeginAsync(string language = "es", string instrument = "maturity", string country = "PRY")
    {
        var start = language == "en" ? "diagnosis" : "diagnostico";
        await PostAsync($"/{language}/{start}/{instrument}", [("country", country), ("agree", "yes")]);
    }

    /// The fields of the form as a browser would send them, some of them with another value.
    public List<(string Name, string Value)> Fields(params (string Name, string Value)[] typed)
    {
        var form = Page.QuerySelector("form.answers")!;
        var fields = new List<(string, string)>();
        foreach (var field in form.QuerySelectorAll("input[name], select[name], textarea[name]"))
        {
            var name = field.GetAttribute("name")!;
            if (typed.Any(one => one.Name == name))
                continue;
            if (field is IHtmlInputElement { Type: "radio" or "checkbox" } option && !option.IsChecked)
                continue;
            fields.Add((name, field switch { IHtmlInputElement input => input.Value, IHtmlSelectElement select => select.Value ?? "", IHtmlTextAreaElement text => text.Value, _ => "" }));
        }
        fields.AddRange(typed);
        return fields;
    }

    /// Sends the form in hand with what was typed and the button that was pressed.
    public Task SendAsync(string button, params (string Name, string Value)[] typed) =>
        PostAsync(Page.QuerySelector("form.answers")!.GetAttribute("action")!, [.. Fields(typed), ("go", button)]);

    /// Sends the form in hand with files for its questions, as a browser does.
    public async Task AttachAsync(string button, params (string Path, string Name, byte[] Content)[] files)
    {
        var path = Page.QuerySelector("form.answers")!.GetAttribute("action")!;
        using var body = new MultipartFormDataContent();
        foreach (var (name, value) in Fields().Where(field => !field.Name.StartsWith("file:", StringComparison.Ordinal)).Append(("go", button)))
            body.Add(new StringContent(value), $"\"{name}\"");
        foreach (var file in files)
            body.Add(new ByteArrayContent(file.Content), $"\"file:{file.Path}\"", file.Name);
        Last = await http.PostAsync(path, body, Ct);
        await ArriveAsync(path);
    }

    /// Chooses the last (or the first) option of every question on the page, and plain figures for numbers.
    public (string Name, string Value)[] Everything(bool best = true)
    {
        var typed = new List<(string, string)>();
        foreach (var options in Page.QuerySelectorAll("form.answers input[type=radio]").OfType<IHtmlInputElement>().Where(one => one.Name!.StartsWith('/') && one.Value.Length > 0).GroupBy(one => one.Name!))
            typed.Add((options.Key, (best ? options.Last() : options.First()).Value));
        foreach (var number in Page.QuerySelectorAll("form.answers input[inputmode=numeric]").OfType<IHtmlInputElement>().Where(one => one.Name!.StartsWith('/')))
            typed.Add((number.Name!, "4"));
        if (Page.QuerySelector("form.answers input[name^='/'][name$='/activity']") is IHtmlInputElement activity)
            typed.Add((activity.Name!, "panadería"));
        return [.. typed];
    }

    /// Answers part after part until the review is in hand. `look` sees every part as it is before it is answered.
    public async Task AnswerAllAsync(bool best = true, Action? look = null, Func<string, string?>? choose = null)
    {
        for (var parts = 0; parts < 40 && Page.QuerySelector("#answers") is not null; parts++)
        {
            look?.Invoke();
            await SendAsync("next", [.. Everything(best).Select(one => (one.Name, choose?.Invoke(one.Name) ?? one.Value))]);
        }
    }

    public async Task PostAsync(string path, IEnumerable<(string Name, string Value)> fields, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))) };
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        Last = await http.SendAsync(request, Ct);
        await ArriveAsync(path);
    }

    public IElement? Find(string selector) => Page.QuerySelector(selector);

    private async Task ArriveAsync(string path)
    {
        Path = path;
        while (Last.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.Found)
        {
            Path = Last.Headers.Location!.ToString();
            Last = await http.GetAsync(Path, Ct);
        }
        Status = Last.StatusCode;
        Page = new HtmlParser().ParseDocument(await Last.Content.ReadAsStringAsync(Ct));
    }
}
