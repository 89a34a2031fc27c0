using Telar.Core.Shared;

namespace Telar.Storage.Shared;

/// A received file cannot be read any further; the problem says why. Thrown deep inside of reading, caught where a file is taken.
public sealed class FileRefusedException(Problem problem) : Exception(problem.Code)
{
    public Problem Problem { get; } = problem;
}
