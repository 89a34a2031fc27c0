using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Telar.Core.Forms.Answering;
using Telar.Core.Instruments.Operators;
using Telar.Core.Instruments.Responses;
using Telar.Core.Shared;
using Telar.Services.Instruments;
using Telar.Storage.Forms;

namespace Telar.Web.Api.Instruments;

/// Takes a whole response from a program. What is wrong comes all at once, and then nothing was kept.
internal static class TakeAnswers
{
    public const string KeyHeader = "Idempotency-Key";
    public const int ShortestKey = 16;
    public const int LongestKey = 200;
    private const int MostWaves = 99;

    private static readonly string[] LanguageCodes = [.. Languages.All.Select(language => language.Code())];
    private static readonly string[] Answerers = ["self", "adviser"];

    public static async Task RunAsync(ApiCall call)
    {
        if (await InstrumentAnswers.FindAsync(call) is not { } instrument || KeyOf(call) is not { } key || await ApiBody.ReadAsync(call) is not { } body)
        {
            if (!call.Http.Response.HasStarted && call.Query.Problems.Count > 0)
                await RefuseAsync(call);
            return;
        }
        if (Read(call, instrument, body) is not { } given)
        {
            await RefuseAsync(call);
            return;
        }
        // Only whoever may publish answers for how responses came about.
        var sender = call.Operator is { Role: OperatorRole.Editor } editor ? editor.Id : null;
        var taken = await call.Answering.Take.RunAsync(given, new(key, body.Bytes, sender), call.Ct);
        if (taken.Opened is null)
        {
            await ApiRefusal.SendAsync(call.Http, call.Data, [.. taken.Problems.Select(ProblemOf)], ApiRefusal.MostAnswersTold);
            return;
        }
        call.Http.Response.StatusCode = taken.IsNew ? StatusCodes.Status201Created : StatusCodes.Status200OK;
        await call.JsonAsync(new ApiOne<TakenView>(TakenView.Of(call, taken)));
    }

    private static Task RefuseAsync(ApiCall call) => ApiRefusal.SendAsync(call.Http, call.Data, call.Query.Problems);

    private static ApiProblem ProblemOf(RefusedAnswer refused) => new(refused.Problem, refused.Path.Length > 0 ? refused.Path : null) { OwnMessage = refused.OwnMessage };

    // Long enough that nobody guesses another's; quotes around it are the way of the standard.
    private static string? KeyOf(ApiCall call)
    {
        var header = call.Http.Request.Headers[KeyHeader];
        var key = header.Count == 1 ? header.ToString().Trim() : "";
        if (key.Length > 1 && key[0] == '"' && key[^1] == '"')
            key = key[1..^1];
        if (key.Length is >= ShortestKey and <= LongestKey && key.All(letter => letter is > ' ' and <= '~'))
            return key;
        call.Query.Problems.Add(new(ApiProblems.KeyMissing.At(
            ProblemPlace.Nowhere, ("header", KeyHeader), ("shortest", Text(ShortestKey)), ("longest", Text(LongestKey))), KeyHeader));
        return null;
    }

    private static GivenResponse? Read(ApiCall call, CompiledInstrument instrument, ApiBody body)
    {
        var country = body.OneOf("country", [.. call.Catalogue.Countries.Select(one => one.Iso3)]);
        var language = body.OneOf("language", LanguageCodes) is { } code && Languages.TryParse(code, out var known) ? known : (Language?)null;
        var by = body.OneOf("answeredBy", Answerers, isRequired: false) == "adviser" ? AnsweredBy.Adviser : AnsweredBy.Self;
        var agreed = instrument.Header.AgreedVersion();
        if (body.Text("consent") != agreed)
            call.Query.Problems.Add(new(TakingProblems.OtherConsent.At(ProblemPlace.Nowhere, ("wanted", agreed)), "consent"));
        var wave = WaveOf(call, body);
        var follows = FollowedBy(call, body);
        IReadOnlyList<GivenAnswer> answers = [];
        if (body.Member("answers") is { ValueKind: JsonValueKind.Object } given)
            answers = AnswersFile.Of(given);
        else
            call.Query.Refuse("answers", body.Member("answers")?.ValueKind.ToString() ?? "", "{ … }");
        return call.Query.Problems.Count > 0 ? null : new(instrument, country!, language!.Value, by, wave, follows, answers);
    }

    private static int? WaveOf(ApiCall call, ApiBody body)
    {
        if (body.Member("wave") is not { } member)
            return null;
        if (member.ValueKind == JsonValueKind.Number && member.TryGetInt32(out var wave) && wave is >= 0 and <= MostWaves)
            return wave;
        call.Query.Refuse("wave", member.GetRawText(), $"0 … {Text(MostWaves)}");
        return null;
    }

    // The link is a secret: a wrong one is not said back.
    private static ResponseLink? FollowedBy(ApiCall call, ApiBody body)
    {
        if (body.Text("follows") is not { } text)
            return null;
        if (ResponseLink.TryParse(text.Trim(), out var link))
            return link;
        call.Query.Problems.Add(new(TakingProblems.LinkOpensNothing.At(ProblemPlace.Nowhere), "follows"));
        return null;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
