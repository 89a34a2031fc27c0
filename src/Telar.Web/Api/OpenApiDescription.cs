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

    private const string About = """
        Open data of Telar, the observatory of the micro, small and medium firms of the 22 Ibero-American countries.

        No key, no registration. Read only. Every figure carries its source, its series, the edition it was read from, its licence and what its publisher says of it; cite the source of the figure, then Telar.

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
            options.AddOperationTransformer((operation, context, _) => Done(() => Complete(operation, context)));
            options.AddSchemaTransformer((schema, context, _) => Done(() => Complete(schema, context)));
        });
    }

    public static void Describe(IEndpointConventionBuilder route, ApiOperation operation) =>
        route.WithMetadata(operation, new ProducesResponseTypeMetadata(StatusCodes.Status200OK, operation.Answer, [operation.Formats[0].MediaType]), Refusal(StatusCodes.Status400BadRequest), Refusal(StatusCodes.Status404NotFound), Refusal(StatusCodes.Status429TooManyRequests));

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
        document.Servers = [new OpenApiServer { Url = "/" }];
        document.Tags = new HashSet<OpenApiTag>
        {
            new() { Name = "Figures", Description = "Observations in five formats." },
            new() { Name = "Indices", Description = "Published indices: scores as ranges, the figures behind them, the recipe." },
            new() { Name = "Catalogue", Description = "What figures are about: indicators, countries, challenges, practices, sources." },
        };
        // The same answers come to HEAD; they need no second description.
        foreach (var path in document.Paths.Values)
            path.Operations?.Remove(HttpMethod.Head);
    }

    private static void Complete(OpenApiOperation operation, OpenApiOperationTransformerContext context)
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
        operation.Responses["304"] = new OpenApiResponse { Description = "Nothing changed since the ETag that was sent in If-None-Match." };
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
            In = parameter.IsInPath ? ParameterLocation.Path : ParameterLocation.Query,
            Required = parameter.IsInPath,
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
