namespace Telar.Tests.Given;

/// Results that others computed, to agree with. The folder is named by TELAR_REFERENCE; without it a test is skipped under that name.
public static class Reference
{
    public static string Folder
    {
        get
        {
            var folder = Environment.GetEnvironmentVariable("TELAR_REFERENCE");
            Assert.SkipWhen(string.IsNullOrEmpty(folder), "TELAR_REFERENCE");
            return folder!;
        }
    }

    public static string Path(params string[] parts) => System.IO.Path.Combine([Folder, .. parts]);
}
