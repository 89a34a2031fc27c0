using Telar.Core.Forms;
using Telar.Core.Shared;
using Telar.Services.Instruments;

namespace Telar.Web.Api.Instruments;

/// What an instrument says, by the codes of its languages; one language only where that was asked for.
internal sealed class InstrumentTexts(CompiledInstrument instrument, Language? only)
{
    public IReadOnlyList<string> Languages { get; } = [.. instrument.Form.Form.Languages.Select(language => language.Code ?? language.Name)];

    /// A text of the tables; languages in which it says nothing are left out.
    public IReadOnlyDictionary<string, string> Of(FormText text)
    {
        var said = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var language in instrument.Form.Form.Languages)
        {
            if ((only is null || language.Code == only.Value.Code()) && text.ByLanguage.TryGetValue(language.Name, out var words))
                said[language.Code ?? language.Name] = words;
        }
        // Asked for in a language that it does not speak, it says what it can.
        if (said.Count == 0 && only is { } asked && !text.IsEmpty)
            said[asked.Code()] = instrument.Say(text, asked);
        return said;
    }

    /// A text of the header, which may stand under codes where the form has names.
    public IReadOnlyDictionary<string, string> OfHeader(FormText text) => OfSite(language => instrument.SayOfHeader(text, language));

    /// What the site says itself, in the languages that the instrument speaks.
    public IReadOnlyDictionary<string, string> OfSite(Func<Language, string> say) =>
        new SortedDictionary<string, string>(
            Core.Shared.Languages.All.Where(language => only is { } asked ? language == asked : instrument.Speaks(language))
                .ToDictionary(language => language.Code(), say, StringComparer.Ordinal),
            StringComparer.Ordinal);
}
