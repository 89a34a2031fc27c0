using System.Xml;
using Telar.Core.Forms;
using Telar.Core.Forms.XForms;
using Telar.Core.Instruments;
using Telar.Core.Instruments.Scoring;
using Telar.Core.Shared;
using Telar.Services.Instruments;
using Telar.Storage.Forms;
using Telar.Storage.Instruments;
using Telar.Web.Pages.Instruments;
using Telar.Web.Shared;

namespace Telar.Web.Api.Instruments;

/// Answers about the instruments on offer and their versions. Drafts are shown to operators only.
internal static class InstrumentAnswers
{
    private static readonly string[] LanguageCodes = [.. Languages.All.Select(language => language.Code())];

    public static readonly ApiParameter LanguageParameter = new("lang", "Texts in this language only; without it in all that the instrument speaks.", "es") { Values = LanguageCodes };

    public static Task ListAsync(ApiCall call)
    {
        var offered = call.Answering.Instruments.Current.Offered;
        call.Edition = EditionOf(call, offered);
        return call.ListAsync(offered.Select(instrument => InstrumentView.Of(call, instrument)));
    }

    public static async Task VersionAsync(ApiCall call)
    {
        if (await FindAsync(call) is not { } instrument)
            return;
        var format = call.ChooseFormat();
        call.Edition = EditionOf(call, [instrument]);
        if (format == ApiFormat.Json || format is null)
        {
            await call.JsonAsync(new ApiOne<VersionView>(ViewOf(call, instrument)));
            return;
        }
        call.Http.Response.Headers.ContentDisposition = $"attachment; filename=\"{instrument.Code}-{instrument.Version}.{format.Extension}\"";
        if (!await call.BeginAsync(format))
            return;
        // Both writers want a stream that does not wait.
        using var file = new MemoryStream();
        if (format == ApiFormat.Xlsx)
            FormWorkbookFile.Write(instrument.Form.Form.Tables, file);
        else
            WriteXForm(instrument.Form.Form, file);
        await call.Http.Response.Body.WriteAsync(file.GetBuffer().AsMemory(0, (int)file.Length), call.Ct);
    }

    /// The version that the address names, where whoever asks may see it; otherwise a refusal was sent.
    public static async Task<CompiledInstrument?> FindAsync(ApiCall call)
    {
        var code = call.Code.ToLowerInvariant();
        var shelf = call.Answering.Instruments.Current;
        if (call.VersionNumber is { } number && shelf.Find(code, number) is { } known)
            return known;
        var seen = call.Operator is null ? [] : (await call.Answering.Versions.AllAsync(call.Ct)).Where(version => version.Header.Code == code).ToList();
        if (seen.Find(version => version.Header.Version == call.VersionNumber) is { } draft)
            return await CompileAsync(call, draft);
        List<int> own = [.. shelf.All.Where(version => version.Code == code).Select(version => version.Version).Concat(seen.Select(version => version.Header.Version)).Distinct().Order()];
        await ApiRefusal.SendAsync(call.Http, call.Data, own.Count > 0 ? call.UnknownVersion(own) : UnknownCode(call));
        return null;
    }

    public static ApiProblem UnknownCode(ApiCall call) =>
        ApiQuery.UnknownCode("code", call.Code, [.. call.Answering.Instruments.Current.All.Select(version => version.Code).Distinct(StringComparer.Ordinal)], $"{ApiOperations.Root}/instruments");

    public static Language? AskedLanguage(ApiCall call) => call.Query.OneOf("lang", LanguageCodes) is { } code && Languages.TryParse(code, out var language) ? language : null;

    public static string AddressOf(ApiCall call, CompiledInstrument instrument) => call.Absolute(FormattableString.Invariant($"{ApiOperations.Root}/instruments/{instrument.Code}/versions/{instrument.Version}"));

    /// What Telar wrote itself may be used by everybody; of what was brought in, its author has the say.
    public static string? LicenceOf(ApiCall call, CompiledInstrument instrument) => call.Answering.Ships(instrument.Code) ? "CC-BY-4.0" : null;

    public static int QuestionsOf(CompiledInstrument instrument) =>
        instrument.Form.Form.Questions.Count(question => question.Type is not (QuestionType.Note or QuestionType.Calculate or QuestionType.Hidden or QuestionType.Metadata));

    /// Enum names as the API writes them: women_led.
    public static string NameOf<T>(T value)
        where T : struct, Enum => System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());

    // It was whole when it was brought in, but a draft may name challenges that the catalogue no longer has.
    private static async Task<CompiledInstrument?> CompileAsync(ApiCall call, StoredVersion draft)
    {
        var compiled = CompiledInstrument.Of(draft, Answering.ChallengesOf(call.Catalogue));
        if (!compiled.IsRefused)
            return compiled.Value;
        await ApiRefusal.SendAsync(call.Http, call.Data, [.. compiled.Problems.Select(problem => new ApiProblem(problem, problem.Place.Column))]);
        return null;
    }

    private static VersionView ViewOf(ApiCall call, CompiledInstrument instrument)
    {
        var texts = new InstrumentTexts(instrument, AskedLanguage(call));
        var (header, rules, address) = (instrument.Header, instrument.Instrument.Scoring, AddressOf(call, instrument));
        return new(
            instrument.Code, instrument.Version, instrument.Status.Name(), texts.OfHeader(header.Name), texts.OfHeader(header.Summary), NameOf(header.Subject), header.Minutes, QuestionsOf(instrument),
            texts.Languages, header.OnePerSubject, header.RetentionDays, new(header.AgreedVersion(), ConsentOf(call, instrument, texts)),
            rules.IsScored ? [.. rules.Dimensions.Append(rules.Total).Select(dimension => ViewOf(dimension, rules, texts))] : [],
            [.. rules.Items.Select(item => new ItemView(item.Name, item.Question.Path, item.Dimension, item.Weight, item.Thread, item.Challenge))],
            instrument.Form.Form.Questions.Where(question => ProfileRoles.Of(question) is not null).DistinctBy(question => ProfileRoles.Of(question)).ToDictionary(question => NameOf(ProfileRoles.Of(question)!.Value), question => question.Path, StringComparer.Ordinal),
            header.ComparableItems, LicenceOf(call, instrument), instrument.Hash, call.PageOf(SiteMap.Instrument, instrument.Code), $"{address}?format=xlsx", $"{address}?format=xml",
            [.. instrument.Form.Form.Tables.Tables.Select(TableView.Of)]);
    }

    // The same words as on the pages, where an instrument brings none of its own.
    private static IReadOnlyDictionary<string, string> ConsentOf(ApiCall call, CompiledInstrument instrument, InstrumentTexts texts) => instrument.Header.Consent.IsEmpty
        ? texts.OfSite(language => ConsentWords.Usual(call.Catalogue.Texts, instrument, language))
        : texts.OfHeader(instrument.Header.Consent);

    private static DimensionView ViewOf(ScoredDimension dimension, ScoringRules rules, InstrumentTexts texts)
    {
        var items = dimension.Name == ScoringRules.TotalName ? rules.Items.Count : rules.ItemsOf(dimension.Name).Count();
        var levels = items < ScoringRules.LeastItemsForLevel ? [] : rules.LevelsOf(dimension.Name);
        return new(
            dimension.Name, texts.Of(dimension.Label), NameOf(dimension.Combine), dimension.Weight, items,
            [.. levels.Select(level => new LevelView(level.Number, level.From, texts.Of(level.Label), texts.Of(level.Text), level.IsProvisional))]);
    }

    private static void WriteXForm(Form form, Stream to)
    {
        using var xml = XmlWriter.Create(to, XFormWriter.Settings);
        XFormWriter.Write(form, xml);
    }

    // A version moves on without any figure changing: the tag must tell.
    private static string EditionOf(ApiCall call, IReadOnlyList<CompiledInstrument> instruments)
    {
        var all = string.Join(' ', instruments.Select(instrument => $"{instrument.Code} {instrument.Version} {instrument.Status} {instrument.Hash}"));
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(all)))[..12];
        return $"{hash}-{AskedLanguage(call)?.Code() ?? "all"}";
    }
}
