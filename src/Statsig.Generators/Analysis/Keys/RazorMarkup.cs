using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Statsig.Generators.Analysis.Scanning;

namespace Statsig.Generators.Analysis.Keys;

/// <summary>
/// Finds where in a page a key of its markup stands. Razor makes literals of markup, and says of these only what page they are from: there the key is
/// looked for.
/// </summary>
internal sealed class RazorMarkup
{
    private readonly string _path;
    private readonly SourceText? _text;

    /// <summary>Where keys have been reported.</summary>
    private readonly HashSet<int> _lines = [];
    private int _start;

    private RazorMarkup(string path, SourceText? text)
    {
        _path = path;
        _text = text;
    }

    /// <summary>The page that a file was made of.</summary>
    public static RazorMarkup? Find(CodeFile file, AnalyzerOptions options)
    {
        if (!file.IsRazorPage
            || file.Tree.GetRoot(file.Cancellation) is not CompilationUnitSyntax root
            || root.GetFirstDirective(static directive => directive is PragmaChecksumDirectiveTriviaSyntax) is not PragmaChecksumDirectiveTriviaSyntax checksum)
        {
            return null;
        }

        var path = checksum.File.ValueText;
        foreach (var page in options.AdditionalFiles)
        {
            if (page.Path == path)
            {
                return new RazorMarkup(path, page.GetText(file.Cancellation));
            }
        }

        return new RazorMarkup(path, null);
    }

    /// <summary>Remembers a line at which a key of the page's code was reported.</summary>
    public void Skip(Location location) => _lines.Add(location.GetMappedLineSpan().StartLinePosition.Line);

    /// <summary>The next place in the markup of a key that begins in a way; the page as a whole where there is none.</summary>
    public Location Next(string beginning)
    {
        var text = _text?.ToString() ?? "";
        while (text.IndexOf(beginning, _start, StringComparison.Ordinal) is var start and >= 0)
        {
            _start = start + beginning.Length;
            var length = SecretKey.Find(text, start) is { } key && key.Start == start ? key.Length : beginning.Length;
            var span = new TextSpan(start, length);
            var lines = _text!.Lines.GetLinePositionSpan(span);
            if (!_lines.Contains(lines.Start.Line) && !IsInComment(text, start))
            {
                return Location.Create(_path, span, lines);
            }
        }

        return Location.Create(_path, default, default);
    }

    /// <summary>Razor's own comments go into no output.</summary>
    private static bool IsInComment(string text, int position) =>
        text.LastIndexOf("@*", position, StringComparison.Ordinal) > text.LastIndexOf("*@", position, StringComparison.Ordinal);
}
