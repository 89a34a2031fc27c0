using System.Data.Common;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Telar.Core.Forms;
using Telar.Core.Forms.Filling;
using Telar.Core.Instruments.Responses;
using Telar.Services.Instruments;
using Telar.Storage.Shared;
using Telar.Web.Shared;

namespace Telar.Web.Pages.Instruments;

/// What an instrument asks and gives, what happens with the answers, and the button that begins.
public sealed class InstrumentModel : TelarPage
{
    public CompiledInstrument Instrument { get; private set; } = null!;

    public IReadOnlyList<string> Problems { get; private set; } = [];

    public string? Country { get; private set; }

    public bool IsAgreed { get; private set; }

    public bool IsAdviser { get; private set; }

    public int Questions => Instrument.Questions;

    public string Consent => ConsentWords.Of(this, Instrument);

    public IActionResult OnGet(string code)
    {
        if (!Find(code))
            return Missing();
        // A link of a country's page may bring the country along.
        Country = Request.Query["country"] is [{ } asked] && Catalogue.CountriesByIso3.ContainsKey(asked) ? asked : null;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string code, CancellationToken ct)
    {
        if (!Find(code))
            return Missing();
        var form = await Request.ReadFormAsync(ct);
        Country = form["country"] is [{ } asked] && Catalogue.CountriesByIso3.ContainsKey(asked) ? asked : null;
        IsAgreed = form["agree"] == "yes";
        IsAdviser = form["adviser"] == "yes";
        var problems = new List<string>();
        if (Country is null)
            problems.Add(Say("diagnosis.problem.country"));
        if (!IsAgreed)
            problems.Add(Say("diagnosis.problem.agree"));
        Problems = problems;
        if (Country is null || !IsAgreed)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }
        try
        {
            var link = await Parts.Answering.Start.RunAsync(Instrument, Country, Language, IsAdviser ? AnsweredBy.Adviser : AnsweredBy.Self, ct);
            return Redirect(Link(SiteMap.Answer, link.ToString()));
        }
        catch (DbException fault) when (FullDisk.IsBehind(fault))
        {
            Problems = [Say("diagnosis.problem.no_room")];
            Response.StatusCode = StatusCodes.Status507InsufficientStorage;
            return Page();
        }
    }

    public string SectionName(FormSection section) => section.Group is { } group ? Instrument.Say(group.Node.Label, Language) : "";

    private bool Find(string code)
    {
        if (Parts.Answering.Instruments.Current.FindOffered(code) is not { } found)
            return false;
        Instrument = found;
        Title = found.SayOfHeader(found.Header.Name, Language);
        Description = found.SayOfHeader(found.Header.Summary, Language);
        return true;
    }
}
