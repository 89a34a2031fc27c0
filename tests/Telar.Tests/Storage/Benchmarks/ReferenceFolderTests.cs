using Telar.Core.Benchmarks.References;
using Telar.Core.Shared;
using Telar.Storage.Benchmarks;
using Telar.Tests.Given;

namespace Telar.Tests.Storage.Benchmarks;

/// The reference distributions of this repository, and what happens when their files are broken.
public class ReferenceFolderTests
{
    private static readonly string Catalogue = Repository.PathOf("catalogue");
    private static readonly Lazy<ReferenceBook> Book = new(() => new ReferenceFolder(Catalogue).Read().Value);

    [Fact]
    public void Five_surveys_have_numbers_for_everything_that_is_defined()
    {
        Assert.Equal(["ARG", "CHL", "COL", "ECU", "PER"], Book.Value.Surveys.Select(survey => survey.Country));
        foreach (var survey in Book.Value.Surveys)
        {
            var defined = survey.Figures.SelectMany(figure => AnswersOf(figure).Select(answer => (figure.Code, answer)));
            var everybody = Book.Value.NumbersOf(survey.Code).Where(one => one.Group == ReferenceFigure.Everybody).Select(one => (one.Figure, one.Answer));
            Assert.Equal(defined, everybody);
        }
    }

    [Theory]
    [InlineData("arg-endei-2016", "Argentina", "2016")]
    [InlineData("chl-eme-2019", "Chile", "2019")]
    [InlineData("col-emicron-2024", "Colombia", "2024")]
    [InlineData("ecu-acti-2014", "Ecuador", "2014")]
    [InlineData("per-ene-2015", "Perú", "2014")]
    public void The_name_of_a_survey_says_its_year_and_country(string code, string country, string year)
    {
        var name = Book.Value.Surveys.Single(survey => survey.Code == code).Name.Es;

        Assert.Contains(country, name, StringComparison.Ordinal);
        Assert.Contains(year, name, StringComparison.Ordinal);
    }

    [Fact]
    public void The_survey_without_weights_says_so()
    {
        var survey = Assert.Single(Book.Value.Surveys, survey => !survey.IsWeighted);

        Assert.Equal("per-ene-2015", survey.Code);
        Assert.Contains("no trae factores de expansión", survey.Note!.Es, StringComparison.Ordinal);
    }

    [Fact]
    public void Shares_of_a_group_make_a_whole_and_lie_in_their_interval()
    {
        foreach (var survey in Book.Value.Surveys)
        {
            foreach (var group in Book.Value.NumbersOf(survey.Code).Where(one => one.Share is not null).GroupBy(one => (one.Figure, one.Group, one.Class)))
                Assert.InRange(group.Sum(one => one.Share!.Value), 0.9997m, 1.0003m);
            Assert.All(Book.Value.NumbersOf(survey.Code).Where(one => one.Share is not null), one => Assert.InRange(one.Share!.Value, one.Low!.Value, one.High!.Value));
        }
    }

    [Fact]
    public void Nothing_rests_on_fewer_than_thirty_cases() =>
        Assert.All(Book.Value.Surveys.SelectMany(survey => Book.Value.NumbersOf(survey.Code)), one => Assert.Equal(one.Cases < 30, one.Share is null && one.Value is null));

    [Fact]
    public void An_item_is_found_with_survey_answers_and_what_differs()
    {
        var reference = Assert.Single(Book.Value.For("formality", "tax_state"));

        Assert.Equal("chl-eme-2019", reference.Survey.Code);
        Assert.Equal([("registered", 0.4685m), ("not-registered", 0.5315m)], reference.OfEverybody.Select(one => (one.Answer, one.Share!.Value)));
        Assert.Equal(7340, reference.OfEverybody[0].Cases);
        Assert.Empty(Book.Value.For("maturity", "leftovers"));
    }

    [Fact]
    public void A_table_reads_back_as_it_was_written()
    {
        var figures = Book.Value.NumbersOf("col-emicron-2024");
        var problems = new List<Problem>();

        Assert.Equal(figures, ReferenceTable.Read("x.csv", ReferenceTable.Write(figures), problems));
        Assert.Empty(problems);
    }

    [Fact]
    public void A_number_that_is_none_and_a_class_that_is_there_twice_are_told_together()
    {
        using var copy = new CatalogueCopy(Catalogue);
        copy.Replace("references/chl-eme-2019.csv", "tax-register,all,all,registered,7340", "tax-register,all,all,registered,many");
        copy.Replace("references/chl-eme-2019.yml", "code: not-registered", "code: registered");

        var problems = new ReferenceFolder(copy.Folder).Read().Problems;

        Assert.Equal(["REF-03", "REF-06"], problems.Select(problem => problem.Code).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_catalogue_without_references_has_an_empty_book()
    {
        using var folder = new CatalogueCopy(Repository.PathOf("catalogue", "search"));

        Assert.Empty(new ReferenceFolder(folder.Folder).Read().Value.Surveys);
    }

    private static IEnumerable<string> AnswersOf(SurveyFigure figure) => figure.IsQuantity ? ["p10", "p25", "p50", "p75", "p90"] : figure.Classes.Select(one => one.Code);
}
