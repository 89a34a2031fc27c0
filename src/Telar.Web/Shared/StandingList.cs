using Telar.Core.Catalogue;
using Telar.Core.Indices.Standing;

namespace Telar.Web.Shared;

/// Gaps or strengths of one country as a list on its page, with who does something about them.
public sealed record StandingList(TelarPage Page, CountryStory Story, IReadOnlyList<ChallengeStanding> Challenges, bool WithPractices)
{
    private const int PracticesNamed = 3;

    public string ThreadOf(string challenge) => Page.Catalogue.DimensionsByCode[Page.Catalogue.ChallengesByCode[challenge].Dimension].Name.In(Page.Language);

    /// The best proven first.
    public IReadOnlyList<Practice> PracticesFor(string challenge) =>
        [.. Page.Catalogue.Practices.Where(practice => practice.Challenges.Any(one => one.Challenge == challenge)).OrderByDescending(practice => practice.Grade).Take(PracticesNamed)];
}
