using System.Text;
using Telar.Core.Instruments.Attachments;
using Telar.Tests.Given;

namespace Telar.Tests.Core.Instruments.Attachments;

public class AttachmentBytesTests
{
    public static TheoryData<string, byte[], AttachmentKind> Told => new()
    {
        { "JPEG", Pictures.Jpeg, AttachmentKind.Jpeg },
        { "PNG", Pictures.Png, AttachmentKind.Png },
        { "WebP", Pictures.Webp, AttachmentKind.Webp },
    };

    [Theory]
    [MemberData(nameof(Told))]
    public void Of_a_picture_only_what_shows_it_is_kept_and_how_it_was_held(string name, byte[] bytes, AttachmentKind kind)
    {
        Assert.True(Pictures.Holds(bytes, Pictures.Secret), name);

        var (file, why) = AttachmentBytes.Read(bytes, picturesOnly: true);

        Assert.Null(why);
        Assert.Equal(kind, file!.Kind);
        foreach (var word in new[] { Pictures.Secret, "xap", "Photoshop", "MPF", "Comment", "tIME", "XMP", "prVt", "ODD" })
            Assert.False(Pictures.Holds(file.Bytes.Span, word), word);
        Assert.False(file.Bytes.Span.IndexOf("\u0025\u0088\u0004"u8) >= 0);
        Assert.Equal(1, Times(file.Bytes.Span, [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, Pictures.Held]));
    }

    [Fact]
    public void What_shows_the_picture_stays_as_it_was()
    {
        Assert.Equal(Pictures.PlainJpeg, AttachmentBytes.Read(Pictures.PlainJpeg, picturesOnly: true).File!.Bytes.ToArray());
        Assert.Equal(Pictures.PlainPng, AttachmentBytes.Read(Pictures.PlainPng, picturesOnly: true).File!.Bytes.ToArray());
        Assert.Equal(Pictures.PlainWebp, AttachmentBytes.Read(Pictures.PlainWebp, picturesOnly: true).File!.Bytes.ToArray());
    }

    [Fact]
    public void The_colour_profile_stays()
    {
        byte[] withProfile = [.. Pictures.PlainJpeg[..2], .. Pictures.Segment(0xE2, [.. "ICC_PROFILE\0"u8, 1, 1, 42]), .. Pictures.PlainJpeg[2..]];

        Assert.Equal(withProfile.Length, AttachmentBytes.Read(withProfile, picturesOnly: true).File!.Bytes.Length);
    }

    [Fact]
    public void A_picture_cut_off_anywhere_is_broken()
    {
        foreach (var whole in new[] { Pictures.PlainJpeg, Pictures.PlainPng, Pictures.PlainWebp })
        {
            for (var length = 16; length < whole.Length - 1; length++)
                Assert.Equal(AttachmentProblems.Broken, AttachmentBytes.Read(whole.AsMemory(0, length), picturesOnly: true).Why);
        }
    }

    [Fact]
    public void Bytes_changed_by_chance_are_refused_or_read_and_never_more()
    {
        var chance = new Random(7);
        foreach (var whole in new[] { Pictures.Jpeg, Pictures.Png, Pictures.Webp })
        {
            for (var turn = 0; turn < 3_000; turn++)
            {
                var bytes = whole.ToArray();
                for (var change = 0; change < 4; change++)
                    bytes[chance.Next(bytes.Length)] = (byte)chance.Next(256);
                var (file, why) = AttachmentBytes.Read(bytes, picturesOnly: true);
                Assert.True(file is null != why is null);
            }
        }
    }

    [Fact]
    public void A_picture_larger_than_any_screen_is_refused()
    {
        var huge = Pictures.PlainPng.ToArray();
        (huge[16], huge[20]) = (0x7F, 0x7F);
        byte[] header = huge[16..29];

        Assert.Equal(AttachmentProblems.Broken, AttachmentBytes.Read((byte[])[.. huge[..8], .. Pictures.Chunk("IHDR", header), .. huge[33..]], picturesOnly: true).Why);
    }

    [Theory]
    [InlineData("VP8L", false)]
    [InlineData("VP8 ", false)]
    [InlineData("VP8L", true)]
    [InlineData("VP8 ", true)]
    public void A_WebP_larger_than_any_screen_is_refused_wherever_it_says_so(string kind, bool asFrame)
    {
        var small = Pictures.WebpOf(kind, 100, 100, asFrame);
        var huge = Pictures.WebpOf(kind, 16383, 16383, asFrame);

        Assert.Equal(small, AttachmentBytes.Read(small, picturesOnly: true).File!.Bytes.ToArray());
        Assert.Equal(AttachmentProblems.Broken, AttachmentBytes.Read(huge, picturesOnly: true).Why);
    }

    [Theory]
    [InlineData("<html><script>alert(1)</script></html>", true, "ATTACH-02")]
    [InlineData("<html><script>alert(1)</script></html>", false, "ATTACH-03")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>", true, "ATTACH-02")]
    [InlineData("\n <svg xmlns=\"a,b\"/>", false, "ATTACH-03")]
    [InlineData("a,<script>alert(1)</script>\n1,2", false, "ATTACH-03")]
    [InlineData("{\"a\": 1, \"b\": 2}", false, "ATTACH-03")]
    [InlineData("a word without cells", false, "ATTACH-03")]
    [InlineData("a,b\0c", false, "ATTACH-03")]
    [InlineData("GIF89a,b", true, "ATTACH-02")]
    [InlineData("MZ\u0001,\u0002", false, "ATTACH-03")]
    [InlineData("%PDF-1.7\n1 0 obj\n", false, "ATTACH-04")]
    [InlineData("%PDF-1.7\n%%EOF\nPK\u0003\u0004 something behind", false, "ATTACH-04")]
    [InlineData("", false, "ATTACH-03")]
    public void What_is_not_on_the_list_is_refused_by_its_bytes(string text, bool picturesOnly, string code) =>
        Assert.Equal(code, AttachmentBytes.Read(Encoding.Latin1.GetBytes(text), picturesOnly).Why!.Code);

    [Theory]
    [InlineData("calle;personas\r\nMayor;3\r\n", AttachmentKind.Csv)]
    [InlineData("calle,a\u00f1o\n", AttachmentKind.Csv)]
    [InlineData("%PDF-1.7\n1 0 obj\nendobj\n%%EOF\n", AttachmentKind.Pdf)]
    public void Tables_and_documents_are_kept_as_they_are(string text, AttachmentKind kind)
    {
        var bytes = Encoding.Latin1.GetBytes(text);

        var (file, _) = AttachmentBytes.Read(bytes, picturesOnly: false);

        Assert.Equal(kind, file!.Kind);
        Assert.Equal(bytes, file.Bytes.ToArray());
    }

    [Theory]
    [InlineData("../../etc/passwd", "passwd.jpg")]
    [InlineData(@"C:\fotos\Mi local (1).jpeg", "Mi-local-1.jpg")]
    [InlineData("foto.php", "foto.jpg")]
    [InlineData("año<script>.jpg", "año-script.jpg")]
    [InlineData("...", "archivo.jpg")]
    [InlineData("", "archivo.jpg")]
    [InlineData("a\r\nSet-Cookie: x", "a-Set-Cookie-x.jpg")]
    public void A_name_is_no_more_than_a_name(string given, string shown)
    {
        var name = AttachmentNames.Of(given, AttachmentKind.Jpeg, "0a1b2c3d");

        Assert.Equal("0a1b2c3d-" + shown, name);
        Assert.Equal(shown, AttachmentNames.Shown(name));
        Assert.True(AttachmentNames.CanBe(name));
    }

    private static int Times(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> part)
    {
        var times = 0;
        for (var at = bytes.IndexOf(part); at >= 0; at = bytes.IndexOf(part))
            (times, bytes) = Next(times, bytes[(at + 1)..]);
        return times;

        static (int, byte[]) Next(int times, ReadOnlySpan<byte> rest) => (times + 1, rest.ToArray());
    }
}
