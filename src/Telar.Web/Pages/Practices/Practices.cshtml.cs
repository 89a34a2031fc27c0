using Microsoft.AspNetCore.Mvc;
using Telar.Core.Catalogue;
using Telar.Web.Shared;

namespace Telar.Web.Pages.Practices;

/// The practices, with filters that work as a plain form and stand in the address.
public sealed class PracticesModel : TelarPage
{
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

    public bool IsFiltered => Dimension is not null || Facing is not null || Country is not null || Grade is not null;

    public void OnGet()
    {
        Title = Say("practices.title");
        Description = Say("practices.lead");
        IsUnlisted = IsFiltered;
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
}
