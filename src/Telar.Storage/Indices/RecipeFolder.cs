using Telar.Core.Indices;
using Telar.Core.Shared;

namespace Telar.Storage.Indices;

/// The recipes of a catalogue, a file each, found by the name of the file.
public sealed class RecipeFolder(string catalogue)
{
    private readonly string folder = Path.Combine(catalogue, "recipes");

    public IReadOnlyList<string> Codes => Directory.Exists(folder)
        ? [.. Directory.EnumerateFiles(folder, "*.yml").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)]
        : [];

    /// The text of the file as it is; null where there is no such recipe.
    public async Task<string?> FindAsync(string code, CancellationToken ct) =>
        Codes.Contains(code, StringComparer.Ordinal) ? await File.ReadAllTextAsync(Path.Combine(folder, code + ".yml"), ct) : null;

    public static Outcome<Recipe> Read(string code, string text) => RecipeReader.Read($"recipes/{code}.yml", text);
}
