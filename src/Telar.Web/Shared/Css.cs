namespace Telar.Web.Shared;

/// Class names that follow from codes.
public static class Css
{
    /// The colour of a thread: "tal" for TAL.
    public static string Of(string dimension) => dimension.ToLowerInvariant();
}
