using Telar.Core.Forms.Filling;
using Telar.Core.Forms.Reading;
using Telar.Core.Instruments.Invitations;
using Telar.Core.Shared;
using Telar.Tests.Given;

namespace Telar.Tests.Core.Instruments.Invitations;

public class InvitationListTests
{
    private static readonly CompiledForm Form = CompiledForm.Of(FormReader.Read(GuestInstrument.Tables, GuestInstrument.Code).Outcome.Value).Value;

    private static readonly InvitationDefaults Usual = new("PRY", Language.Es, new HashSet<string>(["PRY", "BRA"], StringComparer.Ordinal));

    [Fact]
    public void A_line_says_whom_in_which_country_and_language_and_what_is_known()
    {
        var lines = Read("key,country,language,staff,/data/programme\n S-1 ,,,4,\nS-2,bra,PT,,joint\n,,,,").Value;

        Assert.Equal([("S-1", "PRY", Language.Es, "staff=4"), ("S-2", "BRA", Language.Pt, "/data/programme=joint")],
            lines.Select(line => (line.Key, line.Country, line.Language, string.Join(' ', line.Answers.Select(answer => $"{answer.Name}={answer.Text}")))));
        Assert.Equal([2, 3], lines.Select(line => line.Line));
    }

    [Fact]
    public void The_same_key_in_two_countries_is_two_organisations()
    {
        Assert.Equal(2, Read("key,country\n1,PRY\n1,BRA").Value.Count);
    }

    [Theory]
    [InlineData("", "INVITE-01 1 , INVITE-09  ")]
    [InlineData("key", "INVITE-09  ")]
    [InlineData("name,mail\nAna,a@b", "INVITE-01 1 , INVITE-02 1 name, INVITE-02 1 mail")]
    [InlineData("key,staf\n1,2", "INVITE-02 1 staf")]
    [InlineData("key,double\n1,2", "INVITE-02 1 double")]
    [InlineData("key,plan\n1,a.pdf", "INVITE-16 1 plan")]
    [InlineData("key,staff,staff\n1,2,3", "INVITE-03 1 staff")]
    [InlineData("key,staff\n,2", "INVITE-04 2 key")]
    [InlineData("key\n1\n2\n1", "INVITE-05 4 key")]
    [InlineData("key\n=cmd|' /C calc'!A0\n+1\n-1\n@a\nb\u202Ec", "INVITE-06 2 key, INVITE-06 3 key, INVITE-06 4 key, INVITE-06 5 key, INVITE-06 6 key")]
    [InlineData("key,country\n1,USA", "INVITE-07 2 country")]
    [InlineData("key,language\n1,fr", "INVITE-08 2 language")]
    [InlineData("key\n1,x", "INVITE-11 2 ")]
    [InlineData("key,country,language\n,XXX,fr", "INVITE-04 2 key, INVITE-07 2 country, INVITE-08 2 language")]
    public void What_is_wrong_is_named_with_its_line_and_column_all_at_once(string csv, string problems)
    {
        Assert.Equal(problems, string.Join(", ", Read(csv).Problems.Select(problem => FormattableString.Invariant($"{problem.Code} {problem.Place.Line} {problem.Place.Column}"))));
    }

    [Fact]
    public void The_column_that_was_probably_meant_is_named()
    {
        Assert.Contains("staff", Read("key,staf\n1,2").Problems[0].ToDo(Language.Es), StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_has_its_bound_and_very_many_problems_are_not_all_told()
    {
        Assert.Equal("INVITE-10", Read("key\n" + string.Join('\n', Enumerable.Range(0, InvitationList.MostLines + 1))).Problems[0].Code);
        Assert.InRange(Read("key\n" + string.Join('\n', Enumerable.Repeat("-", InvitationList.MostLines))).Problems.Count, 1000, 1010);
    }

    [Theory]
    [InlineData("Cámara de Comercio", true)]
    [InlineData("  ", false)]
    [InlineData("Cámara\u202Eoicremoc", false)]
    [InlineData("Banco\nCentral", false)]
    public void The_name_of_an_inviter_shows_as_it_is(string name, bool isInviter) => Assert.Equal(isInviter, InvitationList.IsInviter(name));

    private static Outcome<IReadOnlyList<InvitedLine>> Read(string csv) => InvitationList.Read(GuestHouse.TableOf(csv), Form, Usual);
}
