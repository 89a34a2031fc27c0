using System.Globalization;
using System.Text;
using System.Xml;
using Microsoft.AspNetCore.Http;
using Telar.Core.Shared;
using Telar.Services.Observatory;
using Telar.Web.Shared;

namespace Telar.Web.Api;

/// What changed, as an Atom feed in each language: /feed.es.atom.
internal static class ChangeFeed
{
    public const string MediaType = "application/atom+xml";
    private const string Atom = "http://www.w3.org/2005/Atom";
    private const int Entries = 50;

    public static string PathOf(Language language) => $"/feed.{language.Code()}.atom";

    public static async Task WriteAsync(HttpContext http, SiteParts parts, Language language)
    {
        var catalogue = parts.Observatory.Current.Catalogue;
        var changes = await new ReadChanges(parts.Database).LatestAsync(Entries, http.RequestAborted);
        string Absolute(string path) => parts.AddressOf(http.Request, path);

        var text = new StringBuilder();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true, Indent = true }))
        {
            xml.WriteStartElement("feed", Atom);
            xml.WriteAttributeString("xml", "lang", null, language.Code());
            xml.WriteElementString("id", Atom, Absolute(PathOf(language)));
            xml.WriteElementString("title", Atom, catalogue.Texts.Say(language, "changes.feed.title"));
            xml.WriteElementString("updated", Atom, Time(changes.Count > 0 ? changes[0].At : DateTimeOffset.UnixEpoch));
            WriteLink(xml, "self", Absolute(PathOf(language)), MediaType);
            WriteLink(xml, "alternate", Absolute(SiteMap.PathOf(SiteMap.Changes, language)), "text/html");
            xml.WriteStartElement("author", Atom);
            xml.WriteElementString("name", Atom, "Telar");
            xml.WriteEndElement();
            foreach (var change in changes)
            {
                xml.WriteStartElement("entry", Atom);
                xml.WriteElementString("id", Atom, $"{Absolute(PathOf(language))}#{change.Key}");
                xml.WriteElementString("title", Atom, ChangeWords.Title(catalogue, parts.Numbers, language, change));
                xml.WriteElementString("updated", Atom, Time(change.At));
                WriteLink(xml, "alternate", Absolute(ChangeWords.PathOf(language, change)), "text/html");
                if (ChangeWords.More(catalogue, language, change) is { Length: > 0 } more)
                    xml.WriteElementString("summary", Atom, more);
                xml.WriteEndElement();
            }
            xml.WriteEndElement();
        }
        http.Response.ContentType = $"{MediaType}; charset=utf-8";
        await http.Response.WriteAsync("""<?xml version="1.0" encoding="utf-8"?>""" + "\n" + text, http.RequestAborted);
    }

    private static void WriteLink(XmlWriter xml, string relation, string address, string type)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    private static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
