namespace Telar.Web.Figures;

/// One country on the map of equal tiles. Column and Row count from 0; Reading is what is read aloud.
public sealed record Tile(string Place, string Name, int Column, int Row, string Address, string Reading, string Emblem);

/// The 22 countries as equal tiles in their places, each with its emblem, so that Andorra is read as well as Brazil.
/// On a phone the tiles keep their places and lose their names; a list with names follows the map.
public static class TileMap
{
    private const double Side = 60, StepX = 70, StepY = 86;

    public static Svg Draw(IReadOnlyList<Tile> tiles, string title)
    {
        var columns = tiles.Max(tile => tile.Column) + 1;
        var rows = tiles.Max(tile => tile.Row) + 1;
        var svg = new Svg("tile-map", columns * StepX, rows * StepY - 4, title, hasLinks: true);
        foreach (var tile in tiles)
        {
            svg.OpenLink("tile", tile.Address, tile.Reading).OpenGroup("tile-body", tile.Column * StepX + (StepX - Side) / 2, tile.Row * StepY + 1);
            svg.Rect("tile-sheet", 0, 0, Side, Side, 5);
            svg.Insert(tile.Emblem);
            WriteName(svg, tile.Name);
            svg.CloseGroup().CloseLink();
        }
        return svg;
    }

    // A long name breaks once, at the space that is nearest to its middle.
    private static void WriteName(Svg svg, string name)
    {
        const int Longest = 12;
        var space = name.Length > Longest ? NearestSpace(name) : -1;
        if (space < 0)
        {
            svg.Text("tile-name", Side / 2, Side + 13, name, "middle");
            return;
        }
        svg.TextInTwoLines("tile-name", Side / 2, Side + 11, 10, name[..space], name[(space + 1)..]);
    }

    private static int NearestSpace(string name)
    {
        var best = -1;
        for (var i = 0; i < name.Length; i++)
        {
            if (name[i] == ' ' && (best < 0 || Math.Abs(i - name.Length / 2) < Math.Abs(best - name.Length / 2)))
                best = i;
        }
        return best;
    }
}
