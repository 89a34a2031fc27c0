using Telar.Core.Instruments.Invitations;
using Telar.Core.Instruments.Responses;
using Telar.Tests.Given;

namespace Telar.Tests.Core.Instruments.Invitations;

public class InvitationTests
{
    private static readonly Invitation Fresh = new()
    {
        Country = "PRY", ResponseId = "r1", Inviter = "A", KeyHash = "h", Wave = 0, SubjectId = "s1", Response = ResponseState.Open, IsAgreed = false, ExpiresAt = SmallInstrument.Morning.AddDays(1),
    };

    [Fact]
    public void How_far_an_invitation_went_follows_from_its_response()
    {
        var now = SmallInstrument.Morning;

        Assert.Equal(InvitationState.Invited, Fresh.StateAt(now));
        Assert.Equal(InvitationState.Opened, (Fresh with { OpenedAt = now }).StateAt(now));
        Assert.Equal(InvitationState.Begun, (Fresh with { OpenedAt = now, IsAgreed = true }).StateAt(now));
        Assert.Equal(InvitationState.Expired, (Fresh with { IsAgreed = true }).StateAt(now.AddDays(1)));
        Assert.Equal(InvitationState.Expired, (Fresh with { Response = ResponseState.Expired }).StateAt(now));
        Assert.Equal(InvitationState.Sent, (Fresh with { Response = ResponseState.Sent, IsAgreed = true }).StateAt(now));
        Assert.Equal(InvitationState.Deleted, (Fresh with { Response = ResponseState.Deleted }).StateAt(now));
        Assert.Equal(InvitationState.Withdrawn, (Fresh with { Response = ResponseState.Deleted, WithdrawnAt = now }).StateAt(now));
    }

    [Fact]
    public void A_response_whose_time_has_passed_is_over_before_anybody_empties_it()
    {
        var response = SmallInstrument.Response();

        Assert.Equal(ResponseState.Open, response.StateAt(response.ExpiresAt.AddTicks(-1)));
        Assert.Equal(ResponseState.Expired, response.StateAt(response.ExpiresAt));
        Assert.Equal(ResponseState.Deleted, (response with { State = ResponseState.Deleted }).StateAt(response.ExpiresAt));
    }
}
