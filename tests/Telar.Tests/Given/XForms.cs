using System.Text;
using System.Xml;
using System.Xml.Linq;
using Telar.Core.Forms;
using Telar.Core.Forms.XForms;

namespace Telar.Tests.Given;

/// A form as the XForm that is written of it.
internal static class XForms
{
    public static readonly XNamespace Space = "http://www.w3.org/2002/xforms";
    public static readonly XNamespace JavaRosa = "http://openrosa.org/javarosa";
    public static readonly XNamespace Odk = "http://www.opendatakit.org/xforms";

    public static byte[] Bytes(Form form)
    {
        using var held = new MemoryStream();
        using (var xml = XmlWriter.Create(held, XFormWriter.Settings))
            XFormWriter.Write(form, xml);
        return held.ToArray();
    }

    public static XDocument Of(Form form) => XDocument.Parse(Encoding.UTF8.GetString(Bytes(form)).TrimStart('\uFEFF'));

    public static XDocument Of(string form) => Of(XlsForm.Read(form));

    public static IEnumerable<XElement> All(this XDocument document, string name) => document.Descendants(Space + name);

    public static XElement Bind(this XDocument document, string path) => document.All("bind").Single(bind => bind.Attribute("nodeset")!.Value == path);

    public static string? Says(this XElement element, string attribute) => element.Attribute(attribute)?.Value;
}
