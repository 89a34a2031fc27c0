using Telar.Core.Forms;
using Telar.Core.Forms.Filling;
using Telar.Core.Forms.Reading;
using Telar.Core.Instruments;
using Telar.Core.Shared;
using Telar.Storage.Instruments;
using Telar.Storage.Shared;

namespace Telar.Tests.Given;

/// A published instrument with everything that pages can ask beside plain questions: repeats by hand, by number and within one another,
/// pictures and files, an order, a place, and questions that come and go.
internal static class ShopInstrument
{
    public const string Code = "shops";

    private const string Label = "label::Español (es)";

    public static readonly FormTables Tables = new(
    [
        SmallInstrument.Table(
            "survey",
            ["type", "name", Label, "relevant", "required", "constraint", "constraint_message::Español (es)", "repeat_count", "parameters", "choice_filter", "profile"],
            ["begin_group", "house", "La casa"],
            ["select_one yesno", "sells", "¿Vende por internet?"],
            ["text", "where", "¿En qué página?", "${sells} = 'yes'", "yes"],
            ["integer", "age", "¿Cuántos años tiene la empresa?", "", "", ". < 300", "Escriba menos de 300 años."],
            ["select_one zone", "zone", "¿En qué zona?"],
            ["select_one town", "town", "¿En qué lugar?", "", "", "", "", "", "", "zone = ${zone}"],
            ["rank goals", "goals", "¿Qué le importa más?"],
            ["geopoint", "place", "¿Dónde está?"],
            ["text", "number", "¿Cuál es su número fiscal?", "", "", "", "", "", "", "", "tax_id"],
            ["end_group", ""],
            ["begin_repeat", "shop", "Local"],
            ["text", "street", "¿En qué calle?", "", "yes"],
            ["integer", "staff", "¿Cuántas personas trabajan ahí?", "", "", ". < 100", "Escriba menos de 100."],
            ["begin_repeat", "shelf", "Estante"],
            ["text", "goods", "¿Qué hay en él?"],
            ["end_repeat", ""],
            ["end_repeat", ""],
            ["begin_group", "counted", "Socios"],
            ["integer", "partners", "¿Cuántos socios hay?"],
            ["begin_repeat", "partner", "Socio", "", "", "", "", "${partners}"],
            ["text", "task", "¿De qué se ocupa?"],
            ["end_repeat", ""],
            ["end_group", ""],
            ["begin_group", "proof", "Pruebas"],
            ["image", "front", "Una foto de la entrada", "", "yes"],
            ["file", "plan", "Un documento o una tabla"],
            ["end_group", ""]),
        SmallInstrument.Table(
            "choices",
            ["list_name", "name", Label, "zone"],
            ["yesno", "yes", "Sí", ""],
            ["yesno", "no", "No", ""],
            ["zone", "north", "Norte", ""],
            ["zone", "south", "Sur", ""],
            ["town", "hill", "La Loma", "north"],
            ["town", "bay", "La Bahía", "south"],
            ["goals", "grow", "Crecer", ""],
            ["goals", "rest", "Descansar", ""],
            ["goals", "learn", "Aprender", ""]),
        SmallInstrument.Table("settings", ["form_title", "form_id", "version", "default_language"], ["Locales", Code, "1", "Español (es)"]),
    ]);

    /// Keeps it and moves it on until everybody can answer it.
    public static async Task PublishAsync(Database database, CancellationToken ct)
    {
        var header = SmallInstrument.Header with
        {
            Code = Code,
            Name = new(new Dictionary<string, string>(StringComparer.Ordinal) { ["Español (es)"] = "Locales" }),
            Summary = new(new Dictionary<string, string>(StringComparer.Ordinal) { ["Español (es)"] = "Todo lo que una página puede preguntar." }),
            Consent = new(new Dictionary<string, string>(StringComparer.Ordinal) { ["Español (es)"] = "Es una prueba." }),
            Minutes = 5,
            RetentionDays = 30,
        };
        var form = FormReader.Read(Tables, Code).Outcome;
        Assert.Empty(form.Problems.Select(problem => $"{problem.Code} {problem.Place.Line}: {problem.What(Language.En)}"));
        Assert.Empty(PageQuestions.ProblemsOf(form.Value));
        var store = new InstrumentStore(database);
        var version = new StoredVersion(header, VersionStatus.Draft, Tables, FieldList.Of(form.Value).ToText());
        Assert.True(await store.KeepAsync(version, new(VersionStatus.Draft, "A", "", SmallInstrument.Morning), ct));
        foreach (var (from, to) in new[] { (VersionStatus.Draft, VersionStatus.Review), (VersionStatus.Review, VersionStatus.Published) })
            Assert.True(await store.MoveAsync(header, from, new(to, "A", "", SmallInstrument.Morning), ct));
    }
}
