using Microsoft.AspNetCore.Mvc;
using Telar.Core.Catalogue;
using Telar.Web.Shared;

namespace Telar.Web.Pages.Practices;

/// The practices, with filters that work as a plain form and stand in the address.
public sealed class PracticesModel : TelarPage
{
    public const int HighestGrade = 5;

    [BindProperty(SupportsGet = true, Name = "dimension")]
    public string? Dimension { get; set; }

    [BindProperty(SupportsGet = true, Name = "challenge")]
    public string? Facing { get; set; }

    [BindProperty(SupportsGet = true, Name = "country")]
    public string? Country { get; set; }

    [BindProperty(SupportsGet = true, Name = "grade")]
    public int? Grade { get; set; }

    public IReadOnlyList<Practice> Found { get; private set; } = [];

    public IReadOnlyList<string> WithoutPractice { get; private set; } = [];

    public IReadOnlyList<string> Notices { get; private set; } = [];

    public bool IsFiltered => Dimension is not null || Facing is not null || Country is not null || Grade is not null;

    public void OnGet()
    {
        Title = Say("practices.title");
        Description = Say("practices.lead");
        IsUnlisted = IsFiltered;
        Notices = [.. UnknownFilters().Select(filter => Say("practices.filter.unknown", ("filter", filter)))];
        Found =
        [
            .. Catalogue.Practices.Where(practice =>
                (string.IsNullOrEmpty(Dimension) || practice.Dimension == Dimension)
                && (string.IsNullOrEmpty(Facing) || practice.Challenges.Any(one => one.Challenge == Facing))
                && (string.IsNullOrEmpty(Country) || practice.Countries.Contains(Country, StringComparer.Ordinal))
                && (Grade is null || practice.Grade >= Grade)),
        ];
        WithoutPractice = [.. CountriesByName().Where(country => !Catalogue.Practices.Any(practice => practice.Countries.Contains(country.Iso3, StringComparer.Ordinal))).Select(country => country.Name.In(Language))];
    }

    // What a hand-made address asks for and the form does not offer, as it was written. The form itself cannot send it.
    private IEnumerable<string> UnknownFilters()
    {
        if (!string.IsNullOrEmpty(Dimension) && !Catalogue.DimensionsByCode.ContainsKey(Dimension))
            yield return $"dimension = {Dimension}";
        if (!string.IsNullOrEmpty(Facing) && !Catalogue.Challenges.Any(challenge => challenge.Code == Facing))
            yield return $"challenge = {Facing}";
        if (!string.IsNullOrEmpty(Country) && !Catalogue.CountriesByIso3.ContainsKey(Country))
            yield return $"country = {Country}";
        if (Grade is < 1 or > HighestGrade)
            yield return $"grade = {Grade}";
    }
}
