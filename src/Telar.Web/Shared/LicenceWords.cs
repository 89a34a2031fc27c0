namespace Telar.Web.Shared;

/// A licence as it is said to a reader: its own short name, or words where the catalogue only knows that there is none to name.
public static class LicenceWords
{
    private const string Unknown = "unknown";

    public static string Of(TelarPage page, string licence) => licence == Unknown ? page.Say("source.licence.unknown") : licence;
}
