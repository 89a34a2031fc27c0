using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Telar.Web.Api;

/// The OpenAPI document as a file, without a database: the routes are opened on a port of this machine and asked for it.
public static class OpenApiFile
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task<string> WriteAsync(CancellationToken ct)
    {
        var builder = WebApplication.CreateEmptyBuilder(new() { ApplicationName = typeof(OpenApiFile).Assembly.GetName().Name });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddRouting();
        builder.Services.AddOpenData(_ => throw new InvalidOperationException("Only the description is given here."));
        await using var app = builder.Build();
        app.UseRouting();
        app.MapOpenData();
        await app.StartAsync(ct);
        using var http = new HttpClient { BaseAddress = new(app.Urls.First()) };
        var document = Written(await http.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative), ct));
        await app.StopAsync(ct);
        return document;
    }

    /// Laid out for reading and comparing.
    public static string Written(string document) => JsonNode.Parse(document)!.ToJsonString(Indented) + "\n";
}
