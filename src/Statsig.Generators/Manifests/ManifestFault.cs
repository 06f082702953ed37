using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Statsig.Generators.Analysis.Keys;
using Statsig.Generators.Rules;
using Statsig.Manifest;

namespace Statsig.Generators.Manifests;

/// <summary>Something wrong, with its place as plain values: what can be compared between runs and holds no text.</summary>
/// <param name="Rule">The rule that is broken.</param>
/// <param name="Message">What is wrong and what to do.</param>
/// <param name="Path">The manifest; null for what has no place in a file.</param>
/// <param name="Span">The token.</param>
/// <param name="Lines">The token, in lines and columns.</param>
internal sealed record ManifestFault(ManifestProblemId Rule, string Message, string? Path, TextSpan Span, LinePositionSpan Lines)
{
    public static ManifestFault WithoutPlace(ManifestProblemId rule, string message) => new(rule, message, null, default, default);

    public static ManifestFault At(string path, ManifestDocument document, ManifestProblem problem)
    {
        var span = problem.Span;
        return new ManifestFault(
            problem.Rule,
            HideKeys(problem.Message),
            path,
            new TextSpan(span.Start, span.Length),
            new LinePositionSpan(PositionOf(document.Lines, span.Start), PositionOf(document.Lines, span.End)));
    }

    public Diagnostic ToDiagnostic() =>
        Diagnostic.Create(ManifestRules.For(Rule), Path is null ? Location.None : Location.Create(Path, Span, Lines), Message);

    /// <summary>Hides keys that stand where names belong, and in the C# names that are made of these.</summary>
    private static string HideKeys(string message)
    {
        var hidden = SecretKey.Hide(message);
        for (var key = SecretKey.Find(message, 0); key is { } found; key = SecretKey.Find(message, found.Start + found.Length))
        {
            var start = message.LastIndexOf('\'', found.Start) + 1;
            var end = message.IndexOf('\'', found.Start);
            if (CSharpName.Derive(end < 0 ? message.Substring(start) : message.Substring(start, end - start)) is { Length: > 0 } identifier)
            {
                hidden = hidden.Replace(identifier, "\u2026");
            }
        }

        return hidden;
    }

    private static LinePosition PositionOf(LineMap lines, int position)
    {
        var (line, column) = lines.Find(position);
        return new LinePosition(line, column);
    }
}
