using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;
using Telar.Core.Catalogue;

namespace Telar.Web.Api;

/// The OpenAPI 3.1 document, made from the list of operations: what is checked is what is described.
internal static class OpenApiDescription
{
    public const string Name = "v1";

    private const string OperatorScheme = "operator";

    private const string About = """
        Open data of Telar, the observatory of the micro, small and medium firms of the 22 Ibero-American countries.

        No key, no registration. Data is only read; questionnaires can be answered. Every figure carries its source, its series, the edition it was read from, its licence and what its publisher says of it; cite the source of the figure, then Telar.

        Texts come in Spanish, Portuguese and English. Codes never change their meaning. New fields may be added to answers, always at the end of tables; nothing is taken away within v1.

        Answers carry an ETag that changes only when the data does: send it back in If-None-Match and a 304 costs nothing. Requests are limited for each address; the RateLimit headers say how much is left.

        Refusals are RFC 9457 problems in the language of Accept-Language, and name every parameter that is wrong and the codes that may have been meant.
        """;

    public static void AddDocument(IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(options => ApiJson.Configure(options.SerializerOptions));
        services.AddOpenApi(Name, options =>
        {
            options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
            options.ShouldInclude = route => route.ActionDescriptor.EndpointMetadata.OfType<ApiOperation>().Any();
            options.AddDocumentTransformer((document, _, _) => Done(() => Complete(document)));
            options.AddOperationTransformer((operation, context, ct) => CompleteAsync(operation, context, ct));
            options.AddSchemaTransformer((schema, context, _) => Done(() => Complete(schema, context)));
        });
    }

    public static void Describe(IEndpointConventionBuilder route, ApiOperation operation)
    {
        route.WithMetadata(operation, new ProducesResponseTypeMetadata(StatusCodes.Status200OK, operation.Answer, [operation.Formats[0].MediaType]), Refusal(StatusCodes.Status400BadRequest), Refusal(StatusCodes.Status404NotFound), Refusal(StatusCodes.Status429TooManyRequests));
        if (operation.Role is { } role)
            route.WithMetadata(new OperatorsOnly(role));
        foreach (var status in StatusesOf(operation).Keys)
            route.WithMetadata(status < 300 ? new(status, operation.Answer, [operation.Formats[0].MediaType]) : Refusal(status));
    }

    // What follows from the operation itself, and what it says of its own.
    private static Dictionary<int, string> StatusesOf(ApiOperation operation)
    {
        var all = new Dictionary<int, string>(operation.Statuses);
        if (operation.Role is not null || operation.TokenOpensMore)
            all.TryAdd(StatusCodes.Status401Unauthorized, "The token is missing or does not hold.");
        if (operation.Role is not null)
            all.TryAdd(StatusCodes.Status403Forbidden, "The token holds, but its role is not enough.");
        if (operation.Body is not null)
        {
            all.TryAdd(StatusCodes.Status413PayloadTooLarge, "What was sent is too long.");
            all.TryAdd(StatusCodes.Status415UnsupportedMediaType, "What was sent is not JSON.");
        }
        return all;
    }

    private static ProducesResponseTypeMetadata Refusal(int status) => new(status, typeof(ProblemAnswer), [ApiRefusal.MediaType]);

    private static void Complete(OpenApiDocument document)
    {
        document.Info = new OpenApiInfo
        {
            Title = "Telar",
            Version = "1.0",
            Description = About.ReplaceLineEndings("\n"),
            License = new OpenApiLicense { Name = "Each figure names its own licence; texts of Telar: CC BY 4.0", Url = new Uri("https://creativecommons.org/licenses/by/4.0/") },
        };
        document.Components ??= new();
        (document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal))[OperatorScheme] =
            new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "A token of an operator, made with `telar token create`." };
        document.Servers = [new OpenApiServer { Url = "/" }];
        document.Tags = new HashSet<OpenApiTag>
        {
            new() { Name = "Figures", Description = "Observations in five formats." },
            new() { Name = "Indices", Description = "Published indices: scores as ranges, the figures behind them, the recipe." },
            new() { Name = "Instruments", Description = "Questionnaires with their scores: what they ask, sending answers, and how those who answered are spread." },
            new() { Name = "Operators", Description = "What needs a token of those who run the site: in the header Authorization, never in an address." },
            new() { Name = "Catalogue", Description = "What figures are about: indicators, countries, challenges, practices, sources." },
        };
        // The same answers come to HEAD; they need no second description.
        foreach (var path in document.Paths.Values)
            path.Operations?.Remove(HttpMethod.Head);
    }

    private static async Task CompleteAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken ct)
    {
        if (context.Description.ActionDescriptor.EndpointMetadata.OfType<ApiOperation>().FirstOrDefault() is not { } described)
            return;
        operation.OperationId = described.Id;
        operation.Summary = described.Summary;
        operation.Description = described.Description;
        operation.Tags = new HashSet<OpenApiTagReference> { new(described.Tag) };
        operation.Parameters = [.. described.Parameters.Select(ParameterOf)];
        var found = operation.Responses!["200"];
        found.Description = "What was asked for.";
        foreach (var format in described.Formats.Skip(1))
            ((OpenApiResponse)found).Content![format.MediaType] = new OpenApiMediaType { Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = format == ApiFormat.Xlsx ? "binary" : null } };
        if (described.IsReading && described.Role is null)
            operation.Responses["304"] = new OpenApiResponse { Description = "Nothing changed since the ETag that was sent in If-None-Match." };
        foreach (var (status, meaning) in StatusesOf(described))
            operation.Responses[status.ToString(CultureInfo.InvariantCulture)].Description = meaning;
        if (described.Body is { } body)
            operation.RequestBody = new OpenApiRequestBody { Required = true, Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal) { ["application/json"] = new() { Schema = await context.GetOrCreateSchemaAsync(body, null, ct) } } };
        // An empty requirement beside the scheme: a token may be shown, and need not.
        if (described.Role is not null || described.TokenOpensMore)
            operation.Security = [new() { [new OpenApiSecuritySchemeReference(OperatorScheme, context.Document)] = [] }, .. described.Role is null ? new[] { new OpenApiSecurityRequirement() } : []];
        operation.Responses["400"].Description = "A parameter is unknown or has a value that cannot be read; the problem names it.";
        operation.Responses["404"].Description = "A code does not exist; the problem names it and those near to it.";
        operation.Responses["429"].Description = "Too many requests; Retry-After says how many seconds to wait.";
    }

    private static IOpenApiParameter ParameterOf(ApiParameter parameter)
    {
        var one = new OpenApiSchema { Type = JsonSchemaType.String };
        if (parameter.Values.Count > 0)
            one.Enum = [.. parameter.Values.Select(value => (JsonNode)value)];
        if (parameter.Range is { } range)
        {
            one.Type = JsonSchemaType.Integer;
            one.Minimum = range.Low.ToString(CultureInfo.InvariantCulture);
            one.Maximum = range.High.ToString(CultureInfo.InvariantCulture);
        }
        return new OpenApiParameter
        {
            Name = parameter.Name,
            In = parameter.IsInPath ? ParameterLocation.Path : parameter.IsInHeader ? ParameterLocation.Header : ParameterLocation.Query,
            Required = parameter.IsInPath || parameter.IsInHeader,
            Description = parameter.Description,
            Schema = parameter.Repeats ? new OpenApiSchema { Type = JsonSchemaType.Array, Items = one } : one,
            Example = ExampleOf(parameter),
        };
    }

    private static JsonNode? ExampleOf(ApiParameter parameter)
    {
        if (parameter.Example is "" or "…")
            return null;
        if (parameter.Range is not null)
            return int.Parse(parameter.Example, CultureInfo.InvariantCulture);
        return parameter.Repeats ? new JsonArray(parameter.Example) : parameter.Example;
    }

    private static void Complete(OpenApiSchema schema, OpenApiSchemaTransformerContext context)
    {
        var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
        if (type != typeof(PartialDate))
            return;
        schema.Type = type == context.JsonTypeInfo.Type ? JsonSchemaType.String : JsonSchemaType.String | JsonSchemaType.Null;
        schema.Description = "A date in the precision that is known: 2025, 2025-12 or 2025-12-01.";
        schema.Properties = null;
        schema.Required = null;
    }

    private static Task Done(Action change)
    {
        change();
        return Task.CompletedTask;
    }
}
