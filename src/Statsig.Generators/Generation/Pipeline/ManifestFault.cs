using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Statsig.Generators.Rules;
using Statsig.Manifest;

namespace Statsig.Generators.Generation.Pipeline;

/// <summary>A problem with its place as plain values: what can be compared between runs and holds no text.</summary>
internal sealed record ManifestFault(ManifestProblemId Rule, string Message, string Path, TextSpan Span, LinePositionSpan Lines)
{
    public static ManifestFault From(ManifestProblem problem, string path, SourceText text)
    {
        var span = new TextSpan(problem.Span.Start, problem.Span.Length);
        return new ManifestFault(problem.Rule, problem.Message, path, span, text.Lines.GetLinePositionSpan(span));
    }

    public Diagnostic ToDiagnostic() => Diagnostic.Create(ManifestRules.For(Rule), Location.Create(Path, Span, Lines), Message);
}
