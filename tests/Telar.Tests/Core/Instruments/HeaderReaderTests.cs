using Telar.Core.Forms;
using Telar.Core.Instruments;
using Telar.Tests.Given;

namespace Telar.Tests.Core.Instruments;

public class HeaderReaderTests
{
    private const string Questions = """
        survey
        type|name|label::Español (es)|label::English (en)
        integer|staff|¿Cuántos?|How many?

        """;

    [Fact]
    public void The_settings_sheet_says_what_is_said_of_an_instrument()
    {
        var header = HeaderReader.Read(
            XlsForm.Read(Questions + """

                settings
                form_title|form_id|default_language|shown_title::English (en)|summary::Español (es)|consent|consent_version|subject|minutes|retention_days|one_per_subject
                Caja|caja|Español (es)|Till|Tres minutos.|Se guarda un año.|2026-11|buyer|3|365|yes
                """),
            version: 2).Value;

        Assert.Equal(("caja", 2, SubjectKind.Buyer, 3, 365, true), (header.Code, header.Version, header.Subject, header.Minutes, header.RetentionDays, header.OnePerSubject));
        Assert.Equal("Till", header.Name.ByLanguage["English (en)"]);
        Assert.Equal("Tres minutos.", header.Summary.ByLanguage["Español (es)"]);
        Assert.Equal(("Se guarda un año.", "2026-11"), (header.Consent.ByLanguage["Español (es)"], header.AgreedVersion()));
    }

    [Fact]
    public void What_the_sheet_leaves_out_is_the_usual_and_the_usual_consent_is_agreed_to()
    {
        var header = HeaderReader.Read(XlsForm.Read(Questions + "\nsettings\nform_title|form_id\nCaja|caja"), version: 1).Value;

        Assert.Equal((SubjectKind.Firm, 10, 1825, false), (header.Subject, header.Minutes, header.RetentionDays, header.OnePerSubject));
        Assert.All(header.Name.ByLanguage.Values, name => Assert.Equal("Caja", name));
        Assert.Equal(InstrumentHeader.UsualConsent, header.AgreedVersion());
    }

    [Fact]
    public void What_does_not_fit_is_named_with_its_column_all_at_once()
    {
        var problems = HeaderReader.Read(XlsForm.Read(Questions + "\nsettings\nform_id|subject|minutes|retention_days|one_per_subject\ncaja|person|soon|0|perhaps"), version: 1).Problems;

        Assert.Equal(["subject", "minutes", "retention_days", "one_per_subject"], problems.Select(problem => problem.Place.Column));
        Assert.All(problems, problem => Assert.Equal("INST-07", problem.Code));
    }
}
