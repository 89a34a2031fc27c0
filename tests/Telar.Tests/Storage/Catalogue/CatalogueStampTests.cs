using Telar.Storage.Catalogue;
using Telar.Tests.Given;

namespace Telar.Tests.Storage.Catalogue;

public sealed class CatalogueStampTests : IDisposable
{
    private readonly SmallCatalogue catalogue = new();
    private readonly string before;

    public CatalogueStampTests() => before = CatalogueStamp.Of(catalogue.Folder);

    [Fact]
    public void The_stamp_is_the_same_while_the_files_are()
    {
        foreach (var file in catalogue.Files)
            File.SetLastWriteTimeUtc(Path.Combine(catalogue.Folder, file), DateTime.UnixEpoch);

        Assert.Equal(before, CatalogueStamp.Of(catalogue.Folder));
    }

    [Fact]
    public void A_letter_that_changes_changes_the_stamp_though_length_and_time_stay()
    {
        var file = catalogue.Files[0];
        var path = Path.Combine(catalogue.Folder, file);
        var (text, time) = (catalogue.Read(file), File.GetLastWriteTimeUtc(path));
        catalogue.Write(file, (text[0] == 'x' ? 'y' : 'x') + text[1..]);
        File.SetLastWriteTimeUtc(path, time);

        Assert.NotEqual(before, CatalogueStamp.Of(catalogue.Folder));
    }

    [Fact]
    public void A_file_that_goes_comes_or_is_renamed_changes_the_stamp()
    {
        var file = catalogue.Files[0];
        File.Move(Path.Combine(catalogue.Folder, file), Path.Combine(catalogue.Folder, file + "x"));
        var renamed = CatalogueStamp.Of(catalogue.Folder);
        catalogue.Delete(file + "x");
        var gone = CatalogueStamp.Of(catalogue.Folder);
        catalogue.Write("a.yml", "");

        Assert.Equal(4, new[] { before, renamed, gone, CatalogueStamp.Of(catalogue.Folder) }.Distinct(StringComparer.Ordinal).Count());
    }

    public void Dispose() => catalogue.Dispose();
}
