using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Simplification;
using Statsig.Generators.Analysis.Keys;
using Statsig.Generators.Analysis.Scanning;
using Statsig.Generators.CodeFixes.Rewriting;
using Statsig.Generators.Rules;

namespace Statsig.Generators.CodeFixes.Keys;

/// <summary>Reads a key from outside of the code, in place of an expression that is the key and nothing else.</summary>
internal abstract class KeyFix : RewritingFix
{
    public sealed override bool IsFor(Diagnostic diagnostic) => diagnostic.Properties.ContainsKey(DiagnosticProperties.KeyKind);

    public sealed override SyntaxNode? FindTarget(SyntaxNode root, Diagnostic diagnostic) =>
        root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) as ExpressionSyntax;

    public sealed override IEnumerable<SyntaxNode> Replace(SyntaxNode target, Diagnostic diagnostic, SemanticModel model, Document document)
    {
        if (model.FindConstant(target, CancellationToken.None) is not string value || SecretKey.Find(value, 0) is not { Start: 0 } key || key.Length != value.Length)
        {
            yield break;
        }

        var generator = SyntaxGenerator.GetGenerator(document);
        foreach (var read in Read(target, key.IsServerSecret, model, generator))
        {
            yield return read.WithTriviaFrom(target);
            if (OrThrow(read, $"The {SourceOf(key.IsServerSecret)} is not set.", model, generator) is { } required)
            {
                yield return required.WithTriviaFrom(target);
            }
        }
    }

    /// <summary>The expressions that read the key where a node stands, the best first.</summary>
    protected abstract IEnumerable<ExpressionSyntax> Read(SyntaxNode target, bool isServerSecret, SemanticModel model, SyntaxGenerator generator);

    /// <summary>Where the key is read from, to people.</summary>
    protected abstract string SourceOf(bool isServerSecret);

    protected static bool IsServerSecret(Diagnostic diagnostic) => diagnostic.Properties[DiagnosticProperties.KeyKind] == DiagnosticProperties.ServerSecret;

    /// <summary>For where no null may come.</summary>
    private static ParenthesizedExpressionSyntax? OrThrow(ExpressionSyntax read, string message, SemanticModel model, SyntaxGenerator generator)
    {
        if (model.Compilation.GetTypeByMetadataName("System.InvalidOperationException") is not { } exception)
        {
            return null;
        }

        var thrown = (ExpressionSyntax)generator.ObjectCreationExpression(
            generator.TypeExpression(exception, addImport: true).WithAdditionalAnnotations(Simplifier.AddImportsAnnotation), generator.LiteralExpression(message));
        return SyntaxFactory.ParenthesizedExpression(
                SyntaxFactory.BinaryExpression(SyntaxKind.CoalesceExpression, read, SyntaxFactory.ThrowExpression(thrown)))
            .WithAdditionalAnnotations(Simplifier.Annotation);
    }
}
