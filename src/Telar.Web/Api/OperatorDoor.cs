using Microsoft.Extensions.Primitives;
using Telar.Core.Instruments.Operators;
using Telar.Core.Shared;

namespace Telar.Web.Api;

/// The door of operators: who shows a token that holds goes through, everybody else is told why not.
/// A token comes in the header Authorization and from nowhere else, since addresses are written into logs.
internal static class OperatorDoor
{
    private const string Scheme = "Bearer ";
    private const string Realm = "Bearer realm=\"telar\"";

    /// True where the operation may run. Then the call knows its operator, if there is one.
    public static async Task<bool> PassAsync(ApiCall call)
    {
        var operation = call.Operation;
        if (operation is { Role: null, TokenOpensMore: false })
            return true;
        if (SecretOf(call.Http.Request.Headers.Authorization) is not { } secret)
            return operation.Role is null || await RefuseAsync(call, Realm, ApiProblems.TokenMissing.At(ProblemPlace.Nowhere));
        if (await call.Answering.Operators.RunAsync(secret, call.Ct) is not { } token)
            return await RefuseAsync(call, $"{Realm}, error=\"invalid_token\"", ApiProblems.TokenUnknown.At(ProblemPlace.Nowhere));
        if (operation.Role is { } role && !token.Role.Includes(role))
            return await RefuseAsync(call, $"{Realm}, error=\"insufficient_scope\", scope=\"{role.Name()}\"", ApiProblems.RoleMissing.At(ProblemPlace.Nowhere, ("role", role.Name())));
        call.Operator = token;
        return true;
    }

    // Other schemes belong to whatever stands before this server. Two tokens at once are none.
    private static string? SecretOf(StringValues header) =>
        header.ToString() is { } told && told.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? told[Scheme.Length..].Trim() : null;

    private static async Task<bool> RefuseAsync(ApiCall call, string challenge, Problem problem)
    {
        call.Http.Response.Headers.WWWAuthenticate = challenge;
        await ApiRefusal.SendAsync(call.Http, call.Data, new ApiProblem(problem));
        return false;
    }
}

/// Stands on a route that answers nobody without a token of the role.
public sealed record OperatorsOnly(OperatorRole Role);
