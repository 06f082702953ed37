using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Statsig.Generators.Generation;

namespace Statsig.Generators.Analysis;

/// <summary>
/// Two projects that share a manifest, one of which sees the internals of the other, have the same classes. The compiler takes the project's own, which
/// is right, and warns at each use (CS0436), which nobody can act on.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SharedManifestSuppressor : DiagnosticSuppressor
{
    private static readonly SuppressionDescriptor SameClasses = new(
        "STATSIGS0436", "CS0436", "The class is generated from the manifest in both projects; the project's own is used.");

    /// <summary>A generated file's folder is named after the generator that made it.</summary>
    private static readonly string GeneratedFolder = typeof(StatsigGenerator).FullName;

    /// <inheritdoc/>
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } = ImmutableArray.Create(SameClasses);

    /// <inheritdoc/>
    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        foreach (var diagnostic in context.ReportedDiagnostics)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            if (diagnostic.Location.SourceTree is { } tree && (IsGenerated(tree) || IsOfGeneratedType(context, diagnostic, tree)))
            {
                context.ReportSuppression(Suppression.Create(SameClasses, diagnostic));
            }
        }
    }

    private static bool IsOfGeneratedType(SuppressionAnalysisContext context, Diagnostic diagnostic, SyntaxTree tree)
    {
        var node = tree.GetRoot(context.CancellationToken).FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        var model = context.GetSemanticModel(tree);
        var symbol = model.GetSymbolInfo(node, context.CancellationToken).Symbol;
        var type = symbol as INamedTypeSymbol ?? symbol?.ContainingType ?? model.GetTypeInfo(node, context.CancellationToken).Type;
        return type is not null && type.DeclaringSyntaxReferences.Any(static reference => IsGenerated(reference.SyntaxTree));
    }

    private static bool IsGenerated(SyntaxTree tree)
    {
        var path = tree.FilePath;
        var end = Math.Max(path.LastIndexOf('/'), path.LastIndexOf('\\'));
        var start = end - GeneratedFolder.Length;
        return start >= 0 && string.CompareOrdinal(path, start, GeneratedFolder, 0, GeneratedFolder.Length) == 0;
    }
}
