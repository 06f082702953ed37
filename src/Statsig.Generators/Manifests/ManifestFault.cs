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
            SecretKey.Hide(problem.Message),
            path,
            new TextSpan(span.Start, span.Length),
            new LinePositionSpan(PositionOf(document.Lines, span.Start), PositionOf(document.Lines, span.End)));
    }

    public Diagnostic ToDiagnostic() =>
        Diagnostic.Create(ManifestRules.For(Rule), Path is null ? Location.None : Location.Create(Path, Span, Lines), Message);

    private static LinePosition PositionOf(LineMap lines, int position)
    {
        var (line, column) = lines.Find(position);
        return new LinePosition(line, column);
    }
}
