using Telar.Core.Catalogue;

namespace Telar.Web.Shared;

/// Claims of one practice as a list on a page.
public sealed record ClaimList(TelarPage Page, IReadOnlyList<ClaimTopic> Topics);

/// A text with its source, or nothing where nobody wrote it down.
public sealed record SourcedWords(TelarPage Page, SourcedText? Text);

/// A source as it is named under a figure.
public sealed record SourceLine(TelarPage Page, string Code)
{
    public Source Source => Page.Catalogue.SourcesByCode[Code];
}
