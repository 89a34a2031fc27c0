using System.Text;
using System.Xml;
using Microsoft.AspNetCore.Http;
using Telar.Core.Catalogue;
using Telar.Core.Shared;
using Telar.Web.Shared;

namespace Telar.Web.Api;

/// What search engines ask for: every address with its translations, and where they may go.
internal static class SearchEngineFiles
{
    private const string Sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const string Xhtml = "http://www.w3.org/1999/xhtml";

    // Pages made for one reader's question are not listed.
    private static readonly PageKind[] NotListed = [SiteMap.Search, SiteMap.Weights, SiteMap.Compare];

    public static Task WriteSitemapAsync(HttpContext http, SiteParts parts)
    {
        var text = new StringBuilder();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true }))
        {
            xml.WriteStartElement("urlset", Sitemap);
            xml.WriteAttributeString("xmlns", "xhtml", null, Xhtml);
            foreach (var (kind, code) in PagesOf(parts.Observatory.Current.Catalogue))
            {
                foreach (var language in Languages.All)
                    WritePage(xml, http, parts, kind, code, language);
            }
            xml.WriteEndElement();
        }
        http.Response.ContentType = "application/xml; charset=utf-8";
        return http.Response.WriteAsync("""<?xml version="1.0" encoding="utf-8"?>""" + "\n" + text, http.RequestAborted);
    }

    public static Task WriteRobotsAsync(HttpContext http, SiteParts parts)
    {
        http.Response.ContentType = "text/plain; charset=utf-8";
        var lines = $"""
            User-agent: *
            Disallow: /api/
            Disallow: {SiteMap.PathOf(SiteMap.Search, Language.Es)}
            Disallow: {SiteMap.PathOf(SiteMap.Search, Language.Pt)}
            Disallow: {SiteMap.PathOf(SiteMap.Search, Language.En)}

            Sitemap: {parts.AddressOf(http.Request, "/sitemap.xml")}

            """;
        return http.Response.WriteAsync(lines.ReplaceLineEndings("\n"), http.RequestAborted);
    }

    /// Every page that exists, each with the code it is about.
    public static IEnumerable<(PageKind Kind, string? Code)> PagesOf(WholeCatalogue catalogue) =>
        SiteMap.All.Where(kind => !NotListed.Contains(kind)).SelectMany(kind => SiteMap.CodesOf(catalogue, kind).Select(code => (kind, code)));

    private static void WritePage(XmlWriter xml, HttpContext http, SiteParts parts, PageKind kind, string? code, Language language)
    {
        xml.WriteStartElement("url", Sitemap);
        xml.WriteElementString("loc", Sitemap, parts.AddressOf(http.Request, SiteMap.PathOf(kind, language, code)));
        foreach (var other in Languages.All)
        {
            xml.WriteStartElement("xhtml", "link", Xhtml);
            xml.WriteAttributeString("rel", "alternate");
            xml.WriteAttributeString("hreflang", other.Code());
            xml.WriteAttributeString("href", parts.AddressOf(http.Request, SiteMap.PathOf(kind, other, code)));
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }
}
