using System.Text.Json;
using Telar.Core.Indicators;
using Telar.Core.Indicators.Layouts;
using Telar.Core.Shared;

namespace Telar.Tests.Core.Indicators;

public class LayoutsTests
{
    [Fact]
    public void The_API_bulk_table_is_read_below_its_preamble_and_names_its_edition()
    {
        var rows = Rows("Data Source,World Development Indicators,", "", "Last Updated Date,2025-04-15,", "", "Country Name,Country Code,Indicator Name,Indicator Code,2019,2020,", "Paraguay,PRY,Internet users,IT.NET,70.5,,");

        Assert.Equal(["IT.NET PRY 2019 70.5", "IT.NET PRY 2020 "], Read(new WorldBankWideLayout(), rows));
        Assert.Equal(new EditionClaim("World Development Indicators", "2025-04-15"), new WorldBankWideLayout().EditionOf(rows));
    }

    [Fact]
    public void A_DataBank_export_has_bracketed_years_dots_for_nothing_and_a_footer()
    {
        var rows = Rows("Country Name,Country Code,Series Name,Series Code,2011 [YR2011],2012 [YR2012]", "Paraguay,PRY,Users,IT.NET,1.5,..", ",,,,,", "Data from database: World Development Indicators,,,,,", "Last Updated: 04/08/2022,,,,,");

        Assert.Equal(["IT.NET PRY 2011 1.5", "IT.NET PRY 2012 "], Read(new WorldBankWideLayout(), rows));
    }

    [Fact]
    public void A_DataBank_export_in_Spanish_is_recognised()
    {
        var rows = Rows("Nombre del país,Código del país,Nombre de la serie,Código de la serie,2011 [YR2011]", "Paraguay,PRY,Usuarios,IT.NET,1.5");

        Assert.True(new WorldBankWideLayout().Recognises(rows));
        Assert.Equal(["IT.NET PRY 2011 1.5"], Read(new WorldBankWideLayout(), rows));
    }

    [Theory]
    // 2.0: an indicator names the series; place, time and frequency do not
    [InlineData("STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,INDICATOR,SEX,TIME_PERIOD,OBS_VALUE,OBS_STATUS", "dataflow,X:Y(1.0),I,A,PRY,UNE,_T,2020,5,E", "UNE._T PRY 2020 5 estimated")]
    // without one the dataflow is part of the name
    [InlineData("STRUCTURE,STRUCTURE_ID,REF_AREA,SEX,TIME_PERIOD,OBS_VALUE", "dataflow,X:FLOW(1.0),PRY,F,2020-Q1,5", "FLOW:F PRY 2020-Q1 5")]
    [InlineData("DATAFLOW,REF_AREA,TIME_PERIOD,OBS_VALUE,OBS_STATUS", "X:FLOW(1.0),PRY,2020,5,F", "FLOW PRY 2020 5 projected")]
    // codes with their names in the same cell
    [InlineData("STRUCTURE,STRUCTURE_ID,REF_AREA: Country,INDICATOR: Indicator,TIME_PERIOD: Time,OBS_VALUE: Value", "dataflow,X:Y(1.0): Flow,PRY: Paraguay,UNE: Unemployment,2020: 2020,5", "UNE PRY 2020 5")]
    // names in columns of their own
    [InlineData("STRUCTURE,STRUCTURE_ID,STRUCTURE_NAME,ACTION,REF_AREA,Country,INDICATOR,Indicator,TIME_PERIOD,Time,OBS_VALUE,Value,OBS_STATUS,Status", "dataflow,X:Y(1.0),Flow,I,PRY,Paraguay,UNE,Unemployment,2020,,5,,B,Break", "UNE PRY 2020 5 break")]
    // a mark that Telar has no word for travels along
    [InlineData("DATAFLOW,REF_AREA,TIME_PERIOD,OBS_VALUE,OBS_STATUS,COMMENT_OBS", "X:FLOW(1.0),PRY,2020,5,P,first release", "FLOW PRY 2020 5 P: provisional; first release")]
    [InlineData("DATAFLOW,REF_AREA,TIME_PERIOD,OBS_VALUE", "X:FLOW(1.0),PRY,2020,NaN", "FLOW PRY 2020 ")]
    [InlineData("STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,TIME_PERIOD,OBS_VALUE", "dataflow,X:FLOW(1.0),D,PRY,2020,-", "FLOW PRY 2020  withdrawn")]
    public void SDMX_CSV_is_read(string heading, string row, string expected)
    {
        Assert.Equal([expected], Read(new SdmxCsvLayout(), Rows(heading, row)));
    }

    [Theory]
    [InlineData("STRUCTURE,STRUCTURE_ID,DIM_1,OBS_VALUE", "dataflow,X:Y(1.0),A,5", "IMPORT-26 IMPORT-26")]
    [InlineData("STRUCTURE,STRUCTURE_ID,OBS_VALUE,REF_AREA,TIME_PERIOD", "dataflow,X:Y(1.0),5,PRY,2020", "IMPORT-15")]
    [InlineData("STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,TIME_PERIOD,OBS_VALUE", "dataflow,X:Y(1.0),Z,PRY,2020,5", "IMPORT-13")]
    [InlineData("STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,TIME_PERIOD,OBS_VALUE", "dataflow,X:Y(1.0),D,PRY,,", "IMPORT-14")]
    [InlineData("STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,SEX,TIME_PERIOD,OBS_VALUE", "dataflow,X:Y(1.0),D,PRY,,2020,", "IMPORT-14")]
    [InlineData("STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,TIME_PERIOD,OBS_VALUE,OBS_STATUS", "dataflow,X:Y(1.0),D,PRY,2020,,-", "IMPORT-14")]
    public void SDMX_CSV_that_is_refused_says_why(string heading, string row, string codes)
    {
        var problems = new ProblemList();

        Assert.Empty(new SdmxCsvLayout().Read(Rows(heading, row), problems, new ProblemList()));

        Assert.Equal(codes, string.Join(' ', problems.Select(problem => problem.Code)));
    }

    [Fact]
    public void A_series_that_changes_its_unit_within_a_file_is_a_problem()
    {
        var problems = new ProblemList();

        _ = new SdmxCsvLayout().Read(Rows("DATAFLOW,REF_AREA,TIME_PERIOD,OBS_VALUE,UNIT_MULT", "X:F(1.0),PRY,2020,5,3", "X:F(1.0),PRY,2021,5,6"), problems, new ProblemList()).Count();

        Assert.Equal(ImportProblems.UnitChanges, Assert.Single(problems).Kind);
    }

    [Fact]
    public void The_headings_of_others_are_read_as_ours_and_unread_columns_are_named()
    {
        var remarks = new ProblemList();

        var readings = new TidyLayout().Read(Rows("indicator_code,iso3,year,value,sex", "A,PRY,2020,5,F"), new ProblemList(), remarks).ToList();

        Assert.Equal(("A", "PRY", "2020", "5"), (readings[0].Series, readings[0].Place, readings[0].Period, readings[0].Value));
        Assert.Equal("sex", Assert.Single(remarks).Values[0].Value);
    }

    [Fact]
    public void ILOSTAT_keeps_groups_in_the_series_and_the_survey_in_the_note()
    {
        var rows = Rows("ref_area,indicator,source,sex,classif1,time,obs_value,obs_status", "ARG,SDG_0831,BA:150,SEX_T,ECO_TOTAL,2022,50.963,B");

        Assert.Equal(["SDG_0831.SEX_T.ECO_TOTAL ARG 2022 50.963 break BA:150"], Read(new IlostatLayout(), rows));
    }

    [Theory]
    [InlineData("""[{"page":1,"pages":1,"total":1,"sourceid":"2","lastupdated":"2025-04-15"},[{"indicator":{"id":"A","value":"a"},"country":{"id":"PY","value":"Paraguay"},"countryiso3code":"PRY","date":"2020","value":1.50,"obs_status":"F","footnote":"a note"}]]""", "A PRY 2020 1.50 projected a note")]
    [InlineData("""[{"indicator":{"id":"A","value":"a"},"country":{"id":"PY","value":"Paraguay"},"countryiso3code":"","date":"2020","value":null}]""", "A PY 2020 ")]
    public void The_World_Banks_reply_is_read_with_and_without_its_page_header(string json, string expected)
    {
        Assert.Equal([expected], Read(new WorldBankJsonLayout(), json));
    }

    [Theory]
    [InlineData("""[{"message":[{"id":"120","key":"Invalid value","value":"The provided parameter value is not valid"}]}]""", "IMPORT-21")]
    [InlineData("""[{"page":1,"pages":1},[{"indicator":{"id":"A"},"date":"2020","value":{"deep":1}}]]""", "IMPORT-20")]
    [InlineData("""[{"page":1,"pages":1},[7]]""", "IMPORT-20")]
    public void A_reply_that_is_no_data_is_refused(string json, string code)
    {
        Assert.Equal(code, ProblemOf(new WorldBankJsonLayout(), json));
    }

    [Theory]
    // dense, with roles, a unit and a status by number
    [InlineData("""{"version":"2.0","class":"dataset","id":["m","c","t"],"size":[1,2,1],"role":{"metric":["m"],"geo":["c"],"time":["t"]},"dimension":{"m":{"category":{"label":{"UNR":"rate"},"unit":{"UNR":{"label":"%"}}}},"c":{"category":{"index":["PY","AU"]}},"t":{"category":{"index":{"2020":0}}}},"value":[5.10,6],"status":{"0":"e"}}""", "UNR PY 2020 5.10 estimated|UNR AU 2020 6")]
    // sparse, usual names in place of roles, the dataset's own id as name
    [InlineData("""{"version":"2.0","class":"dataset","extension":{"id":"DS1"},"id":["geo","sex","time"],"size":[1,2,2],"dimension":{"geo":{"category":{"index":["PY"]}},"sex":{"category":{"index":["F","M"]}},"time":{"category":{"index":["2020","2021"]}}},"value":{"3":7},"status":["","","","f"]}""", "DS1:M PY 2021 7 projected")]
    public void JSON_stat_is_read_dense_and_sparse(string json, string expected)
    {
        Assert.Equal(expected.Split('|'), Read(new JsonStatLayout(), json));
    }

    [Theory]
    [InlineData("""{"version":"2.0","class":"collection","link":{}}""", "IMPORT-22")]
    [InlineData("""{"dataset":{"value":[]}}""", "IMPORT-22")]
    [InlineData("""{"version":"2.0","class":"dataset","id":["a"],"size":[1],"dimension":{"a":{"category":{"index":["x"]}}},"value":[1]}""", "IMPORT-20")]
    [InlineData("""{"version":"2.0","class":"dataset","id":["geo","time"],"size":[1,2],"dimension":{"geo":{"category":{"index":["PY"]}},"time":{"category":{"index":["2020"]}}},"value":[1,2]}""", "IMPORT-20")]
    [InlineData("""{"version":"2.0","class":"dataset","id":["geo","time"],"size":[1,1],"dimension":{"geo":{"category":{"index":["PY"]}},"time":{"category":{"index":["2020"]}}},"value":[1,2]}""", "IMPORT-20")]
    [InlineData("""{"version":"2.0","class":"dataset","id":["geo","time"],"size":[1,2147483647],"dimension":{"geo":{"category":{"index":["PY"]}},"time":{"category":{"index":["2020"]}}},"value":{}}""", "IMPORT-20")]
    public void JSON_stat_that_is_not_one_dataset_of_that_size_is_refused(string json, string code)
    {
        Assert.Equal(code, ProblemOf(new JsonStatLayout(), json));
    }

    [Fact]
    public void Numbers_of_fewer_than_three_digits_are_no_country()
    {
        var places = new PlaceBook([("BOL", "BO", 68)]);

        Assert.Equal(["BOL", "BOL", "BOL", null], new[] { "BOL", "bo", "068", "68" }.Select(places.Find));
    }

    [Fact]
    public void A_source_is_found_by_its_edition_and_a_slip_is_answered_with_what_is_near()
    {
        var sources = new SourceBook([new("wdi-2025-04", "World Development Indicators", "2025-04-15", true), new("wdi-2026-07", "World Development Indicators", "2026-07-13", true), new("wgi-2023", "Governance", "2023", true)]);

        Assert.Equal("wdi-2025-04", sources.FindEdition(new("Indicadores del desarrollo mundial", "2025-04-15"))!.Code);
        Assert.Null(sources.FindEdition(new("World Development Indicators", "2025-04-16")));
        Assert.Equal("wdi-2025-04", sources.Near("wdi-2025-05")[0]);
        Assert.Empty(sources.Near("something else"));
    }

    [Fact]
    public void Figures_given_before_are_noticed_also_where_periods_come_backwards()
    {
        var seen = new SeenObservations();
        Period[] periods = [.. new[] { "2020", "1950", "2020-Q1", "2099", "1900", "2020-05" }.Select(text => Period.TryParse(text, out var period) ? period : throw new FormatException(text))];

        Assert.All(periods, period => Assert.True(seen.Add("S", "PRY", period)));
        Assert.All(periods, period => Assert.True(seen.Add("S", "MEX", period)));
        Assert.All(periods, period => Assert.False(seen.Add("S", "PRY", period)));
    }

    private static IReadOnlyList<Row> Rows(params string[] lines) => [.. lines.Select((line, i) => new Row(i + 1, line.Split(',')))];

    private static List<string> Read(TableLayout layout, IReadOnlyList<Row> rows)
    {
        var problems = new ProblemList();
        Assert.True(layout.Recognises(rows));
        var told = layout.Read(rows, problems, new ProblemList()).Select(Told).ToList();
        Assert.Empty(problems);
        return told;
    }

    private static List<string> Read(JsonLayout layout, string json)
    {
        var problems = new ProblemList();
        var root = JsonDocument.Parse(json).RootElement;
        Assert.True(layout.Recognises(root));
        var told = layout.Read(root, problems, new ProblemList()).Select(Told).ToList();
        Assert.Empty(problems);
        return told;
    }

    private static string ProblemOf(JsonLayout layout, string json)
    {
        var problems = new ProblemList();
        _ = layout.Read(JsonDocument.Parse(json).RootElement, problems, new ProblemList()).Count();
        return Assert.Single(problems).Code;
    }

    private static string Told(Reading reading) =>
        $"{reading.Series} {reading.Place} {reading.Period} {reading.Value}"
        + string.Concat(new[] { reading.Status.Code(), reading.Note ?? "", reading.IsWithdrawn ? "withdrawn" : "" }.Where(part => part.Length > 0).Select(part => " " + part));
}
