using Telar.Core.Forms.Expressions;
using Telar.Core.Forms.Filling;
using Telar.Core.Instruments;
using Telar.Core.Instruments.Responses;
using Telar.Core.Shared;
using Telar.Services.Benchmarks;
using Telar.Services.Catalogue;
using Telar.Services.Instruments;
using Telar.Storage.Instruments;
using Telar.Tests.Given;

namespace Telar.Tests.Services.Benchmarks;

/// The shipped instruments beside the shipped surveys.
public class FindReferencesTests
{
    private static readonly string Catalogue = Path.Combine(Repository.Root, "catalogue");

    [Fact]
    public void The_values_published_in_2025_stand_beside_the_own_marks_of_the_commitment()
    {
        var opened = Opened("commitment-follow-up", ("training", "p3"), ("green", "p0"));

        var beside = new FindReferences(Catalogue).Of(opened, Language.Es);

        Assert.Equal(["training", "digital", "trade", "simpler", "green"], beside.Published.Select(one => one.Value.Item));
        Assert.Equal([3, null, null, null, 0], beside.Published.Select(one => one.Own));
        Assert.Equal((4.24m, "Formación y capacitación"), (beside.Published[0].Value.Value, beside.Published[0].Label));
        Assert.Empty(beside.Surveys);
        Assert.NotNull(beside.None);
    }

    [Fact]
    public void Surveys_of_the_own_country_come_first_and_only_about_what_was_answered()
    {
        var opened = Opened("export-readiness", ("exported", "never"));

        var beside = new FindReferences(Catalogue).Of(opened with { Response = opened.Response with { Country = "ECU" } }, Language.Es);

        Assert.Equal("ECU", beside.Surveys[0].Key.Country);
        Assert.All(beside.Surveys, survey => Assert.All(survey, one => Assert.Equal("exported", one.Reference.Counterpart.Item)));
        Assert.All(beside.Surveys, survey => Assert.NotNull(survey.First().OwnClass));
    }

    [Theory]
    [InlineData("1", "from-1")]
    [InlineData("2", "from-1")]
    [InlineData("3", "from-3")]
    [InlineData("0", "under-1")]
    [InlineData("-1", null)]
    [InlineData("many", null)]
    public void A_number_means_the_class_that_it_lies_in(string years, string? expected)
    {
        var opened = Opened("maturity", ("years", years));

        var found = new FindReferences(Catalogue).Of(opened, Language.Es).Surveys.SelectMany(survey => survey).Single(one => one.Reference.Counterpart.Item == "years");

        Assert.Equal(expected, found.OwnClass);
    }

    private static OpenedResponse Opened(string code, params (string Name, string Text)[] answers)
    {
        var problems = new List<Problem>();
        var shipped = InstrumentFolder.Read(InstrumentFolder.FolderOf(Catalogue, code), code, problems)!;
        var challenges = Answering.ChallengesOf(OpenCatalogue.In(Catalogue).Value);
        var instrument = CompiledInstrument.Of(new(shipped.Header, VersionStatus.Draft, shipped.Tables, ""), challenges).Value;
        var form = FilledForm.Begin(instrument.Form, new(DateTimeOffset.UnixEpoch, Seed: 1));
        foreach (var (name, text) in answers)
            form.Answer(form.Find(instrument.Instrument.Form.Questions.Single(question => question.Name == name).Path)!, text);
        var response = new Response
        {
            Id = "one", Country = "PRY", Instrument = code, Version = shipped.Header.Version, SubjectId = "one", Language = Language.Es, Consent = "1",
            StartedAt = DateTimeOffset.UnixEpoch, ChangedAt = DateTimeOffset.UnixEpoch, ExpiresAt = DateTimeOffset.UnixEpoch, Answers = "",
        };
        return new(response, instrument, form);
    }
}
