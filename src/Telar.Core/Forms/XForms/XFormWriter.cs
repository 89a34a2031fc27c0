using System.Text;
using System.Xml;

namespace Telar.Core.Forms.XForms;

/// Writes a form as the XForm that clients of ODK read. The form was compiled before: every ${name} in it leads somewhere.
public static class XFormWriter
{
    /// How the text around the elements should be written: nothing depends on it, and nothing is added.
    public static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = false, CheckCharacters = false, NewLineHandling = NewLineHandling.Entitize };

    public static void Write(Form form, XmlWriter to)
    {
        var xml = new XFormXml(to);
        var paths = new XFormPaths(form);
        var texts = new XFormTexts(form, paths, xml);
        var model = new XFormModel(form, paths, texts, xml);

        to.WriteStartDocument();
        xml.OpenHtml("html");
        foreach (var (prefix, space) in Spaces)
            to.WriteAttributeString("xmlns", prefix, null, space);
        to.WriteAttributeString("xmlns", XFormXml.XForms);
        xml.OpenHtml("head");
        xml.OpenHtml("title");
        xml.Text(form.Settings.Title);
        xml.Close();
        model.Write();
        xml.Close();
        new XFormBody(form, paths, texts, model, xml).Write();
        xml.Close();
        to.WriteEndDocument();
    }

    private static readonly IReadOnlyList<(string Prefix, string Space)> Spaces =
    [
        ("ev", XFormXml.Events),
        ("jr", XFormXml.JavaRosa),
        ("odk", XFormXml.Odk),
        ("orx", XFormXml.OpenRosa),
        ("xsd", XFormXml.Schema),
    ];
}
