using System.CommandLine;
using System.Globalization;
using Telar.Cli.Shared;
using Telar.Core.Forms;
using Telar.Core.Forms.Filling;
using Telar.Core.Instruments;
using Telar.Core.Shared;
using Telar.Storage.Instruments;

namespace Telar.Cli.Forms;

/// `telar form import`: a questionnaire becomes a draft in the database, or takes the place of the draft that is there.
internal static class FormImportCommand
{
    private static readonly Option<SubjectKind?> Subject = new("--subject") { Description = "Whom the answers are about: firm, organisation, country or buyer.", HelpName = "KIND" };

    private static readonly Option<string> Author = new("--by") { Description = "Who brings it in.", HelpName = "NAME", Required = true };

    private static readonly Option<string> Note = new("--note") { Description = "What is new in it, in a sentence.", HelpName = "TEXT", DefaultValueFactory = _ => "" };

    private static readonly Option<int?> Minutes = Whole("--minutes", "How many minutes it takes.", HeaderReader.MostMinutes);

    private static readonly Option<int?> Days = Whole("--retention-days", "Days after which answers are deleted.", HeaderReader.MostDays);

    public static Command Create()
    {
        var command = new Command("import", "Keep a questionnaire as a draft in the database.") { FormCommand.Source, Author, Subject, Note, Minutes, Days, CommonOptions.Data, CommonOptions.Database };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken ct)
    {
        var file = FormFile.Read(parsed.GetValue(FormCommand.Source)!, withScoring: true);
        if (file.Form?.Form is not { } form)
            return ProblemPrinter.Refuse(parsed, file.Problems);
        var code = form.Settings.Id;
        if (!IsCode(code))
            return ProblemPrinter.Refuse(parsed, FormTexts.CodeUnusable.At(new("settings", 2, "form_id"), ("code", code)));
        if (InstrumentFolder.CodesIn(Path.Combine(Workplace.FindHome(), "catalogue")).Contains(code, StringComparer.Ordinal))
            return ProblemPrinter.Refuse(parsed, FormTexts.CodeOfCatalogue.At(new("settings", 2, "form_id"), ("code", code)));

        await using var workplace = await Workplace.OpenAsync(parsed, ct);
        var store = new InstrumentStore(workplace.Database);
        var known = (await store.AllAsync(ct)).Where(version => version.Header.Code == code).MaxBy(version => version.Header.Version);
        var number = known is null ? 1 : known.Status == VersionStatus.Draft ? known.Header.Version : known.Header.Version + 1;
        var told = HeaderReader.Read(form, number);
        if (told.IsRefused)
            return ProblemPrinter.Refuse(parsed, told.Problems);
        var header = WithOptions(parsed, told.Value);
        var happened = new VersionEvent(VersionStatus.Draft, parsed.GetValue(Author)!, parsed.GetValue(Note)!, TimeProvider.System.GetUtcNow());
        var isKept = await store.KeepAsync(new(header, VersionStatus.Draft, form.Tables, FieldList.Of(form).ToText()), happened, ct);
        if (!isKept)
            return ProblemPrinter.Refuse(parsed, FormTexts.NoDraft.At(ProblemPlace.Nowhere, ("code", code), ("version", Written(number))));

        var said = parsed.GetValue(CommonOptions.Json)
            ? CommandJson.Of(new { code, version = number, status = VersionStatus.Draft.Name() })
            : FormTexts.Kept.Fill(CommonOptions.LanguageOf(parsed), ("code", code), ("version", Written(number)));
        await parsed.InvocationConfiguration.Output.WriteLineAsync(said);
        return ExitCode.Done;
    }

    // What the command says comes before what the sheet says.
    private static InstrumentHeader WithOptions(ParseResult parsed, InstrumentHeader header) => header with
    {
        Subject = parsed.GetValue(Subject) ?? header.Subject,
        Minutes = parsed.GetValue(Minutes) ?? header.Minutes,
        RetentionDays = parsed.GetValue(Days) ?? header.RetentionDays,
    };

    // Kebab-case, as it stands in addresses.
    private static bool IsCode(string code) =>
        code.Length is > 1 and <= 60 && char.IsAsciiLetterLower(code[0]) && code[^1] != '-' && code.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-');

    private static string Written(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static Option<int?> Whole(string name, string description, int most)
    {
        var option = new Option<int?>(name) { Description = description, HelpName = "N" };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && int.TryParse(token.Value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) && (number < 1 || number > most))
                result.AddError($"{name}: 1 … {most.ToString(CultureInfo.InvariantCulture)}");
        });
        return option;
    }
}
