using Telar.Core.Shared;
using Telar.Storage.Shared;

namespace Telar.Tests.Storage.Shared;

public class StrictYamlTests
{
    private sealed record Bakery(string Name, LocalText Motto, int Staff, int? Founded, decimal Share, IReadOnlyList<string> Towns, IReadOnlyList<string> Breads);

    private const string Whole = """
        name: La Espiga
        motto: { es: Pan de hoy, pt: Pão de hoje, en: Bread of today }
        staff: 4
        share: 0.35
        towns: [Luque, Areguá]
        breads:
          - code: chipa
        """;

    [Fact]
    public void A_whole_file_is_read_without_problems()
    {
        var (bakery, problems) = Read(Whole);

        Assert.Empty(problems);
        Assert.NotNull(bakery);
        Assert.Equal("La Espiga", bakery.Name);
        Assert.Equal("Pão de hoje", bakery.Motto.Pt);
        Assert.Equal(4, bakery.Staff);
        Assert.Null(bakery.Founded);
        Assert.Equal(0.35m, bakery.Share);
        Assert.Equal(["Luque", "Areguá"], bakery.Towns);
        Assert.Equal("chipa", Assert.Single(bakery.Breads));
    }

    [Theory]
    // what stands in the file, what is written instead, the problem, its line
    [InlineData("name: La Espiga", "", "YAML-05", 2)]
    [InlineData("name: La Espiga", "name:", "YAML-07", 1)]
    [InlineData("name: La Espiga", "name: ~", "YAML-07", 1)]
    [InlineData("name: La Espiga", "name: null", "YAML-07", 1)]
    [InlineData("name: La Espiga", "name: ''", "YAML-07", 1)]
    [InlineData("name: La Espiga", "name: '  '", "YAML-07", 1)]
    [InlineData("name: La Espiga", "name: [La Espiga]", "YAML-08", 1)]
    [InlineData("name: La Espiga", "name: { is: La Espiga }", "YAML-08", 1)]
    [InlineData("name: La Espiga", "name: &one La Espiga", "YAML-02", 1)]
    [InlineData("name: La Espiga", "name: *one", "YAML-02", 1)]
    [InlineData("name: La Espiga", "name: !!str La Espiga", "YAML-02", 1)]
    [InlineData("name: La Espiga", "name: 'La Espiga", "YAML-01", 1)]
    [InlineData("name: La Espiga", "name: La: Espiga", "YAML-01", 1)]
    [InlineData("name: La Espiga", "name: La Espiga\nname: La Otra", "YAML-04", 2)]
    [InlineData("name: La Espiga", "name: La Espiga\nowner: Ana", "YAML-06", 2)]
    [InlineData("name: La Espiga", "name: La Espiga\n? [a, b]\n: c", "YAML-08", 2)]
    [InlineData("staff: 4", "staff: four", "YAML-08", 3)]
    [InlineData("staff: 4", "staff: '4'", "YAML-08", 3)]
    [InlineData("staff: 4", "staff: 4.5", "YAML-08", 3)]
    [InlineData("staff: 4", "staff: 99999999999", "YAML-08", 3)]
    [InlineData("staff: 4", "staff: -1", "YAML-10", 3)]
    [InlineData("staff: 4", "staff: 4\nfounded:", "YAML-07", 4)]
    [InlineData("share: 0.35", "share: 0,35", "YAML-08", 4)]
    [InlineData("share: 0.35", "share: .nan", "YAML-08", 4)]
    [InlineData("towns: [Luque, Areguá]", "towns: []", "YAML-07", 5)]
    [InlineData("towns: [Luque, Areguá]", "towns: Luque", "YAML-08", 5)]
    [InlineData("towns: [Luque, Areguá]", "towns: [Luque, ]\nsecond: x", "YAML-06", 6)]
    [InlineData("towns: [Luque, Areguá]", "towns: [Luque, Luque]", "YAML-17", 5)]
    [InlineData("towns: [Luque, Areguá]", "towns: [Luque, ~]", "YAML-07", 5)]
    [InlineData("  - code: chipa", "  - chipa", "YAML-08", 7)]
    [InlineData("  - code: chipa", "  - { code: chipa, price: 3 }", "YAML-06", 7)]
    [InlineData("pt: Pão de hoje, ", "", "YAML-05", 2)]
    [InlineData("pt: Pão de hoje, ", "pt: Pão, de hoje, ", "YAML-06", 2)]
    [InlineData("pt: Pão de hoje", "pt: Pan de hoy", "YAML-13", 2)]
    [InlineData("en: Bread of today", "en: Bread of today, same: true", "YAML-14", 2)]
    [InlineData("en: Bread of today", "en: 'Bread of {day}'", "YAML-15", 2)]
    [InlineData("en: Bread of today", "en: Bread of the day and of the night", "YAML-11", 2)]
    [InlineData("en: Bread of today", "en: El pan y la sal", "YAML-16", 2)]
    [InlineData("motto: { es: Pan de hoy, pt: Pão de hoje, en: Bread of today }", "motto: Pan de hoy", "YAML-12", 2)]
    public void What_is_refused_and_why(string standing, string written, string code, int line)
    {
        var text = Whole.Replace(standing, written, StringComparison.Ordinal);

        var (_, problems) = Read(text);

        Assert.Contains(problems, problem => problem.Code == code && problem.Place == new ProblemPlace("bakery.yml", line));
    }

    [Theory]
    [InlineData("")]
    [InlineData("# only a comment")]
    [InlineData("- a list")]
    [InlineData("a word")]
    [InlineData("name: a\n---\nname: b")]
    public void A_file_that_is_not_one_mapping_is_refused(string text)
    {
        var (_, problems) = Read(text);

        Assert.NotEmpty(problems);
    }

    [Fact]
    public void All_problems_of_a_file_come_at_once()
    {
        var (_, problems) = Read("staff: many\nshare: half\nowner: Ana");

        Assert.Equal("YAML-05 YAML-05 YAML-08 YAML-08 YAML-05 YAML-05 YAML-06", string.Join(' ', problems.Select(problem => problem.Code)));
    }

    [Fact]
    public void A_missing_mapping_is_one_problem_and_not_one_for_each_of_its_keys()
    {
        var problems = new List<Problem>();

        StrictYaml.Read("x.yml", "a: 1", problems, map => map.Whole("a") + Inner(map.Map("b")));

        Assert.Equal("YAML-05", Assert.Single(problems).Code);

        static string Inner(YamlMap map) => map.Word("c") + map.Text("d") + map.Map("e").Whole("f");
    }

    [Fact]
    public void Depth_is_bounded()
    {
        var (_, problems) = Read("name: " + new string('[', 5000));

        Assert.Contains(problems, problem => problem.Code is "YAML-03");
    }

    [Fact]
    public void A_small_file_cannot_grow_into_a_large_one()
    {
        var (_, problems) = Read("a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nname: *c");

        Assert.Contains(problems, problem => problem.Code == "YAML-02");
    }

    [Theory]
    [InlineData(new byte[] { 0x61, 0x3A, 0x0A, 0xFF, 0x0A }, "READ-03", 2)]
    [InlineData(new byte[] { 0x61, 0x09, 0x0A }, "READ-04", 1)]
    [InlineData(new byte[] { 0x61, 0x0D, 0x0A }, "READ-04", 1)]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF, 0x61 }, "READ-05", 1)]
    [InlineData(new byte[] { 0x61, 0x00 }, "READ-05", 1)]
    public void Bytes_that_are_not_clean_text_are_refused(byte[] bytes, string code, int line)
    {
        var problems = new List<Problem>();

        StrictText.Read(bytes, "x.yml", problems);

        var problem = Assert.Single(problems);
        Assert.Equal((code, line), (problem.Code, problem.Place.Line));
    }

    [Fact]
    public void A_file_that_is_not_there_is_a_problem_and_not_an_exception()
    {
        var problems = new List<Problem>();

        Assert.Null(StrictYaml.ReadFile(Path.Combine(Path.GetTempPath(), "no", "such.yml"), "such.yml", problems, map => map.Word("a")));

        Assert.Equal("READ-01", Assert.Single(problems).Code);
    }

    [Fact]
    public void No_text_makes_the_reader_throw()
    {
        // A seeded generator: pieces that YAML gives a meaning, in any order.
        string[] pieces = ["a", ":", " ", "\n", "- ", "{", "}", "[", "]", ",", "&x", "*x", "!", "!!", "|", ">", "'", "\"", "#", "?", "%", "---", "...", "\t", "\\", "~", "<<", "  ", "\u0085", "é", "@", "`", "|-1", "%YAML 9.9\n", "\\x"];
        var state = 20261121u;

        for (var round = 0; round < 20_000; round++)
        {
            var text = new System.Text.StringBuilder();
            for (var count = 0; count < 12; count++)
            {
                state = unchecked((state * 1664525u) + 1013904223u);
                text.Append(pieces[(state >> 16) % (uint)pieces.Length]);
            }
            var (_, problems) = Read(text.ToString());
            Assert.NotEmpty(problems);
        }
    }

    private static (Bakery? Bakery, List<Problem> Problems) Read(string text)
    {
        var problems = new List<Problem>();
        var bakery = StrictYaml.Read("bakery.yml", text, problems, map => new Bakery(
            map.Word("name"),
            map.Text("motto", longest: 20),
            map.Whole("staff", low: 0, high: 250),
            map.OptionalWhole("founded"),
            map.Number("share"),
            map.Words("towns"),
            [.. map.Maps("breads").Select(bread => bread.Word("code"))]));
        return (bakery, problems);
    }
}
