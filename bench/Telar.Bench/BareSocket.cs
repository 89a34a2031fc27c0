using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Telar.Bench;

/// One keep-alive connection that asks and counts what comes back: the client must not cost more than the server.
internal sealed class BareSocket : IDisposable
{
    private readonly TcpClient client = new() { NoDelay = true };
    private readonly byte[] buffer = new byte[256 * 1024];

    private BareSocket()
    {
    }

    public static async Task<BareSocket> ConnectAsync(int port)
    {
        var made = new BareSocket();
        await made.client.ConnectAsync(IPAddress.Loopback, port);
        return made;
    }

    /// Sends one request and reads its whole answer. Gives the status. Throws IOException where the server went away.
    public async Task<int> AskAsync(ReadOnlyMemory<byte> question)
    {
        var stream = client.GetStream();
        await stream.WriteAsync(question);
        var filled = 0;
        while (true)
        {
            var read = await stream.ReadAsync(buffer.AsMemory(filled));
            if (read == 0)
                throw new IOException("The server closed the connection.");
            filled += read;
            if (IsWhole(buffer.AsSpan(0, filled)))
                return int.Parse(buffer.AsSpan("HTTP/1.1 ".Length, 3), CultureInfo.InvariantCulture);
        }
    }

    public void Dispose() => client.Dispose();

    private static bool IsWhole(ReadOnlySpan<byte> answer)
    {
        var head = answer.IndexOf("\r\n\r\n"u8);
        if (head < 0)
            return false;
        return answer[..head].IndexOf("Transfer-Encoding: chunked"u8) >= 0
            ? answer.EndsWith("0\r\n\r\n"u8)
            : answer.Length >= head + 4 + LengthOf(answer[..head]);
    }

    private static int LengthOf(ReadOnlySpan<byte> head)
    {
        var at = head.IndexOf("Content-Length: "u8);
        if (at < 0)
            return 0;
        var digits = head[(at + 16)..];
        var end = digits.IndexOf((byte)'\r');
        return int.Parse(end < 0 ? digits : digits[..end], CultureInfo.InvariantCulture);
    }
}
