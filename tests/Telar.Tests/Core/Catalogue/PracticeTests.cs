using Telar.Core.Catalogue;
using Telar.Core.Shared;

namespace Telar.Tests.Core.Catalogue;

public class PracticeTests
{
    [Fact]
    public void A_practice_has_the_grade_of_its_best_confirmed_claim()
    {
        Assert.Equal(3, GradeOf(("sales", 1, FactStatus.Confirmed), ("jobs", 3, FactStatus.Confirmed), ("exports", 5, FactStatus.ToBeConfirmed)));
    }

    [Fact]
    public void A_claim_about_another_programme_elsewhere_does_not_count()
    {
        Assert.Equal(1, GradeOf(("sales", 1, FactStatus.Confirmed), ("elsewhere-sales", 4, FactStatus.Confirmed)));
    }

    [Fact]
    public void A_practice_without_a_confirmed_claim_of_its_own_is_only_described()
    {
        Assert.Equal(EvidenceGrade.Lowest, GradeOf());
        Assert.Equal(EvidenceGrade.Lowest, GradeOf(("elsewhere-sales", 4, FactStatus.Confirmed), ("sales", 2, FactStatus.ToBeConfirmed)));
    }

    private static int GradeOf(params (string Topic, int Grade, FactStatus Status)[] claims)
    {
        var text = LocalText.Same("x");
        Assert.True(PartialDate.TryParse("2026", out var day));
        var written = new Translations(TranslationState.Written, TranslationState.Written, TranslationState.Written);
        var evidence = claims.Select(claim => new Claim(claim.Topic, text, null, null, claim.Grade, null, [], "a-source", claim.Status));
        return new Practice(written, "P-TAL-01", "B1", "TAL", text, text, [], [], null, [], null, null, null, [.. evidence], "a-source", day, []).Grade;
    }
}
