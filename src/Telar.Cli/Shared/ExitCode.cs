namespace Telar.Cli.Shared;

/// How a command ended; others script against these three.
public static class ExitCode
{
    public const int Done = 0;

    /// The problems were listed; nothing was changed.
    public const int Refused = 1;

    /// The command line itself could not be understood.
    public const int UsedWrongly = 2;
}
