using System.CommandLine;
using System.Globalization;
using Telar.Core.Shared;

namespace Telar.Cli.Shared;

/// The options that commands share. Lang and Json belong to every command; Data and Database are added by those that open a database.
public static class CommonOptions
{
    public static readonly Option<string?> Lang = Recursive<string?>("--lang", "Language of the output: es, pt or en. Default: the system's.");

    public static readonly Option<bool> Json = Recursive<bool>("--json", "Print JSON for programs instead of sentences for people.");

    public static readonly Option<string?> Data = new("--data") { Description = "Folder that holds the data; created if absent. Default: .telar", HelpName = "DIR" };

    public static readonly Option<string?> Database = new("--database") { Description = "PostgreSQL to use instead of the embedded database: postgres://user@host/name", HelpName = "ADDRESS" };

    public static Language LanguageOf(ParseResult parsed)
    {
        var asked = parsed.GetValue(Lang) ?? CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;
        return Languages.TryParse(asked, out var language) ? language : Language.En;
    }

    private static Option<T> Recursive<T>(string name, string description) => new(name) { Description = description, Recursive = true };
}
