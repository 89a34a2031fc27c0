using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Telar.Core.Shared;

namespace Telar.Web.Api;

/// What somebody sends to the API: one JSON object of a bounded size and depth, without a name that is there twice.
internal sealed class ApiBody
{
    private const int JsonDepth = 32;
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = JsonDepth, AllowDuplicateProperties = false };

    private readonly ApiQuery problems;

    private ApiBody(JsonElement root, byte[] bytes, ApiQuery problems)
    {
        Root = root;
        Bytes = bytes;
        this.problems = problems;
    }

    public JsonElement Root { get; }

    /// As they came.
    public byte[] Bytes { get; }

    /// Null where it was refused. The operation says how long a body may be and which names it may have.
    public static async Task<ApiBody?> ReadAsync(ApiCall call)
    {
        var request = call.Http.Request;
        if (!request.HasJsonContentType() || request.Headers.ContentEncoding.Count > 0)
            return await RefuseAsync(call, ApiProblems.BodyNotJson.At(ProblemPlace.Nowhere));
        if (await BytesAsync(call) is not { } bytes)
            return await RefuseAsync(call, ApiProblems.BodyTooLong.At(ProblemPlace.Nowhere, ("limit", SizeOf(call.Operation.MostBytes))));
        if (TryParse(bytes, out var root) is { } broken)
            return await RefuseAsync(call, broken);
        var body = new ApiBody(root, bytes, call.Query);
        body.RefuseStrangers(call.Operation.Members);
        return body;
    }

    /// A text member; null where it is missing or null. Anything else than text is a problem.
    public string? Text(string name)
    {
        if (Member(name) is not { } value)
            return null;
        if (value.ValueKind == JsonValueKind.String)
            return value.GetString();
        problems.Refuse(name, value.ValueKind.ToString(), "\"…\"");
        return null;
    }

    /// One of a closed list; a problem where it is something else, or missing though it must be there.
    public string? OneOf(string name, IReadOnlyList<string> values, bool isRequired = true)
    {
        var before = problems.Problems.Count;
        var asked = Text(name);
        if (asked is not null && values.FirstOrDefault(value => string.Equals(value, asked, StringComparison.OrdinalIgnoreCase)) is { } found)
            return found;
        if ((asked is not null || isRequired) && problems.Problems.Count == before)
            problems.Refuse(name, asked ?? "", string.Join(" · ", values));
        return null;
    }

    public JsonElement? Member(string name) => Root.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    private static async Task<ApiBody?> RefuseAsync(ApiCall call, Problem problem)
    {
        await ApiRefusal.SendAsync(call.Http, call.Data, new ApiProblem(problem));
        return null;
    }

    private void RefuseStrangers(IReadOnlyList<string> known)
    {
        foreach (var member in Root.EnumerateObject().Where(member => !known.Contains(member.Name, StringComparer.Ordinal)))
            problems.RefuseName(member.Name, known);
    }

    private static async Task<byte[]?> BytesAsync(ApiCall call)
    {
        var most = call.Operation.MostBytes;
        if (call.Http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = most;
        if (call.Http.Request.ContentLength > most)
            return null;
        using var bytes = new MemoryStream();
        try
        {
            await call.Http.Request.Body.CopyToAsync(bytes, call.Ct);
        }
        catch (BadHttpRequestException refused) when (refused.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return null;
        }
        return bytes.ToArray();
    }

    // The reader's own message may hold what was sent, so only the place is told.
    private static Problem? TryParse(byte[] bytes, out JsonElement root)
    {
        root = default;
        try
        {
            using var document = JsonDocument.Parse(bytes, Strict);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
                return ApiProblems.BodyNoObject.At(ProblemPlace.Nowhere);
            root = document.RootElement.Clone();
            ReadStrings(root);
            return null;
        }
        catch (InvalidOperationException)
        {
            return ApiProblems.BodyUnreadable.At(ProblemPlace.Nowhere, ("line", Text(1)), ("column", Text(1)), ("depth", Text(JsonDepth)));
        }
        catch (JsonException broken)
        {
            return ApiProblems.BodyUnreadable.At(ProblemPlace.Nowhere, ("line", Text((broken.LineNumber ?? 0) + 1)), ("column", Text((broken.BytePositionInLine ?? 0) + 1)), ("depth", Text(JsonDepth)));
        }
    }

    // Half of a letter ("\ud800" alone) is found only when a text is read: once for all.
    private static void ReadStrings(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.String)
            element.GetString();
        else if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
                ReadStrings(item);
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in element.EnumerateObject())
            {
                _ = member.Name;
                ReadStrings(member.Value);
            }
        }
    }

    private static string SizeOf(int bytes) => bytes >= 1 << 20 ? $"{Text(bytes >> 20)} MB" : $"{Text(bytes >> 10)} KB";

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
