using System.CommandLine;
using System.Globalization;
using Telar.Cli.Shared;
using Telar.Core.Catalogue;
using Telar.Core.Instruments;
using Telar.Core.Instruments.Invitations;
using Telar.Core.Shared;
using Telar.Services.Catalogue;
using Telar.Services.Instruments;
using Telar.Storage.Instruments;

namespace Telar.Cli.Responses;

/// What the commands on invitations share: the instrument, the list, the name of whoever invites.
internal static class InvitationOptions
{
    private const int MostWaves = 99;

    public static readonly Argument<string> Code = new("CODE") { Description = "Code of the instrument, as its address on the site names it." };

    public static readonly Option<string> List = new("--list") { Description = "Your list, a CSV: a column key with a key of your own for each organisation, perhaps country, language, and questions to fill in beforehand.", HelpName = "FILE", Required = true };

    public static readonly Option<string?> OptionalList = new("--list") { Description = "Your list, a CSV with the column key: tells how far each invitation went. Default: counts.", HelpName = "FILE" };

    public static readonly Option<string> From = new("--from") { Description = "Who invites, as those invited know it; your keys belong to this name.", HelpName = "NAME", Required = true };

    public static readonly Option<string?> OptionalFrom = new("--from") { Description = "Who invites, as it was written when inviting; goes with --list.", HelpName = "NAME" };

    public static readonly Option<string?> Country = new("--country") { Description = "Country of the lines that name none: three letters, as PRY.", HelpName = "COUNTRY" };

    public static readonly Option<int> Wave = WaveOption("Which measurement of the same organisations: 0 the first, then 1, 2 …");

    public static readonly Option<int?> AnyWave = new("--wave") { Description = "Only this measurement. Default: all of them; with --list, 0.", HelpName = "N" };

    /// The instrument that takes responses now; what is wrong with the catalogue or the code otherwise.
    public static async Task<Outcome<InvitationDesk>> OpenAsync(ParseResult parsed, Workplace workplace, CancellationToken ct)
    {
        var catalogue = OpenCatalogue.In(workplace.Catalogue);
        if (catalogue.IsRefused)
            return Outcome<InvitationDesk>.Refused(catalogue.Problems);
        var instruments = new InstrumentHolder(new InstrumentStore(workplace.Database), Answering.ChallengesOf(catalogue.Value));
        await instruments.RefreshAsync(ct);
        var code = parsed.GetValue(Code)!;
        if (instruments.Current.FindOffered(code) is not { } instrument)
            return Refused<InvitationDesk>(InstrumentProblems.Unknown.At(ProblemPlace.Nowhere, ("code", code), ("known", string.Join(", ", instruments.Current.Offered.Select(one => one.Code)))));
        var countries = catalogue.Value.Countries.Select(one => one.Iso3).ToHashSet(StringComparer.Ordinal);
        var country = parsed.GetValue(Country)?.Trim().ToUpperInvariant();
        var key = SubjectKey.Open(workplace.DataFolder, Environment.GetEnvironmentVariable("TELAR_SUBJECT_KEY"));
        return Outcome<InvitationDesk>.Of(new(workplace.Database, catalogue.Value, instruments, instrument, key, new(country, CommonOptions.LanguageOf(parsed), countries)));
    }

    /// The name as it is kept and compared: without spaces around it.
    public static Outcome<string> InviterOf(string? told)
    {
        var name = (told ?? "").Trim();
        return InvitationList.IsInviter(name)
            ? Outcome<string>.Of(name)
            : Refused<string>(InvitationProblems.InviterUnfit.At(new(Column: "--from"), ("limit", InvitationList.LongestInviter.ToString(CultureInfo.InvariantCulture))));
    }

    public static Outcome<T> Refused<T>(Problem problem)
        where T : class => Outcome<T>.Refused([problem]);

    private static Option<int> WaveOption(string description)
    {
        var option = new Option<int>("--wave") { Description = description, HelpName = "N" };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && int.TryParse(token.Value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var wave) && wave is < 0 or > MostWaves)
                result.AddError("--wave: 0 … 99");
        });
        return option;
    }
}

/// What a command on invitations works with.
internal sealed record InvitationDesk(Storage.Shared.Database Database, WholeCatalogue Catalogue, InstrumentHolder Instruments, CompiledInstrument Instrument, SubjectKey Key, InvitationDefaults Usual);
