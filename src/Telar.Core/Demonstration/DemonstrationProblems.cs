using Telar.Core.Shared;

namespace Telar.Core.Demonstration;

/// What can stand in the way of a demonstration.
public static class DemonstrationProblems
{
    public static readonly ProblemKind InUse = new("DEMO-01",
        new("La base de «{place}» ya tiene respuestas o cifras reales: ahí no entran empresas inventadas.", "A base de «{place}» já tem respostas ou números reais: ali não entram empresas inventadas.", "The database of “{place}” already holds real responses or figures: invented firms do not go in there."),
        new("Elija otra carpeta con --data, u otra base con --database; no se tocó nada.", "Escolha outra pasta com --data, ou outra base com --database; não se mexeu em nada.", "Choose another folder with --data, or another database with --database; nothing was touched."));

    public static readonly ProblemKind FilledBefore = new("DEMO-02",
        new("La demostración de «{place}» ya está hecha: {firms} empresas, del {day}.", "A demonstração de «{place}» já está feita: {firms} empresas, de {day}.", "The demonstration in “{place}” is already there: {firms} firms, made on {day}."),
        new("Ábrala con ./telar serve --data, o hágala de nuevo con --renew: se borra todo lo que tiene.", "Abra-a com ./telar serve --data, ou faça-a de novo com --renew: apaga-se tudo o que tem.", "Open it with ./telar serve --data, or make it anew with --renew: everything in it is deleted."));
}
