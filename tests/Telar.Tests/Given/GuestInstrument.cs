using Telar.Core.Forms;
using Telar.Core.Forms.Filling;
using Telar.Core.Forms.Reading;
using Telar.Core.Instruments;
using Telar.Storage.Instruments;
using Telar.Storage.Shared;

namespace Telar.Tests.Given;

/// A published instrument that takes one response of each organisation and asks for its tax id: what invitations are for.
internal static class GuestInstrument
{
    public const string Code = "guests";

    /// A right RUC of Paraguay.
    public const string TaxId = "80000001-3";

    private const string Text = """
        survey
        type | name | label::Español (es) | label::Português (pt) | label::English (en) | required | constraint | constraint_message::Español (es) | profile | score_dimension | calculation
        hidden | country | | | | | | | country
        hidden | programme
        text | region | ¿En qué región? | Em que região? | In which region? | | | | region
        integer | staff | ¿Cuántas personas trabajan? | Quantas pessoas trabalham? | How many people work there? | | . < 300 | Escriba menos de 300. | staff
        select_one often | sells | ¿Vende por internet? | Vende pela internet? | Do you sell online? | yes | | | | sales
        text | number | ¿Cuál es su número fiscal? | Qual é o seu número fiscal? | What is your tax number? | yes | | | tax_id
        file | plan | Un documento | Um documento | A document
        calculate | double | | | | | | | | | ${staff} * 2

        choices
        list_name | name | label::Español (es) | label::Português (pt) | label::English (en) | points
        often | never | Nunca | Nunca | Never | 0
        often | often | A menudo | Com frequência | Often | 2

        settings
        form_title | form_id | version | default_language
        Invitados | guests | 1 | Español (es)

        scoring
        name | label::Español (es) | label::Português (pt) | label::English (en) | combine | weight
        sales | Ventas | Vendas | Sales | mean | 1
        total | Total | Total | Total | mean

        levels
        dimension | level | from | label::Español (es) | label::Português (pt) | label::English (en)
        total | 1 | 0 | Inicio | Início | Start
        """;

    public static FormTables Tables => XlsForm.Of(Text);

    /// The same, and the tax number is asked by another row.
    public static FormTables TablesWithNumber(string row) =>
        XlsForm.Of(string.Join('\n', Text.ReplaceLineEndings("\n").Split('\n').Select(line => line.Contains("| tax_id", StringComparison.Ordinal) ? row : line)).Replace("| calculation\n", "| calculation | readonly\n", StringComparison.Ordinal));

    public static InstrumentHeader Header { get; } = SmallInstrument.Header with
    {
        Code = Code,
        Name = Said("Encuesta a invitados", "Pesquisa com convidados", "Survey of guests"),
        Summary = Said("Cuatro preguntas.", "Quatro perguntas.", "Four questions."),
        Consent = Said("Se guarda un mes.", "Guarda-se um mês.", "It is kept for a month."),
        RetentionDays = 30,
        OnePerSubject = true,
    };

    /// Keeps it and moves it on until everybody can answer it.
    public static async Task PublishAsync(Database database, CancellationToken ct, FormTables? others = null)
    {
        var store = new InstrumentStore(database);
        var tables = others ?? Tables;
        var form = FormReader.Read(tables, Code).Outcome;
        Assert.Empty(form.Problems.Select(problem => $"{problem.Code} {problem.Place}"));
        Assert.True(await store.KeepAsync(new(Header, VersionStatus.Draft, tables, FieldList.Of(form.Value).ToText()), new(VersionStatus.Draft, "A", "", SmallInstrument.Morning), ct));
        foreach (var (from, to) in new[] { (VersionStatus.Draft, VersionStatus.Review), (VersionStatus.Review, VersionStatus.Published) })
            Assert.True(await store.MoveAsync(Header, from, new(to, "A", "", SmallInstrument.Morning), ct));
    }

    private static FormText Said(string es, string pt, string en) => new(new Dictionary<string, string>(StringComparer.Ordinal) { ["Español (es)"] = es, ["Português (pt)"] = pt, ["English (en)"] = en });
}
