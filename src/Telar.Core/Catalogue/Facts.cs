using Telar.Core.Shared;

namespace Telar.Core.Catalogue;

/// Confirmed was read in its source. What is to be confirmed is shown as such and decides nothing.
public enum FactStatus
{
    Confirmed,
    ToBeConfirmed,
}

/// Written by its author, or also read by a second person as a native editor would.
public enum TranslationState
{
    Written,
    Reviewed,
}

/// How far the texts of one file are in each language.
public sealed record Translations(TranslationState Es, TranslationState Pt, TranslationState En)
{
    public TranslationState In(Language language) => language switch
    {
        Language.Es => Es,
        Language.Pt => Pt,
        Language.En => En,
        _ => throw new ArgumentOutOfRangeException(nameof(language), language, "A language outside of the three."),
    };
}

/// A text with the source that says it.
public sealed record SourcedText(LocalText Text, string Source, FactStatus Status);

/// One part of a readable page, in Markdown. The key is English in every language; the site prints its title.
public sealed record PageSection(string Key, LocalText Body);
