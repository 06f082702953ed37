using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Statsig.Emulator.Page;

/// <summary>Serves the page and what belongs to it. All of it is in the assembly, and the page may load nothing else.</summary>
internal static class PageFiles
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public static void Map(IEndpointRouteBuilder routes)
    {
        MapFile(routes, "/", "index.html", "text/html; charset=utf-8");
        MapFile(routes, "/emulator/page.css", "page.css", "text/css; charset=utf-8");
        MapFile(routes, "/emulator/icon.svg", "icon.svg", "image/svg+xml");
        foreach (var script in new[] { "main.js", "api.js", "dom.js", "exact.js", "flags.js", "list.js", "details.js", "editor.js", "activity.js" })
        {
            MapFile(routes, "/emulator/" + script, script, "text/javascript; charset=utf-8");
        }
    }

    private static void MapFile(IEndpointRouteBuilder routes, string path, string name, string contentType)
    {
        var content = Load(name);
        var tag = $"\"{Convert.ToHexString(SHA256.HashData(content))[..16]}\"";
        routes.MapGet(path, (RequestDelegate)(context =>
        {
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = Policy;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "no-referrer";
            headers.CacheControl = "no-cache";
            headers.ETag = tag;
            if (context.Request.Headers.IfNoneMatch == tag)
            {
                context.Response.StatusCode = StatusCodes.Status304NotModified;
                return Task.CompletedTask;
            }

            context.Response.ContentType = contentType;
            context.Response.ContentLength = content.Length;
            return context.Response.Body.WriteAsync(content, context.RequestAborted).AsTask();
        }));
    }

    private static byte[] Load(string name)
    {
        using var stream = typeof(PageFiles).Assembly.GetManifestResourceStream("page/" + name)!;
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }
}
