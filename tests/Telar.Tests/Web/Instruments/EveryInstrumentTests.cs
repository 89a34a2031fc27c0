using System.Net;
using System.Text.RegularExpressions;
using Telar.Core.Forms;
using Telar.Core.Shared;
using Telar.Services.Instruments;
using Telar.Tests.Given;

namespace Telar.Tests.Web.Instruments;

/// Each instrument of the repository, answered without script in each language from its own page to its result.
public sealed partial class EveryInstrumentTests(ShopSite site) : IClassFixture<ShopSite>
{
    // Shorter words may well be the same in two languages.
    private const int Telling = 14;

    private static readonly Dictionary<string, string> Progress = new(StringComparer.Ordinal)
    {
        ["/data/training_page/training"] = "p0", ["/data/digital_page/digital"] = "p5", ["/data/trade_page/trade"] = "p3", ["/data/simpler_page/simpler"] = "unknown", ["/data/green_page/green"] = "p1",
    };

    public static TheoryData<string, string> Walks
    {
        get
        {
            var walks = new TheoryData<string, string>();
            foreach (var code in ShippedInstruments.Codes)
            {
                foreach (var language in Languages.All)
                    walks.Add(code, language.Code());
            }
            return walks;
        }
    }

    [Theory]
    [MemberData(nameof(Walks))]
    public async Task It_is_answered_to_its_result(string code, string language)
    {
        var instrument = site.Parts.Answering.Instruments.Current.FindOffered(code)!;
        var strangers = StrangersOf(instrument, language);
        var someone = new Respondent(site.Http);
        // A country with steps of its own and one without; the lowest answers and the highest.
        var country = language == "pt" ? "BRA" : "PER";
        var parts = new HashSet<string>(StringComparer.Ordinal);

        await someone.GoAsync($"/{language}/{(language == "en" ? "diagnosis" : "diagnostico")}/{code}");
        Look();
        await someone.BeginAsync(language, code, country);
        await someone.AnswerAllAsync(
            best: language == "en",
            look: () =>
            {
                Look();
                parts.Add(someone.Path);
            },
            choose: Progress.GetValueOrDefault);
        Look();
        Assert.Equal(parts.Count, someone.Page.QuerySelectorAll("main section").Length);
        await someone.PostAsync(someone.Page.QuerySelector("form.answers")!.GetAttribute("action")!, []);

        Look();
        Assert.True(parts.Count >= 6);
        Assert.Equal(instrument.Instrument.Scoring.Dimensions.Count + 1, someone.Page.QuerySelectorAll("table.own")[0].QuerySelectorAll("tbody tr").Length);
        Assert.NotEqual("", someone.Find("h1")!.TextContent.Trim());
        AssertLevelsAndThreads(instrument, language, someone);
        Assert.Contains($"/{country}-", someone.Find("#link")!.GetAttribute("value"), StringComparison.Ordinal);

        void Look()
        {
            var text = someone.Page.QuerySelector("main")!.TextContent;
            Assert.Equal(HttpStatusCode.OK, someone.Status);
            Assert.Equal(language, someone.Find("html")!.GetAttribute("lang"));
            Assert.DoesNotMatch(KeyOrHole(), text);
            Assert.DoesNotContain(strangers, stranger => text.Contains(stranger, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Whose_behalf_is_told_to_the_owner_and_published_values_stand_as_they_were_published()
    {
        var someone = new Respondent(site.Http);
        await someone.BeginAsync("es", "commitment-follow-up");
        await someone.AnswerAllAsync(choose: path => path.EndsWith("/unit", StringComparison.Ordinal) ? "focal_point" : Progress.GetValueOrDefault(path));
        await someone.PostAsync(someone.Page.QuerySelector("form.answers")!.GetAttribute("action")!, []);

        Assert.Contains("El punto focal del gobierno del país", someone.Find(".eyebrow")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("En digitalización hay avance; en formación hay poco avance.", someone.Find("h1")!.TextContent);
        Assert.Contains("4,24", someone.Find("#peers")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Valores de 0 a 5", someone.Find("#peers")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("sin nivel", someone.Find("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_not_asked_is_not_called_unanswered_and_equal_parts_are_told_as_a_whole()
    {
        var someone = new Respondent(site.Http);
        await someone.BeginAsync("es", "large-buyer", "CHL");
        await someone.AnswerAllAsync(best: false, choose: path => path.EndsWith("/suppliers", StringComparison.Ordinal) ? "0" : null);
        await someone.PostAsync(someone.Page.QuerySelector("form.answers")!.GetAttribute("action")!, []);

        Assert.Equal("Tiene mucho por mejorar con los proveedores pequeños.", someone.Find("h1")!.TextContent);
        Assert.Contains("no le toca", someone.Find("table.own")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Respondió muy poco", someone.Find("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Practices_stand_once_beside_the_first_gap_that_they_answer()
    {
        var someone = new Respondent(site.Http);
        await someone.BeginAsync("es", "large-buyer", "CHL");
        await someone.AnswerAllAsync(best: false);
        await someone.PostAsync(someone.Page.QuerySelector("form.answers")!.GetAttribute("action")!, []);

        var lists = someone.Page.QuerySelectorAll("ol.list > li").Where(gap => gap.QuerySelector("ul.links") is not null).Select(gap => gap.QuerySelector("a")!.GetAttribute("href")).ToList();

        Assert.NotEmpty(lists);
        Assert.Equal(lists.Distinct(StringComparer.Ordinal), lists);
    }

    [Fact]
    public async Task Quantities_come_back_with_their_unit_and_stand_beside_those_of_the_next_time()
    {
        var firm = new Respondent(site.Http);
        await firm.BeginAsync("es", "workplace-practices", "URY");
        await AnswerAsync(("m_defects", "12"), ("m_energy", "340.5"), ("m_waste", ""));

        Assert.Equal([["De cada 100 piezas o servicios, ¿cuántos salen mal?", "de cada 100", "12"], ["¿Cuánta luz gastó el mes pasado?", "kWh al mes", "340,5"]], Quantities());
        await firm.PostAsync(firm.Path, [("do", "share")]);
        var shared = new Respondent(site.Http);
        await shared.GoAsync(new Uri(firm.Find("#shared")!.GetAttribute("value")!).AbsolutePath);
        Assert.DoesNotContain("340,5", shared.Find("main")!.TextContent, StringComparison.Ordinal);

        await firm.PostAsync(firm.Path, [("do", "again")]);
        await AnswerAsync(("m_defects", "9"), ("m_energy", ""), ("m_waste", "3"));

        Assert.Equal(
            [["De cada 100 piezas o servicios, ¿cuántos salen mal?", "de cada 100", "12", "9", "−3"], ["¿Cuánta luz gastó el mes pasado?", "kWh al mes", "340,5", "—", "—"], ["¿Cuántos kilos de material se desechan por semana?", "kg a la semana", "—", "3", "—"]],
            Quantities());

        async Task AnswerAsync(params (string Name, string Value)[] told)
        {
            while (firm.Find("#answers") is not null)
            {
                var amounts = told.Select(one => (Name: firm.Find($"input[name^='/'][name$='/{one.Name}']")?.GetAttribute("name") ?? "", one.Value)).Where(one => one.Name.Length > 0);
                await firm.SendAsync("next", [.. firm.Everything().Where(one => !one.Name.Contains("/m_", StringComparison.Ordinal)), .. amounts]);
            }
            await firm.PostAsync(firm.Page.QuerySelector("form.answers")!.GetAttribute("action")!, []);
        }

        IEnumerable<string[]> Quantities() =>
            firm.Page.QuerySelectorAll("table").Where(table => table.QuerySelector("caption")?.TextContent == "Sus cantidades").SelectMany(table => table.QuerySelectorAll("tbody tr"))
                .Select(row => new[] { row.QuerySelector("th")!.ChildNodes[0].TextContent, row.QuerySelector(".under")!.TextContent }.Concat(row.QuerySelectorAll("td").Select(cell => cell.TextContent)).ToArray());
    }

    // What the form says in the other two languages and not in this one.
    private static List<string> StrangersOf(CompiledInstrument instrument, string language)
    {
        var form = instrument.Form.Form;
        var own = form.Languages.Single(one => one.Code == language).Name;
        List<FormText> texts =
        [
            .. form.Nodes.SelectMany(node => new[] { node.Label, node.Hint, node.GuidanceHint }),
            .. form.Lists.Values.SelectMany(list => list.Choices).Select(choice => choice.Label),
            .. instrument.Instrument.Scoring.Items.SelectMany(item => new[] { item.Gap, item.GapCost }),
            .. instrument.Instrument.Scoring.Dimensions.SelectMany(dimension => new[] { dimension.Label, dimension.Strong, dimension.Weak }),
            .. instrument.Instrument.Scoring.Levels.SelectMany(level => new[] { level.Label, level.Text }),
        ];
        var said = string.Join('\n', texts.Select(text => text.ByLanguage.GetValueOrDefault(own, "")));
        return [.. texts.SelectMany(text => text.ByLanguage.Where(one => one.Key != own).Select(one => one.Value)).Where(text => text.Length >= Telling && !said.Contains(text, StringComparison.Ordinal)).Distinct(StringComparer.Ordinal)];
    }

    // Levels are called provisional where they are; a part of three questions has none; a thread of two is not asked, in picture, table and words.
    private void AssertLevelsAndThreads(CompiledInstrument instrument, string language, Respondent someone)
    {
        var (provisional, noLevel, notAsked) = language switch
        {
            "es" => ("Los límites entre niveles son provisionales", "sin nivel: pocas preguntas", "no se preguntó"),
            "pt" => ("Os limites entre os níveis são provisórios", "sem nível: poucas perguntas", "não se perguntou"),
            _ => ("The lines between levels are provisional", "no level: few questions", "not asked"),
        };
        var rules = instrument.Instrument.Scoring;
        Assert.True(Languages.TryParse(language, out var spoken));
        Assert.Equal(rules.Levels.Any(level => level.IsProvisional), someone.Find("main")!.TextContent.Contains(provisional, StringComparison.Ordinal));

        var parts = someone.Page.QuerySelectorAll("table.own")[0].QuerySelectorAll("tbody tr").ToList();
        foreach (var (at, dimension) in rules.Dimensions.Index().Where(one => rules.Levels.Count > 0 && parts[one.Index].QuerySelector("td.num")!.TextContent != "—"))
            Assert.Equal(rules.ItemsOf(dimension.Name).Count() < 4, parts[at].QuerySelector(".under")!.TextContent == noLevel);

        if (someone.Find("svg.tejido") is not { } picture)
            return;
        var catalogue = site.Parts.Observatory.Current.Catalogue;
        var unasked = catalogue.Dimensions.Where(thread => rules.Items.Count(item => item.Thread == thread.Code) < 3).ToList();
        Assert.Equal(unasked.Count, picture.QuerySelectorAll("text.tejido-unasked").Count(words => words.TextContent == notAsked));
        foreach (var thread in catalogue.Dimensions)
        {
            var isAsked = !unasked.Contains(thread);
            var row = Assert.Single(someone.Page.QuerySelectorAll("figure details tbody tr"), one => one.QuerySelector($"th.ink-{thread.Code.ToLowerInvariant()}") is not null);
            Assert.Equal(!isAsked, row.QuerySelector("td")!.TextContent == notAsked);
            Assert.Equal(!isAsked, someone.Find("figcaption")!.TextContent.Split('.')[^2].Contains(thread.Name.In(spoken), StringComparison.Ordinal));
            if (!isAsked)
                Assert.Empty(picture.QuerySelectorAll($".fill-{thread.Code.ToLowerInvariant()}"));
        }
    }

    // A key instead of its words, or a hole that nothing filled.
    [GeneratedRegex(@"\b(answer|benchmark|diagnosis|reference|result|review)\.[a-z_]{3,}|\{[a-z]+\}", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex KeyOrHole();
}
