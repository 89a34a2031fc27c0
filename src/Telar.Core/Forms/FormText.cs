namespace Telar.Core.Forms;

/// One language of a questionnaire, as its columns name it: "Español (es)". The code is null where the name has none.
public sealed record FormLanguage(string Name, string? Code);

/// What a questionnaire says in its own languages; a language that is missing falls back to the default one, then to any.
/// Texts may hold ${name}: the answer to another question.
public sealed record FormText(IReadOnlyDictionary<string, string> ByLanguage)
{
    public static readonly FormText None = new(new Dictionary<string, string>(StringComparer.Ordinal));

    public bool IsEmpty => ByLanguage.Count == 0;
}

/// An expression as it was written, and where: for sentences about it.
public sealed record FormExpression(string Text, string Sheet, int Line, string Column);
