using System.Buffers;
using System.Xml;

namespace Telar.Core.Forms.XForms;

/// Writes elements of an XForm: the name spaces, and letters that XML has no place for.
internal sealed class XFormXml(XmlWriter xml)
{
    public const string XForms = "http://www.w3.org/2002/xforms";
    public const string Html = "http://www.w3.org/1999/xhtml";
    public const string JavaRosa = "http://openrosa.org/javarosa";
    public const string OpenRosa = "http://openrosa.org/xforms";
    public const string Odk = "http://www.opendatakit.org/xforms";
    public const string Schema = "http://www.w3.org/2001/XMLSchema";
    public const string Events = "http://www.w3.org/2001/xml-events";

    private const char Replacement = '\uFFFD';

    // What may be wrong: controls, halves of pairs, the two letters at the end of the plane.
    private static readonly SearchValues<char> Suspect = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Where(code => code is not ('\t' or '\n')).Select(code => (char)code), .. Enumerable.Range(0xD800, 0x800).Select(code => (char)code), '\uFFFE', '\uFFFF']);

    public XmlWriter Xml => xml;

    public void Open(string name) => xml.WriteStartElement(name, XForms);

    public void OpenHtml(string name) => xml.WriteStartElement("h", name, Html);

    public void OpenOdk(string name) => xml.WriteStartElement("odk", name, Odk);

    public void Close() => xml.WriteEndElement();

    public void Empty(string name)
    {
        Open(name);
        Close();
    }

    public void Attribute(string name, string value) => xml.WriteAttributeString(name, Printable(value));

    public void Attribute(string name, string? value, bool unlessEmpty)
    {
        if (!unlessEmpty || !string.IsNullOrEmpty(value))
            Attribute(name, value ?? "");
    }

    public void JavaRosaAttribute(string name, string value) => xml.WriteAttributeString("jr", name, JavaRosa, Printable(value));

    public void OdkAttribute(string name, string value) => xml.WriteAttributeString("odk", name, Odk, Printable(value));

    public void OpenRosaAttribute(string name, string value) => xml.WriteAttributeString("orx", name, OpenRosa, Printable(value));

    public void Text(string text) => xml.WriteString(Printable(text));

    public void Element(string name, string text)
    {
        Open(name);
        Text(text);
        Close();
    }

    private static string Printable(string text)
    {
        var at = text.AsSpan().IndexOfAny(Suspect);
        if (at < 0)
            return text;
        return string.Create(text.Length, text, static (letters, whole) =>
        {
            whole.CopyTo(letters);
            for (var at = 0; at < letters.Length; at++)
            {
                if (char.IsHighSurrogate(letters[at]) && at + 1 < letters.Length && char.IsLowSurrogate(letters[at + 1]))
                    at++;
                else if (letters[at] != '\r' && Suspect.Contains(letters[at]))
                    letters[at] = Replacement;
            }
        });
    }
}
