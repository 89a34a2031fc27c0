using System.CommandLine;
using System.Globalization;
using Telar.Cli.Shared;
using Telar.Core.Search;
using Telar.Core.Shared;
using Telar.Services.Catalogue;
using Telar.Services.Search;
using Telar.Storage.Search;

namespace Telar.Cli.Search;

/// `telar search`: finds pages of the catalogue by words of any of the three languages.
public static class SearchCommand
{
    private static readonly Argument<string[]> Asked = new("words") { Description = "What to look for, in Spanish, Portuguese or English; accents and endings make no difference.", Arity = ArgumentArity.OneOrMore };

    private static readonly Option<string?> Kind = KindOption();

    private static readonly Option<int> Most = MostOption();

    private static readonly LocalText Nothing = new("No se encontró nada.", "Nada foi encontrado.", "Nothing was found.");

    private static readonly LocalText Partial = new(
        "Ninguna página tiene todas las palabras; estas tienen algunas.",
        "Nenhuma página tem todas as palavras; estas têm algumas.",
        "No page has all of the words; these have some.");

    private static readonly LocalText Shown = new("{shown} de {total}", "{shown} de {total}", "{shown} of {total}");

    private static readonly LocalText CatalogueBroken = new(
        "El catálogo tiene problemas: escriba telar check para verlos.",
        "O catálogo tem problemas: escreva telar check para vê-los.",
        "The catalogue has problems: write telar check to see them.");

    public static Command Create()
    {
        var command = new Command("search", "Find pages by words in any of the three languages.") { Asked, Kind, Most, CommonOptions.Data, CommonOptions.Database };
        command.SetAction((parsed, ct) => RunAsync(parsed, Console.Out, ct));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, TextWriter to, CancellationToken ct)
    {
        var language = CommonOptions.LanguageOf(parsed);
        List<Problem> problems = [];
        var folder = Path.Combine(Workplace.FindHome(), "catalogue");
        var catalogue = OpenCatalogue.In(folder);
        if (catalogue.IsRefused || SynonymFile.Read(folder, problems) is not { } synonyms || problems.Count > 0)
        {
            ProblemPrinter.WriteForPeople([.. catalogue.Problems, .. problems], language, Console.Error);
            await Console.Error.WriteLineAsync(CatalogueBroken.In(language));
            return ExitCode.Refused;
        }

        await using var workplace = await Workplace.OpenAsync(parsed, ct);
        var store = new SearchStore(workplace.Database);
        await new IndexForSearch(store).RunIfChangedAsync(CataloguePages.Of(catalogue.Value), ct);
        var request = new SearchRequest(string.Join(' ', parsed.GetValue(Asked) ?? []), language) { Kind = parsed.GetValue(Kind), Take = parsed.GetValue(Most) };
        var answer = await new FindDocuments(store, synonyms).RunAsync(request, ct);

        if (parsed.GetValue(CommonOptions.Json))
            WriteForPrograms(answer, to);
        else
            WriteForPeople(answer, language, to);
        return ExitCode.Done;
    }

    private static void WriteForPeople(SearchAnswer answer, Language language, TextWriter to)
    {
        if (answer.Hits.Count == 0)
        {
            to.WriteLine(Nothing.In(language));
            return;
        }
        if (answer.IsPartial)
            to.WriteLine(Partial.In(language));
        foreach (var hit in answer.Hits)
        {
            to.WriteLine($"{hit.Kind} {hit.Code}  {hit.Title.Text}{(hit.Language == language ? "" : $" ({hit.Language.Code()})")}");
            var excerpt = hit.Text.Text.ReplaceLineEndings(" ");
            if (excerpt.Length > 0)
                to.WriteLine($"    {(hit.Text.IsCutBefore ? "… " : "")}{excerpt}{(hit.Text.IsCutAfter ? " …" : "")}");
        }
        var total = answer.Total.ToString(CultureInfo.InvariantCulture) + (answer.IsMore ? "+" : "");
        to.WriteLine(Shown.Fill(language, ("shown", answer.Hits.Count.ToString(CultureInfo.InvariantCulture)), ("total", total)));
    }

    private static void WriteForPrograms(SearchAnswer answer, TextWriter to)
    {
        var hits = answer.Hits.Select(hit => new
        {
            hit.Kind,
            hit.Code,
            Language = hit.Language.Code(),
            hit.IsFoundInPageLanguage,
            Title = hit.Title.Text,
            TitleMarks = hit.Title.Marks,
            Text = hit.Text.Text,
            TextMarks = hit.Text.Marks,
        });
        to.WriteLine(CommandJson.Of(new { answer.Total, answer.IsMore, answer.IsPartial, Hits = hits }));
    }

    private static Option<string?> KindOption()
    {
        var option = new Option<string?>("--kind") { Description = $"Only this kind: {string.Join(", ", CataloguePages.Kinds)}.", HelpName = "KIND" };
        option.AcceptOnlyFromAmong([.. CataloguePages.Kinds]);
        return option;
    }

    private static Option<int> MostOption()
    {
        var option = new Option<int>("--most") { Description = $"How many to show, from 1 to {SearchRequest.MostAtOnce}.", HelpName = "N", DefaultValueFactory = _ => 10 };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && int.TryParse(token.Value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var most) && most is < 1 or > SearchRequest.MostAtOnce)
                result.AddError($"--most: 1 … {SearchRequest.MostAtOnce}");
        });
        return option;
    }
}
