using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Statsig.Generators.Analysis.Scanning;
using Statsig.Generators.Rules;

namespace Statsig.Generators.Analysis.Keys;

/// <summary>STATSIG3001 and 3002: keys in literals, and in constants that are put together of parts.</summary>
internal static class KeysInCode
{
    public static void Check(CodeFile file, DiagnosticDescriptor rule)
    {
        var places = KeyScanner.Find(file.Tree, file.Cancellation);
        if (places.IsEmpty)
        {
            return;
        }

        var root = file.Tree.GetRoot(file.Cancellation);
        var composed = new HashSet<SyntaxNode>();
        foreach (var position in places.Prefixes)
        {
            var token = root.FindToken(position);
            if (token.Span.Contains(position) && IsText(token))
            {
                Check(file, rule, token, composed);
            }
        }

        foreach (var position in places.Bodies)
        {
            if (ComposedOf(root.FindToken(position)) is { } node)
            {
                composed.Add(node);
            }
        }

        // A part may be a constant of this file that holds a prefix and nothing more.
        if (places.Prefixes.Count > 0)
        {
            AddComposed(root, composed);
        }

        foreach (var node in composed)
        {
            CheckComposed(file, rule, node);
        }
    }

    private static void Check(CodeFile file, DiagnosticDescriptor rule, SyntaxToken token, HashSet<SyntaxNode> composed)
    {
        if (SecretKey.Find(token.ValueText, 0) is { } key)
        {
            Report(file, rule, token.Parent!, key);
        }
        else if (ComposedOf(token) is { } node)
        {
            composed.Add(node);
        }
    }

    /// <summary>A key of which no part alone is one.</summary>
    private static void CheckComposed(CodeFile file, DiagnosticDescriptor rule, SyntaxNode node)
    {
        if (file.Model.FindConstant(node, file.Cancellation) is string value
            && SecretKey.Find(value, 0) is { } key
            && !HasWholeKey(node))
        {
            Report(file, rule, node, key);
        }
    }

    private static void Report(CodeFile file, DiagnosticDescriptor rule, SyntaxNode node, in SecretKey key) =>
        file.Report(Diagnostic.Create(
            rule,
            node.GetLocation(),
            ImmutableDictionary<string, string?>.Empty.Add(
                DiagnosticProperties.KeyKind, key.IsServerSecret ? DiagnosticProperties.ServerSecret : DiagnosticProperties.ConsoleKey),
            key.Kind,
            key.Shown));

    private static bool HasWholeKey(SyntaxNode node)
    {
        foreach (var token in node.DescendantTokens())
        {
            if (IsText(token) && SecretKey.Find(token.ValueText, 0) is not null)
            {
                return true;
            }
        }

        return false;
    }

    private static void AddComposed(SyntaxNode root, HashSet<SyntaxNode> composed)
    {
        foreach (var node in root.DescendantNodes())
        {
            if (IsComposed(node) && !(node.Parent is { } parent && IsComposed(parent)))
            {
                composed.Add(node);
            }
        }
    }

    /// <summary>The outermost concatenation or interpolation that a text is a part of.</summary>
    private static SyntaxNode? ComposedOf(SyntaxToken token)
    {
        SyntaxNode? outermost = null;
        for (var node = token.Parent; node is ExpressionSyntax or InterpolatedStringContentSyntax; node = node.Parent)
        {
            outermost = IsComposed(node) ? node : outermost;
        }

        return outermost;
    }

    private static bool IsComposed(SyntaxNode node) => node is InterpolatedStringExpressionSyntax || node.IsKind(SyntaxKind.AddExpression);

    private static bool IsText(SyntaxToken token) => token.Kind() is
        SyntaxKind.StringLiteralToken or SyntaxKind.Utf8StringLiteralToken or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken
        or SyntaxKind.Utf8SingleLineRawStringLiteralToken or SyntaxKind.Utf8MultiLineRawStringLiteralToken or SyntaxKind.InterpolatedStringTextToken;
}
