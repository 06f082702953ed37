using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Statsig.Generators.Rules;

namespace Statsig.Generators.Analysis.Keys;

/// <summary>STATSIG3004: keys in the files that a client project ships.</summary>
internal static class ShippedFiles
{
    /// <summary>Item metadata that the package's targets put on the files that they hand to the compiler for this rule.</summary>
    private const string MetadataKey = "build_metadata.AdditionalFiles.StatsigShipped";

    /// <summary>Files that are no text, which the compiler would refuse to read.</summary>
    private static readonly HashSet<string> Binary = new(StringComparer.OrdinalIgnoreCase)
    {
        ".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".heic", ".ico", ".bmp", ".tif", ".tiff", ".psd", ".woff", ".woff2", ".ttf", ".otf", ".eot", ".mp3", ".mp4", ".m4a",
        ".webm", ".ogg", ".wav", ".mov", ".avi", ".pdf", ".zip", ".gz", ".br", ".zst", ".7z", ".tar", ".tgz", ".rar", ".jar", ".nupkg", ".wasm", ".dll", ".exe", ".pdb", ".so",
        ".dylib", ".dat", ".bin", ".blat", ".db", ".sqlite", ".onnx", ".glb", ".docx", ".xlsx", ".pptx", ".pfx", ".p12", ".snk",
    };

    public static void Check(AdditionalFileAnalysisContext context)
    {
        var file = context.AdditionalFile;
        if (!IsShipped(file, context.Options.AnalyzerConfigOptionsProvider) || file.GetText(context.CancellationToken) is not { } source)
        {
            return;
        }

        var text = source.ToString();
        for (var key = SecretKey.Find(text, 0); key is { } found; key = SecretKey.Find(text, found.Start + found.Length))
        {
            var span = new TextSpan(found.Start, found.Length);
            context.ReportDiagnostic(Diagnostic.Create(
                SecurityRules.KeyInShippedFile, Location.Create(file.Path, span, source.Lines.GetLinePositionSpan(span)), found.Kind, found.Shown));
        }
    }

    private static bool IsShipped(AdditionalText file, AnalyzerConfigOptionsProvider options)
    {
        var path = file.Path.Replace('\\', '/');
        var name = path.Substring(path.LastIndexOf('/') + 1);
        if (Binary.Contains(Path.GetExtension(name)))
        {
            return false;
        }

        return path.StartsWith("wwwroot/", StringComparison.OrdinalIgnoreCase)
            || path.IndexOf("/wwwroot/", StringComparison.OrdinalIgnoreCase) >= 0
            || (name.StartsWith("appsettings", StringComparison.OrdinalIgnoreCase) && name.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
            || (options.GetOptions(file).TryGetValue(MetadataKey, out var value) && value.Equals("true", StringComparison.OrdinalIgnoreCase));
    }
}
