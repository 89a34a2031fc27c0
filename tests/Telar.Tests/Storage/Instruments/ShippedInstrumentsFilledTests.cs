using System.Text.Json;
using Telar.Core.Forms.Expressions;
using Telar.Core.Forms.Filling;
using Telar.Tests.Given;

namespace Telar.Tests.Storage.Instruments;

/// The instruments of this repository while somebody answers them: nobody is asked what does not concern them.
public class ShippedInstrumentsFilledTests
{
    private static readonly EvaluationContext Context = new(new(2026, 11, 21, 9, 0, 0, TimeSpan.Zero), Seed: 1, "Español (es)", "es");

    public static TheoryData<string> Codes => [.. ShippedInstruments.Codes];

    [Theory]
    [MemberData(nameof(Codes))]
    public void The_country_arrives_in_the_first_question_and_every_expression_can_be_computed(string code)
    {
        var filled = InCountry(code, "CUB");

        Assert.Equal("CUB", filled.Find("/data/country")!.Text);
        Assert.All(filled.ProblemsOf(filled.Root), problem => Assert.Equal(FillingProblems.Required.Code, problem.Problem.Code));
    }

    [Fact]
    public void Who_works_alone_is_not_asked_about_staff()
    {
        var maturity = InCountry("maturity", "PRY");
        var workplace = InCountry("workplace-practices", "PRY");

        Answer(maturity, "/data/firm/staff", "1");
        Answer(workplace, "/data/firm/staff", "1");

        Assert.False(IsAsked(maturity, "/data/people_page/conditions"));
        Assert.True(IsAsked(maturity, "/data/people_page/training"));
        Assert.False(IsAsked(workplace, "/data/people_page/contracts"));
        Answer(maturity, "/data/firm/staff", "2");
        Assert.True(IsAsked(maturity, "/data/people_page/conditions"));
    }

    [Fact]
    public void A_country_with_steps_shows_its_own_and_no_other()
    {
        var filled = InCountry("formality", "HND");

        var steps = filled.ChoicesOf(filled.Find("/data/steps_page/steps_done")!).Select(choice => choice.Name).ToList();

        Assert.Equal(["hnd_line", "hnd_registry", "hnd_chamber", "hnd_rtn", "hnd_permit"], steps);
        Assert.True(IsAsked(filled, "/data/steps_page/steps_hnd"));
        Assert.False(IsAsked(filled, "/data/steps_page/steps_bol"));
    }

    [Fact]
    public void A_country_without_steps_skips_their_page()
    {
        var filled = InCountry("formality", "ARG");

        Assert.False(IsAsked(filled, "/data/steps_page/steps_done"));
        Assert.True(IsAsked(filled, "/data/registry_page/registry_state"));
    }

    [Fact]
    public void A_service_is_not_asked_about_packaging_and_customs()
    {
        var filled = InCountry("export-readiness", "PER");

        Answer(filled, "/data/product_page/kind", "service");

        Assert.False(IsAsked(filled, "/data/standard_page/package"));
        Assert.False(IsAsked(filled, "/data/papers_page/code"));
        Assert.True(IsAsked(filled, "/data/papers_page/registered"));
    }

    [Fact]
    public void An_address_of_evidence_is_asked_where_there_is_evidence_and_must_be_one()
    {
        var filled = InCountry("commitment-follow-up", "CRI");
        Assert.False(IsAsked(filled, "/data/training_page/training_link"));

        Answer(filled, "/data/training_page/training", "p3");
        Answer(filled, "/data/training_page/training_proof", "document");
        Answer(filled, "/data/training_page/training_link", "example.org sin nada");
        var page = filled.Find("/data/training_page")!;

        Assert.Equal(FillingProblems.ConstraintFails.Code, Assert.Single(filled.ProblemsOf(page)).Problem.Code);
        Answer(filled, "/data/training_page/training_link", "https://example.org/informe.pdf");
        Assert.Empty(filled.ProblemsOf(page));
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("p0", false)]
    [InlineData("unknown", false)]
    [InlineData("p1", true)]
    public void Only_progress_is_asked_for_evidence(string progress, bool isAsked)
    {
        var filled = InCountry("commitment-follow-up", "CRI");

        Answer(filled, "/data/green_page/green", progress);

        Assert.Equal((isAsked, isAsked), (IsAsked(filled, "/data/green_page/green_done"), IsAsked(filled, "/data/green_page/green_proof")));
    }

    [Theory]
    [InlineData("0", false)]
    [InlineData("3", true)]
    [InlineData("", true)]
    public void A_buyer_that_buys_from_no_small_firm_is_not_asked_how_it_pays_them(string suppliers, bool isAsked)
    {
        var filled = InCountry("large-buyer", "CHL");

        Answer(filled, "/data/firm/suppliers", suppliers);

        Assert.All((string[])["/data/payment_page/pay_term", "/data/feedback_page/fb_lost", "/data/terms_page/ct_written"], path => Assert.Equal(isAsked, IsAsked(filled, path)));
        Assert.True(IsAsked(filled, "/data/requirements_page/req_public"));
        Assert.True(IsAsked(filled, "/data/local_page/loc_known"));
    }

    private static FilledForm InCountry(string code, string country)
    {
        var compiled = CompiledForm.Of(ShippedInstruments.Read(code));
        Assert.Empty(compiled.Problems);
        var list = FieldList.Of(compiled.Value.Form);
        var line = JsonSerializer.SerializeToUtf8Bytes(list.Fields.Select((_, place) => place == 0 ? country : ""));
        return FilledForm.Resume(compiled.Value, Context, list, AnswerLine.Read(line, list));
    }

    private static void Answer(FilledForm filled, string path, string text) => filled.Answer(filled.Find(path)!, text);

    private static bool IsAsked(FilledForm filled, string path)
    {
        for (var element = filled.Find(path); element is not null; element = element.Parent)
        {
            if (!element.IsRelevant)
                return false;
        }
        return true;
    }
}
