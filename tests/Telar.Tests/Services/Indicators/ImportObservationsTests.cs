using Telar.Core.Indicators;
using Telar.Core.Shared;
using Telar.Services.Indicators;
using Telar.Storage.Indicators;
using Telar.Storage.Shared;
using Telar.Tests.Given;

namespace Telar.Tests.Services.Indicators;

public sealed class ImportObservationsTests(TestDatabases databases) : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("telar-import-").FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(TestDatabases.Engines), MemberType = typeof(TestDatabases))]
    public async Task What_a_file_says_of_our_countries_is_kept_and_the_rest_is_counted(Engine engine)
    {
        var database = await databases.MigratedAsync(engine);

        var (report, problems) = await ImportAsync(database, "S.ONE,PRY,2020,12.5,measured,\nS.ONE,XKX,2020,3,,\nS.ONE,PRY,2021,,,\nS.ONE,PRY,2022,13,projected,a note\n");

        Assert.Empty(problems);
        Assert.Equal(new IntakeCount(New: 2, Revised: 0, Unchanged: 0, Withdrawn: 0), report!.Count);
        Assert.Equal(1, report.OtherPlaces["XKX"]);
        Assert.Equal(1, report.Empty);
        var kept = await Stored.LatestOfAsync(database, "test", Ct);
        Assert.Equal(["2020 12.5 measured", "2022 13 projected a note"], kept.Select(one => $"{one.Observation.Period} {one.Observation.Text} {one.Observation.Status.Code()} {one.Observation.Note}".TrimEnd()));
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Engines), MemberType = typeof(TestDatabases))]
    public async Task A_correction_is_a_revision_and_a_repetition_changes_nothing(Engine engine)
    {
        var database = await databases.MigratedAsync(engine);
        await ImportAsync(database, "S.ONE,PRY,2020,12.5,,\nS.ONE,PRY,2021,7,,\n");

        var (report, _) = await ImportAsync(database, "S.ONE,PRY,2020,12.50,,\nS.ONE,PRY,2021,8,,\n");

        Assert.Equal(new IntakeCount(New: 0, Revised: 1, Unchanged: 1, Withdrawn: 0), report!.Count);
        var kept = await Stored.LatestOfAsync(database, "test", Ct);
        Assert.Equal([12.5, 8], kept.Select(one => one.Observation.Value!.Value));
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Engines), MemberType = typeof(TestDatabases))]
    public async Task A_file_with_problems_leaves_the_database_as_it_was(Engine engine)
    {
        var database = await databases.MigratedAsync(engine);

        var (report, problems) = await ImportAsync(database, "S.ONE,PRY,2020,12.5,,\nS.ONE,PRY,20,8,,\nS.ONE,PRY,2021,\"1,5\",,\n");

        Assert.Null(report);
        Assert.Equal([("IMPORT-03", 3), ("IMPORT-11", 4)], problems.Select(problem => (problem.Code, problem.Place.Line!.Value)));
        Assert.Empty(await Stored.LatestOfAsync(database, "test", Ct));
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Engines), MemberType = typeof(TestDatabases))]
    public async Task A_dry_run_says_what_would_change_and_changes_nothing(Engine engine)
    {
        var database = await databases.MigratedAsync(engine);

        var (report, _) = await ImportAsync(database, "S.ONE,PRY,2020,12.5,,\n", isDryRun: true);

        Assert.Equal(1, report!.Count.New);
        Assert.Empty(await Stored.LatestOfAsync(database, "test", Ct));
        Assert.False(Directory.Exists(Path.Combine(folder, "received")));
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Engines), MemberType = typeof(TestDatabases))]
    public async Task The_same_bytes_are_taken_once(Engine engine)
    {
        var database = await databases.MigratedAsync(engine);
        await ImportAsync(database, "S.ONE,PRY,2020,12.5,,\n");
        await ImportAsync(database, "S.ONE,PRY,2020,13,,\n");

        var (report, _) = await ImportAsync(database, "S.ONE,PRY,2020,12.5,,\n");

        Assert.NotNull(report!.KnownSince);
        Assert.Equal(13, Assert.Single(await Stored.LatestOfAsync(database, "test", Ct)).Observation.Value);
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Engines), MemberType = typeof(TestDatabases))]
    public async Task Old_vintages_stay_readable_and_a_withdrawn_figure_is_one_more(Engine engine)
    {
        var database = await databases.MigratedAsync(engine);
        await ImportTextAsync(database, "a.csv", Sdmx("I,PRY,2020,1,A"));
        await ImportTextAsync(database, "b.csv", Sdmx("R,PRY,2020,2,P"));
        var (report, _) = await ImportTextAsync(database, "c.csv", Sdmx("D,PRY,2020,,"));

        Assert.Equal(1, report!.Count.Withdrawn);
        Assert.Empty(await Stored.LatestOfAsync(database, "test", Ct));
        var history = await new ObservationHistory(database).HistoryAsync(new("test", "IND"), "PRY", Telar.Core.Shared.Period.OfYear(2020), Ct);
        Assert.Equal(["1 1 a.csv False", "2 2 b.csv False", "3  c.csv True"], history.Select(one => $"{one.Revision} {one.Observation.Value} {one.File} {one.IsLatest}"));

        await ImportTextAsync(database, "d.csv", Sdmx("A,PRY,2020,3,A"));

        Assert.Equal(3, Assert.Single(await Stored.LatestOfAsync(database, "test", Ct)).Observation.Value);
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Engines), MemberType = typeof(TestDatabases))]
    public async Task A_figure_given_twice_counts_once_and_two_values_for_one_are_refused(Engine engine)
    {
        var database = await databases.MigratedAsync(engine);

        var (report, _) = await ImportAsync(database, "S,PRY,2020,1,,\nS,PRY,2020,1.0,,\nS,PRY,2021,2,,\n");
        var (_, problems) = await ImportAsync(database, "S,PRY,2030,1,,\nS,PRY,2030,4,,\n");

        Assert.Equal((2, 1), (report!.Count.New, report.Repeated));
        Assert.Equal((ImportProblems.TwoValues, 3), (Assert.Single(problems).Kind, problems.First().Place.Line));
        Assert.Equal(2, (await Stored.LatestOfAsync(database, "test", Ct)).Count);
    }

    [Fact]
    public async Task Two_sources_for_one_figure_are_both_kept()
    {
        var database = await databases.MigratedAsync(Engine.Sqlite);
        await ImportAsync(database, "S,PRY,2020,1,,\n");

        var (report, _) = await ImportTextAsync(database, "other.csv", "series,place,period,value\nS,PRY,2020,9\n", "closed");

        Assert.Equal(ImportRemarks.PrivateUse, Assert.Single(report!.Remarks).Kind);
        Assert.Equal(1, Assert.Single(await Stored.LatestOfAsync(database, "test", Ct)).Observation.Value);
        Assert.Equal(9, Assert.Single(await Stored.LatestOfAsync(database, "closed", Ct)).Observation.Value);
    }

    [Theory]
    [InlineData("tset", "IMPORT-08")]
    [InlineData(null, "IMPORT-12")]
    public async Task A_source_that_is_unknown_or_untold_is_refused_with_what_is_near(string? source, string code)
    {
        var (_, problems) = await ImportTextAsync(await databases.MigratedAsync(Engine.Sqlite), "x.csv", "series,place,period,value\nS,PRY,2020,9\n", source);

        Assert.Equal(code, Assert.Single(problems).Code);
        Assert.Contains("test", problems.First().ToDo(Telar.Core.Shared.Language.En), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_decimal_comma_is_read_only_where_it_is_told()
    {
        var database = await databases.MigratedAsync(Engine.Sqlite);
        const string Text = "series;place;period;value\nS;PRY;2020;1,5\n";

        var (_, problems) = await ImportTextAsync(database, "c.csv", Text);
        var (report, _) = await ImportTextAsync(database, "c.csv", Text, "test", Telar.Core.Indicators.DecimalMark.Comma);

        Assert.Equal(ImportProblems.DecimalComma, Assert.Single(problems).Kind);
        Assert.Equal(1, report!.Count.New);
        var kept = Assert.Single(await Stored.LatestOfAsync(database, "test", Ct)).Observation;
        // Kept and exported with a point: a column never mixes marks.
        Assert.Equal((1.5, "1.5"), (kept.Value, kept.Text));
    }

    [Fact]
    public async Task An_edition_that_the_catalogue_does_not_have_is_refused_with_what_to_describe()
    {
        const string Text = "Data Source,Test,\n\nLast Updated Date,2024-05-30,\n\nCountry Name,Country Code,Indicator Name,Indicator Code,2020,\nParaguay,PRY,Name,S,1,\n";

        var (_, problems) = await ImportTextAsync(await databases.MigratedAsync(Engine.Sqlite), "e.csv", Text, source: null);

        var problem = Assert.Single(problems);
        Assert.Equal(ImportProblems.EditionUnknown, problem.Kind);
        Assert.Contains("2024-05-30", problem.What(Telar.Core.Shared.Language.Es), StringComparison.Ordinal);
        Assert.EndsWith("there are: test.", problem.ToDo(Telar.Core.Shared.Language.En), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_about_other_places_is_refused_and_its_places_are_named()
    {
        var (_, problems) = await ImportAsync(await databases.MigratedAsync(Engine.Sqlite), "S.ONE,XKX,2020,3,,\nS.ONE,XKX,2021,3,,\nS.ONE,WLD,2020,3,,\n");

        Assert.Contains("3 (WLD, XKX)", Assert.Single(problems).What(Telar.Core.Shared.Language.En), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_workbook_is_read_from_the_first_sheet_that_is_recognised_or_the_one_that_is_told()
    {
        var database = await databases.MigratedAsync(Engine.Sqlite);
        const string Heading = """<row r="1"><c r="A1" t="inlineStr"><is><t>series</t></is></c><c r="C1" t="inlineStr"><is><t>place</t></is></c><c r="D1" t="inlineStr"><is><t>period</t></is></c><c r="E1" t="inlineStr"><is><t>value</t></is></c></row>""";
        var file = Path.Combine(folder, "book.xlsx");
        await File.WriteAllBytesAsync(file, TestWorkbook.Of(("Notes", TestWorkbook.Row("read me")), ("Data", Heading + """<row r="3"><c r="A3" t="s"><v>1</v></c><c r="C3" t="s"><v>0</v></c><c r="D3"><v>2020</v></c><c r="E3"><v>82.736729999999994</v></c></row>""")), Ct);

        var (report, _) = await Import(database).RunAsync(new(file) { Source = "test" }, Ct);
        var (_, problems) = await Import(database).RunAsync(new(file) { Source = "test", Sheet = "Other" }, Ct);

        Assert.Equal(ImportRemarks.SheetsLeft, Assert.Single(report!.Remarks).Kind);
        var (series, observation) = Assert.Single(await Stored.LatestOfAsync(database, "test", Ct));
        Assert.Equal(("S.ONE", "82.73673"), (series.Code, observation.Text));
        Assert.Equal(FileProblems.SheetMissing, Assert.Single(problems).Kind);
    }

    [Fact]
    public async Task Problems_come_together_the_first_thousand_kept()
    {
        var rows = string.Concat(Enumerable.Range(0, 1500).Select(_ => "S,PRY,2020,x,,\n"));

        var (_, problems) = await ImportAsync(await databases.MigratedAsync(Engine.Sqlite), rows);

        Assert.Equal((1500, 500, 1000), (problems.Count, problems.NotKept, problems.Last().Place.Line - 1));
    }

    [Theory]
    [InlineData(ExportFormat.Csv)]
    [InlineData(ExportFormat.SdmxCsv)]
    public async Task What_is_exported_can_be_imported_again(ExportFormat format)
    {
        var database = await databases.MigratedAsync(Engine.Sqlite);
        await ImportAsync(database, "S.ONE,PRY,2020,12.50,estimated,\"a, b\"\nS.ONE,PRY,2021-Q1,7,break,\n");
        var text = new StringWriter();

        var written = await new ExportObservations(new(database)).WriteAsync(new([], [], null, null) { Format = format }, text, Ct);
        var again = await databases.MigratedAsync(Engine.Sqlite);
        var (report, problems) = await ImportTextAsync(again, "export.csv", text.ToString());

        Assert.Empty(problems);
        Assert.Equal((2, 2), (written, report!.Count.New));
        Assert.Equal(await Stored.LatestOfAsync(database, "test", Ct), await Stored.LatestOfAsync(again, "test", Ct));
    }

    [Fact]
    public async Task The_starter_data_is_loaded_once_and_after_a_change_only_what_changed()
    {
        var database = await databases.MigratedAsync(Engine.Sqlite);
        var starter = Directory.CreateDirectory(Path.Combine(folder, "starter")).FullName;
        await File.WriteAllTextAsync(Path.Combine(starter, "test.csv"), "series,place,period,value,status,note\nS,PRY,2020,1,,\n", Ct);
        await File.WriteAllTextAsync(Path.Combine(starter, "closed.csv"), "series,place,period,value,status,note\nS,PRY,2020,1,,\n", Ct);
        var load = new LoadStarter(Import(database));

        var first = await load.RunAsync(starter, null, Ct);
        var second = await load.RunAsync(starter, null, Ct);
        await File.AppendAllTextAsync(Path.Combine(starter, "test.csv"), "S,PRY,2021,2,,\n", Ct);
        var third = await load.RunAsync(starter, null, Ct);

        Assert.Equal([(2, 2), (0, 0), (1, 1)], new[] { first, second, third }.Select(one => (one.Loaded, (int)one.Figures)));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static string Sdmx(string row) => "STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,OBS_STATUS\n" + string.Join(',', ["dataflow", "X:Y(1.0)", .. row.Split(',')[..2], "IND", .. row.Split(',')[2..]]) + "\n";

    private Task<(ImportReport? Report, Telar.Core.Shared.ProblemList Problems)> ImportAsync(Database database, string rows, bool isDryRun = false)
    {
        var file = Path.Combine(folder, "test.csv");
        File.WriteAllText(file, "series,place,period,value,status,note\n" + rows);
        return Import(database).RunAsync(new(file) { Source = "test", IsDryRun = isDryRun }, Ct);
    }

    private Task<(ImportReport? Report, Telar.Core.Shared.ProblemList Problems)> ImportTextAsync(Database database, string name, string text, string? source = "test", DecimalMark decimals = DecimalMark.Point)
    {
        var file = Path.Combine(folder, name);
        File.WriteAllText(file, text);
        return Import(database).RunAsync(new(file) { Source = source, Decimals = decimals }, Ct);
    }

    private ImportObservations Import(Database database) =>
        new(database, new(Path.Combine(folder, "received")), new([("PRY", "PY", 600)]), new([new("test", "Test", "", AllowsOpenData: true), new("closed", "Closed", "", AllowsOpenData: false)]), TimeProvider.System);
}
