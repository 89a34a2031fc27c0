using Telar.Core.Indicators.Screening;
using Telar.Core.Shared;

namespace Telar.Web.Shared;

/// What the screening objects to, in sentences.
public sealed record FlagList(TelarPage Page, IReadOnlyList<Flag> Flags)
{
    /// So many are told at once; the others open on request.
    public const int Told = 6;

    /// Reasons are written in the language of the catalogue's sources.
    public static string ReasonLanguage => Language.Es.Code();

    public string FateOf(Flag flag) => flag switch
    {
        { Acceptance: { } accepted } => Page.Say("flags.accepted", ("by", accepted.By), ("on", Dates.Say(accepted.On, Page.Language))),
        { KeepsOut: true } => Page.Say("flags.fate.kept_out"),
        _ => Page.Say("flags.fate.noted"),
    };
}
