using Telar.Core.Shared;

namespace Telar.Core.Search;

/// One page of the site in one language, as search sees it. Pages of the same kind and code are versions of one thing.
/// The text is plain: no markup.
public sealed record SearchDocument(string Kind, string Code, Language Language, string Title, string Text);
