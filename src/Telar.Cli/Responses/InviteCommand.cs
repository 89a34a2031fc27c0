using System.CommandLine;
using System.Globalization;
using System.Text;
using Telar.Cli.Shared;
using Telar.Core.Instruments.Invitations;
using Telar.Core.Instruments.Responses;
using Telar.Core.Shared;
using Telar.Services.Instruments;
using Telar.Services.Instruments.Invitations;
using Telar.Storage.Instruments;
using Telar.Storage.Shared;
using Telar.Web.Shared;

namespace Telar.Cli.Responses;

/// `telar response invite`: a private link for each organisation of a list. The links are written once; only hashes of them are kept.
internal static class InviteCommand
{
    private static readonly Option<string> Site = SiteOption();

    private static readonly Option<string?> Language = LanguageOption();

    private static readonly Option<DateOnly?> Expires = new("--expires")
    {
        Description = "Last day on which it can be answered, as 2027-01-31. Default: 90 days from today.", HelpName = "DAY",
        CustomParser = result =>
        {
            if (DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                return day;
            result.AddError($"--expires: {result.Tokens[0].Value} (2027-01-31)");
            return null;
        },
    };

    private static readonly Option<bool> OnBehalf = new("--on-behalf") { Description = "You answer for them, with their permission, as their adviser; this is recorded." };

    private static readonly Option<bool> NewLinks = new("--new-links") { Description = "Those invited before who have not sent get a new link and the last day given; the link before opens nothing any more." };

    private static readonly Option<string> Out = new("--out") { Description = "File for the links, a CSV with your keys; anybody who has it can answer.", HelpName = "FILE", Required = true };

    public static Command Create()
    {
        var command = new Command("invite", "Make a private link for each organisation of your list, to send by your own means.")
        {
            InvitationOptions.Code, InvitationOptions.List, InvitationOptions.From, Site, Out, InvitationOptions.Country, Language, InvitationOptions.Wave, Expires, OnBehalf, NewLinks,
            CommonOptions.Data, CommonOptions.Database,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken ct)
    {
        await using var workplace = await Workplace.OpenAsync(parsed, ct);
        var opened = await InvitationOptions.OpenAsync(parsed, workplace, ct);
        if (opened.IsRefused)
            return ProblemPrinter.Refuse(parsed, opened.Problems);
        var (desk, clock) = (opened.Value, TimeProvider.System);
        var inviter = InvitationOptions.InviterOf(parsed.GetValue(InvitationOptions.From));
        var ends = EndOf(parsed, clock.GetUtcNow());
        var lines = Read(parsed, desk);
        Problem[] problems = [.. inviter.Problems, .. ends <= clock.GetUtcNow() ? [InvitationProblems.EndsInThePast.At(new(Column: "--expires"), ("day", Day(parsed.GetValue(Expires)!.Value)))] : Array.Empty<Problem>(), .. lines.Problems];
        if (problems.Length > 0)
            return ProblemPrinter.Refuse(parsed, problems);

        var (responses, clocks) = (new ResponseStore(desk.Database), CountryClocks.Of(desk.Catalogue, clock));
        var invite = new InviteRespondents(new(desk.Database), responses, new(responses, desk.Instruments, clocks), desk.Catalogue, desk.Key, clocks);
        var order = new InvitationOrder(desk.Instrument, inviter.Value, parsed.GetValue(InvitationOptions.Wave), ends, parsed.GetValue(OnBehalf) ? AnsweredBy.Adviser : AnsweredBy.Self) { RenewsLinks = parsed.GetValue(NewLinks) };
        var batch = await invite.PrepareAsync(order, lines.Value, ct);
        if (batch.IsRefused)
            return ProblemPrinter.Refuse(parsed, batch.Problems);

        // The links stand on the disk before anybody is invited: whatever happens, none is kept that nobody can read.
        await using var files = new WholeFiles();
        if (batch.Value.Linked.Count > 0)
            await WriteAsync(files.Create(parsed.GetValue(Out)!), batch.Value, parsed.GetValue(Site)!.TrimEnd('/'), ct);
        if (!await invite.KeepAsync(batch.Value, ct))
            return ProblemPrinter.Refuse(parsed, InvitationProblems.MeanwhileInvited.At(ProblemPlace.Nowhere));
        await files.KeepAsync(ct);
        await TellAsync(parsed, batch.Value, ct);
        return ExitCode.Done;
    }

    private static Outcome<IReadOnlyList<InvitedLine>> Read(ParseResult parsed, InvitationDesk desk)
    {
        var table = InvitationFile.Read(parsed.GetValue(InvitationOptions.List)!);
        if (table.IsRefused)
            return Outcome<IReadOnlyList<InvitedLine>>.Refused(table.Problems);
        var usual = Languages.TryParse(parsed.GetValue(Language), out var language) ? desk.Usual with { Language = language } : desk.Usual;
        return InvitationList.Read(table.Value, desk.Instrument.Form, usual);
    }

    // The day named is the last one that counts, by the clock of Greenwich.
    private static DateTimeOffset EndOf(ParseResult parsed, DateTimeOffset now) =>
        new((parsed.GetValue(Expires) ?? DateOnly.FromDateTime((now + StartResponse.DraftLife).UtcDateTime)).AddDays(1), TimeOnly.MinValue, TimeSpan.Zero);

    private static async Task WriteAsync(FileStream file, InvitationBatch batch, string site, CancellationToken ct)
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(file.SafeFileHandle, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        var text = new StringBuilder();
        CsvText.Row(text, ["key", "country", "language", "link"]);
        foreach (var (line, link, _) in batch.Linked)
            CsvText.Row(text, [line.Key, line.Country, line.Language.Code(), site + SiteMap.PathOf(SiteMap.Answer, line.Language, link.ToString())]);
        await file.WriteAsync(Encoding.UTF8.GetBytes(text.ToString()), ct);
        await file.FlushAsync(ct);
        file.Flush(flushToDisk: true);
    }

    private static async Task TellAsync(ParseResult parsed, InvitationBatch batch, CancellationToken ct)
    {
        var (language, output) = (CommonOptions.LanguageOf(parsed), parsed.InvocationConfiguration.Output);
        var (made, renewed, path) = (batch.Linked.Count(line => !line.IsRenewed), batch.Linked.Count(line => line.IsRenewed), batch.Linked.Count > 0 ? parsed.GetValue(Out) : null);
        if (parsed.GetValue(CommonOptions.Json))
        {
            await output.WriteLineAsync(CommandJson.Of(new { invited = made, newLinks = renewed, file = path, known = batch.Known.Select(one => new { one.Line.Key, one.Line.Country, state = one.State.Name() }) }).AsMemory(), ct);
            return;
        }
        await output.WriteLineAsync((path is null ? InvitationTexts.NobodyNew.In(language) : InvitationTexts.Made.Fill(language, ("made", InvitationTexts.NewInvitations.Say(language, made)), ("renewed", InvitationTexts.NewLinks.Say(language, renewed)), ("file", Terminal.Plain(path)))).AsMemory(), ct);
        if (batch.Known.Count == 0)
            return;
        await output.WriteLineAsync(InvitationTexts.Known.Say(language, batch.Known.Count).AsMemory(), ct);
        foreach (var one in batch.Known.Take(InvitationTexts.MostLines))
            await output.WriteLineAsync(Terminal.Plain($"  {one.Line.Key}  {InvitationTexts.Of(one.State).In(language)}").AsMemory(), ct);
        if (batch.Known.Count > InvitationTexts.MostLines)
            await output.WriteLineAsync($"  …".AsMemory(), ct);
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static Option<string> SiteOption()
    {
        var option = new Option<string>("--site") { Description = "Public address of the site where they answer, as https://telar.example", HelpName = "ADDRESS", Required = true };
        option.Validators.Add(result =>
        {
            if (!(Uri.TryCreate(result.GetValueOrDefault<string?>(), UriKind.Absolute, out var address) && address.Scheme is "http" or "https"))
                result.AddError("--site: http://… · https://…");
        });
        return option;
    }

    private static Option<string?> LanguageOption()
    {
        var option = new Option<string?>("--language") { Description = "Language of the lines that name none: es, pt or en. Default: that of the output.", HelpName = "LANGUAGE" };
        option.AcceptOnlyFromAmong([.. Languages.All.Select(language => language.Code())]);
        return option;
    }
}
