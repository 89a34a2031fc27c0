using Telar.Core.Shared;

namespace Telar.Core.Benchmarks;

/// What can be wrong with making benchmarks.
public static class BenchmarkProblems
{
    public static readonly ProblemKind NothingToCompare = new("BENCH-01",
        new("El instrumento «{code}» no tiene ninguna versión publicada con puntaje.", "O instrumento «{code}» não tem nenhuma versão publicada com pontuação.", "The instrument “{code}” has no published version with a score."),
        new("Corrija el código, o abra el sitio una vez: al abrir entran los instrumentos del catálogo.", "Corrija o código, ou abra o site uma vez: ao abrir entram os instrumentos do catálogo.", "Correct the code, or start the site once: the catalogue's instruments come in when it starts."));
}
