using Telar.Core.Instruments;
using Telar.Services.Instruments;
using Telar.Web.Shared;

namespace Telar.Web.Pages.Instruments;

/// The instruments that can be answered now.
public sealed class DiagnosisModel : TelarPage
{
    public IReadOnlyList<IGrouping<SubjectKind, CompiledInstrument>> Groups { get; private set; } = [];

    public void OnGet()
    {
        Title = Say("diagnosis.title");
        Description = Say("diagnosis.lead");
        Groups = [.. Parts.Answering.Instruments.Current.Offered.GroupBy(instrument => instrument.Header.Subject)];
    }

    public string ForWhom(SubjectKind subject) => subject switch
    {
        SubjectKind.Firm => Say("diagnosis.for.firm"),
        SubjectKind.Organisation => Say("diagnosis.for.organisation"),
        SubjectKind.Country => Say("diagnosis.for.country"),
        SubjectKind.Buyer => Say("diagnosis.for.buyer"),
        _ => throw new InvalidOperationException("A kind of subject outside of the four."),
    };
}
