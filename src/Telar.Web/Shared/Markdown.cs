using Markdig;
using Microsoft.AspNetCore.Html;

namespace Telar.Web.Shared;

/// Prose of the catalogue as HTML. Raw HTML in it is shown as text.
public static class Markdown
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().Build();

    public static HtmlString ToHtml(string text) => new(Markdig.Markdown.ToHtml(text, Pipeline));
}
