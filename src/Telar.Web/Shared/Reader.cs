using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace Telar.Web.Shared;

/// Who asks, as far as limits need it; never written down.
internal static class Reader
{
    private const int Ipv6HouseholdBytes = 8;

    /// A household or office has a whole /64 of IPv6: it counts as one.
    public static string Of(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress ?? IPAddress.None;
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6 ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, Ipv6HouseholdBytes)) : address.ToString();
    }
}
