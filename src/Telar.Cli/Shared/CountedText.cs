using System.Globalization;
using Telar.Core.Shared;

namespace Telar.Cli.Shared;

/// A text with a number in it, in the form that the number takes; `{n}` is the number.
public sealed record CountedText(LocalText One, LocalText Other)
{
    public string Say(Language language, long number) =>
        (Plural.FormOf(language, number) == PluralForm.One && number != 0 ? One : Other).Fill(language, ("n", number.ToString(CultureInfo.InvariantCulture)));
}
