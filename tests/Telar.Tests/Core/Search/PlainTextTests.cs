using Telar.Core.Search;

namespace Telar.Tests.Core.Search;

public class PlainTextTests
{
    [Theory]
    [InlineData("## Qué es\n\nUn **programa** de *crédito*.", "Qué es Un programa de crédito.")]
    [InlineData("- uno\n- dos\n1. tres\n24 horas", "uno dos tres 24 horas")]
    [InlineData("Lea [la guía](https://example.org/a_b) ya", "Lea la guía ya")]
    [InlineData("> citado `código`", "citado código")]
    [InlineData("| a | b |", "a   b")]
    [InlineData("corchete ] suelto (así)", "corchete  suelto (así)")]
    [InlineData("", "")]
    public void Markdown_loses_its_signs_and_keeps_its_words(string markdown, string plain) =>
        Assert.Equal(plain, PlainText.OfMarkdown(markdown).Trim());
}
