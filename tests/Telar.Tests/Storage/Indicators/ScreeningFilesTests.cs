using Telar.Core.Indicators.Screening;
using Telar.Core.Shared;
using Telar.Storage.Indicators;

namespace Telar.Tests.Storage.Indicators;

public sealed class ScreeningFilesTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("telar-checks-").FullName;

    [Fact]
    public void The_checks_of_the_catalogue_are_sound_and_use_every_test()
    {
        var problems = new List<Problem>();

        var checks = ScreeningChecksReader.Read(Repository.PathOf("catalogue"), problems);
        ScreeningAcceptances.Read(Repository.PathOf("catalogue"), problems);

        Assert.Empty(problems.Select(problem => $"{problem.Place.File}:{problem.Place.Line} {problem.What(Language.En)}"));
        Assert.Equal(ScreeningChecksReader.TestNames.Count, checks.Select(check => check.Test.GetType()).Distinct().Count());
    }

    [Theory]
    [InlineData("years: 10", "years: ten", "YAML-08")]
    [InlineData("years: 10", "years: 10\nshare: 0.5", "YAML-06")]
    [InlineData("years: 10", "", "YAML-05")]
    [InlineData("test: stale", "test: fresh", "YAML-09")]
    [InlineData("code: stale", "code: old", "CAT-04")]
    [InlineData("{n}", "{m}", "CAT-21")]
    public void A_check_that_is_not_sound_is_refused(string written, string instead, string code)
    {
        var sound = File.ReadAllText(Repository.PathOf("catalogue", "indicators", "checks", "stale.yml"));
        Directory.CreateDirectory(Path.Combine(folder, "indicators", "checks"));
        File.WriteAllText(Path.Combine(folder, "indicators", "checks", "stale.yml"), sound.Replace(written, instead, StringComparison.Ordinal));
        var problems = new List<Problem>();

        ScreeningChecksReader.Read(folder, problems);

        Assert.Contains(code, problems.Select(problem => problem.Code));
    }

    [Fact]
    public void An_acceptance_is_read_as_it_was_written_whatever_its_letters()
    {
        Directory.CreateDirectory(Path.Combine(folder, "indicators"));
        var one = new Acceptance("0123456789ab", "María \"Mari\" Ñandú", new(2026, 11, 21), "C:\\ruta: # no es un comentario\nsegunda línea");
        var other = new Acceptance("123456789012", "yes", new(2026, 11, 22), "0755");
        var problems = new List<Problem>();

        ScreeningAcceptances.Add(folder, one, "about: \"this\"");
        ScreeningAcceptances.Add(folder, other, "that");
        var read = ScreeningAcceptances.Read(folder, problems);

        Assert.Empty(problems);
        Assert.Equal([one with { Reason = "C:\\ruta: # no es un comentario segunda línea" }, other], read);
    }

    [Fact]
    public void An_acceptance_is_added_below_a_last_line_that_was_left_open()
    {
        Directory.CreateDirectory(Path.Combine(folder, "indicators"));
        ScreeningAcceptances.Add(folder, new("0123456789ab", "Ana", new(2026, 11, 21), "Because."), "it");
        var file = Path.Combine(folder, "indicators", "accepted.yml");
        File.WriteAllText(file, File.ReadAllText(file).TrimEnd());
        var problems = new List<Problem>();

        ScreeningAcceptances.Add(folder, new("123456789012", "Eva", new(2026, 11, 22), "Because."), "that");

        Assert.Equal(2, ScreeningAcceptances.Read(folder, problems).Count);
        Assert.Empty(problems);
    }

    [Fact]
    public void A_flag_accepted_twice_is_a_problem()
    {
        Directory.CreateDirectory(Path.Combine(folder, "indicators"));
        var problems = new List<Problem>();

        ScreeningAcceptances.Add(folder, new("0123456789ab", "Ana", new(2026, 11, 21), "Because."), "it");
        ScreeningAcceptances.Add(folder, new("0123456789ab", "Eva", new(2026, 11, 22), "Because."), "it");
        ScreeningAcceptances.Read(folder, problems);

        Assert.Equal(["YAML-17"], problems.Select(problem => problem.Code));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
