namespace Telar.Web.Figures;

/// A grade of evidence as five squares, the reached ones filled. Always beside the words that say it.
public static class EvidenceMark
{
    private const int Highest = 5;
    private const double Step = 11, Side = 8;

    public static Svg Draw(int grade)
    {
        var svg = new Svg("grade", (Step * Highest) - (Step - Side) + 1, Side + 1, "");
        for (var i = 0; i < Highest; i++)
            svg.Rect(i < grade ? "is-reached" : "", 0.5 + (i * Step), 0.5, Side, Side);
        return svg;
    }
}
