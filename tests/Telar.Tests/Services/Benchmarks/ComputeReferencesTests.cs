using Telar.Services.Benchmarks;
using Telar.Storage.Benchmarks;
using Telar.Tests.Given;

namespace Telar.Tests.Services.Benchmarks;

public class ComputeReferencesTests
{
    private static readonly string Catalogue = Repository.PathOf("catalogue");

    [Fact]
    public void Every_number_in_the_repository_follows_from_the_raw_files()
    {
        var computed = ComputeReferences.From(Catalogue, Reference.Path("data", "microdata")).Value;

        Assert.Equal(5, computed.Count);
        foreach (var one in computed)
            Assert.Equal(File.ReadAllText(Path.Combine(Catalogue, "references", one.Survey.Code + ".csv")), ReferenceTable.Write(one.Figures));
    }

    [Fact]
    public void Files_that_are_not_there_are_all_named()
    {
        using var empty = new CatalogueCopy(Repository.PathOf("catalogue", "search"));

        var problems = ComputeReferences.From(Catalogue, empty.Folder).Problems;

        Assert.All(problems, problem => Assert.Equal("READ-01", problem.Code));
        Assert.Equal(
            ["arg_endei_ii_2014_2016/endei_ii.csv.gz", "chl_eme_vi_2019/eme_vi_extracto.csv.gz", "col_emicron_2024/emprendimiento.csv.gz", "col_emicron_2024/sitio_ubicacion.csv.gz", "ecu_acti_2012_2014/enai.csv.gz", "per_ene_2015/ene2015_mype.csv.gz"],
            problems.Select(problem => problem.Place.File));
    }

    [Fact]
    public void A_file_without_a_column_that_is_asked_for_is_refused_by_its_name()
    {
        using var folder = new CatalogueCopy(Repository.PathOf("catalogue", "search"));
        Directory.CreateDirectory(Path.Combine(folder.Folder, "chl_eme_vi_2019"));
        using (var packed = new System.IO.Compression.GZipStream(File.Create(Path.Combine(folder.Folder, "chl_eme_vi_2019", "eme_vi_extracto.csv.gz")), System.IO.Compression.CompressionLevel.Fastest))
            packed.Write("registro_SII,Factor_EME,region,CISE\n1,2.5,1,0\n"u8);

        var problem = Assert.Single(ComputeReferences.From(Catalogue, folder.Folder).Problems, problem => problem.Code == "REF-01");

        Assert.Equal(("chl_eme_vi_2019/eme_vi_extracto.csv.gz", 1), (problem.Place.File, problem.Place.Line));
        Assert.Contains(("column", "conta_completa"), problem.Values);
    }
}
