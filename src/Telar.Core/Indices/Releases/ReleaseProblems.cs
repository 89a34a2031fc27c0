using Telar.Core.Shared;

namespace Telar.Core.Indices.Releases;

/// Why a release cannot be published, shown or replayed.
public static class ReleaseProblems
{
    public static readonly ProblemKind CodeTaken = new("REL-01",
        new("La publicación {code} ya existe, y una publicación no cambia nunca.", "A publicação {code} já existe, e uma publicação nunca muda.", "The release {code} exists already, and a release never changes."),
        new("Elija otro código.", "Escolha outro código.", "Choose another code."));

    public static readonly ProblemKind ReleaseUnknown = new("REL-02",
        new("No hay ninguna publicación {code}.", "Não há nenhuma publicação {code}.", "There is no release {code}."),
        new("Vea las que hay con: telar index show", "Veja as que há com: telar index show", "See those that exist with: telar index show"));

    public static readonly ProblemKind NothingPublished = new("REL-03",
        new("Todavía no se ha publicado ningún índice.", "Ainda não foi publicado nenhum índice.", "No index has been published yet."),
        new("Publíquelo con: telar index publish", "Publique-o com: telar index publish", "Publish one with: telar index publish"));

    public static readonly ProblemKind RecipeUnknown = new("REL-04",
        new("No hay ninguna receta {code}.", "Não há nenhuma receita {code}.", "There is no recipe {code}."),
        new("Las recetas están en catalogue/recipes: {codes}.", "As receitas estão em catalogue/recipes: {codes}.", "Recipes are in catalogue/recipes: {codes}."));

    public static readonly ProblemKind CodeForm = new("REL-05",
        new("«{code}» no puede ser el código de una publicación.", "«{code}» não pode ser o código de uma publicação.", "“{code}” cannot be the code of a release."),
        new("Use minúsculas, cifras y guiones, como 4t-2026-1.", "Use minúsculas, algarismos e hífenes, como 4t-2026-1.", "Use small letters, digits and hyphens, like 4t-2026-1."));

    public static readonly ProblemKind FolderUnwritable = new("REL-06",
        new("No se puede escribir en la carpeta: {reason}", "Não se consegue escrever na pasta: {reason}", "The folder cannot be written to: {reason}"),
        new("Elija otra carpeta en --out.", "Escolha outra pasta em --out.", "Choose another folder with --out."));
}
