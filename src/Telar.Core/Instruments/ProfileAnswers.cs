using System.Globalization;
using Telar.Core.Catalogue;
using Telar.Core.Instruments.Responses;

namespace Telar.Core.Instruments;

/// What the profile questions say about a subject, and the size classes that follow from it.
public static class ProfileAnswers
{
    /// `answerOf` gives the answer to the question with a role, null where there is none. `year`: the year that the figures speak of.
    public static SubjectProfile Read(string country, Func<ProfileRole, string?> answerOf, WholeCatalogue catalogue, int year)
    {
        var activity = answerOf(ProfileRole.Activity) is { } code && SectorOfActivity.SectionOf(code, catalogue) is not null ? code : null;
        var section = activity is null ? null : SectorOfActivity.SectionOf(activity, catalogue);
        var staff = int.TryParse(answerOf(ProfileRole.Staff), NumberStyles.None, CultureInfo.InvariantCulture, out var people) ? people : (int?)null;
        var sales = decimal.TryParse(answerOf(ProfileRole.Sales), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var money) ? money : (decimal?)null;
        var size = catalogue.SizeClasses.Of(
            catalogue.CountriesByIso3[country], section is null ? SizeSector.Services : SectorOfActivity.BroadSectorOf(section), new(staff, sales), year);
        return new(
            answerOf(ProfileRole.Region),
            activity,
            size.Harmonised?.Size.ToString().ToLowerInvariant(),
            // Without the activity the sector would be a guess, and the law may ask for it.
            section is null ? null : size.National?.ToString().ToLowerInvariant(),
            section is null || size.National is null ? null : size.Rule?.Code,
            answerOf(ProfileRole.WomenLed) switch
            {
                "yes" => true,
                "no" or "shared" => false,
                _ => null,
            },
            answerOf(ProfileRole.Unit))
        {
            StaffRule = size.Harmonised is null ? null : catalogue.HarmonisedSizes.Code,
        };
    }
}
