using System.CommandLine;
using System.Globalization;
using Telar.Core.Shared;
using Telar.Storage.Shared;

namespace Telar.Cli.Shared;

/// The options that commands share. Lang and Json belong to every command; Data and Database are added by those that open a database.
public static class CommonOptions
{
    public static readonly Option<string?> Lang = LangOption();

    public static readonly Option<bool> Json = Recursive<bool>("--json", "Print JSON for programs instead of sentences for people.");

    public static readonly Option<string?> Data = new("--data") { Description = "Folder that holds the data; created if absent. Default: .telar", HelpName = "DIR" };

    public static readonly Option<string?> Database = DatabaseOption();

    public static Language LanguageOf(ParseResult parsed)
    {
        var asked = parsed.GetValue(Lang) ?? CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;
        return Languages.TryParse(asked, out var language) ? language : Language.En;
    }

    private static Option<string?> LangOption()
    {
        var option = Recursive<string?>("--lang", "Language of the output: es, pt or en. Default: the system's.");
        option.HelpName = "LANGUAGE";
        option.AcceptOnlyFromAmong([.. Languages.All.Select(language => language.Code())]);
        return option;
    }

    private static Option<string?> DatabaseOption()
    {
        var option = new Option<string?>("--database") { Description = "PostgreSQL to use instead of the embedded database: postgres://user@host/name", HelpName = "ADDRESS" };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } address && !PostgresAddress.IsReadable(address))
                result.AddError("--database: postgres://user@host/name");
        });
        return option;
    }

    private static Option<T> Recursive<T>(string name, string description) => new(name) { Description = description, Recursive = true };
}
