using Telar.Core.Catalogue;
using Telar.Core.Shared;

namespace Telar.Storage.Catalogue;

/// Reads a whole catalogue folder: every file, every problem, in one pass.
public static class CatalogueReader
{
    public static Outcome<WholeCatalogue> Read(string folder)
    {
        var desk = new ReadingDesk(new(folder));
        var parts = new CatalogueParts
        {
            Sources = SourcesReader.Read(desk),
            Challenges = ChallengesReader.Read(desk),
            Practices = PracticesReader.Read(desk),
            Indicators = IndicatorsReader.Read(desk),
            Texts = TextsReader.Read(desk),
        };
        parts = FrameworkReader.Read(parts, desk);
        parts = CountriesReader.Read(parts, desk);
        parts = SizeRulesReader.Read(parts, desk);
        parts = SectorsReader.Read(parts, desk);
        ReadTheRest(desk);
        return WholeCatalogue.Of(parts with { Given = desk.Given, Named = desk.Named, TranslationsByFile = desk.TranslationsByFile }, desk.Problems);
    }

    /// Files of other rooms must have sound letters; a file that belongs to no room is a mistake.
    private static void ReadTheRest(ReadingDesk desk)
    {
        foreach (var name in desk.Unopened.ToList())
        {
            if (OtherRooms.Read(name))
                desk.Text(name);
            else
                desk.Add(CatalogueProblems.StrayFile.At(new(name)));
        }
    }
}
