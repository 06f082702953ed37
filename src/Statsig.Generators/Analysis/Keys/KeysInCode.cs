using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Statsig.Generators.Analysis.Scanning;
using Statsig.Generators.Rules;

namespace Statsig.Generators.Analysis.Keys;

/// <summary>STATSIG3001 and 3002: keys in literals, and in constants that are put together of parts.</summary>
internal static class KeysInCode
{
    /// <param name="file">The file.</param>
    /// <param name="rule">What is reported of a key.</param>
    /// <param name="constants">The constants that hold the beginning of one.</param>
    /// <param name="options">Has the pages that Razor makes code of.</param>
    public static void Check(CodeFile file, DiagnosticDescriptor rule, WordTable constants, AnalyzerOptions options)
    {
        var places = KeyScanner.Find(file.Tree, file.Cancellation);
        if (places.IsEmpty && constants.IsEmpty)
        {
            return;
        }

        var found = new List<(SyntaxNode Node, SecretKey Key)>();
        var composed = new HashSet<SyntaxNode>();
        var end = 0;
        foreach (var position in places.Prefixes.OrderBy(static position => position))
        {
            // One text may have several keys.
            var token = file.Tree.GetRoot(file.Cancellation).FindToken(position);
            if (position >= end && token.Span.Contains(position) && IsText(token))
            {
                Add(found, token, composed);
                end = token.Span.End;
            }
        }

        // What a key goes on with, after a constant that may even come from another assembly.
        foreach (var position in places.Bodies)
        {
            AddComposed(composed, file.Tree.GetRoot(file.Cancellation).FindToken(position));
        }

        foreach (var token in WordScanner.FindTokens(file.Tree, constants, file.Cancellation))
        {
            AddComposed(composed, token);
        }

        // Where a beginning stands, the rest may be cut in any way.
        if (places.Prefixes.Count > 0)
        {
            composed.UnionWith(OutermostIn(file.Tree.GetRoot(file.Cancellation)));
        }

        foreach (var node in composed)
        {
            AddComposed(found, file, node);
        }

        Report(file, rule, found, options);
    }

    private static void Add(List<(SyntaxNode Node, SecretKey Key)> found, SyntaxToken token, HashSet<SyntaxNode> composed)
    {
        var key = SecretKey.Find(token.ValueText, 0);
        if (key is null)
        {
            AddComposed(composed, token);
        }

        for (; key is { } each; key = SecretKey.Find(token.ValueText, each.Start + each.Length))
        {
            found.Add((token.Parent!, each));
        }
    }

    /// <summary>A key of which no part alone is one. What is put together of more than constants may have a part that is not.</summary>
    private static void AddComposed(List<(SyntaxNode Node, SecretKey Key)> found, CodeFile file, SyntaxNode node)
    {
        if (file.Model.FindConstant(node, file.Cancellation) is not string value)
        {
            foreach (var child in node.ChildNodes())
            {
                foreach (var part in OutermostIn(child))
                {
                    AddComposed(found, file, part);
                }
            }
        }
        else if (SecretKey.Find(value, 0) is { } key && !HasWholeKey(file, node))
        {
            found.Add((node, key));
        }
    }

    private static void Report(CodeFile file, DiagnosticDescriptor rule, List<(SyntaxNode Node, SecretKey Key)> found, AnalyzerOptions options)
    {
        var page = found.Count > 0 ? RazorMarkup.Find(file, options) : null;
        foreach (var (node, key) in found)
        {
            var location = node.GetLocation();
            if (page is null || CodeFile.IsMapped(location))
            {
                file.Report(Create(rule, location, key));
                page?.Skip(location);
            }
        }

        foreach (var (node, key) in found)
        {
            if (page is not null && !CodeFile.IsMapped(node.GetLocation()))
            {
                file.ReportInPage(Create(rule, page.Next(key.Shown), key));
            }
        }
    }

    private static Diagnostic Create(DiagnosticDescriptor rule, Location location, in SecretKey key) => Diagnostic.Create(
        rule,
        location,
        ImmutableDictionary<string, string?>.Empty.Add(
            DiagnosticProperties.KeyKind, key.IsServerSecret ? DiagnosticProperties.ServerSecret : DiagnosticProperties.ConsoleKey),
        key.Kind,
        key.Shown);

    /// <summary>Whether one part alone has a key, which is reported where it stands: a literal here, or a constant where it is declared.</summary>
    private static bool HasWholeKey(CodeFile file, SyntaxNode node)
    {
        foreach (var part in node.DescendantNodes())
        {
            if (part is LiteralExpressionSyntax or InterpolatedStringTextSyntax)
            {
                if (SecretKey.Find(part.GetFirstToken().ValueText, 0) is not null)
                {
                    return true;
                }
            }
            else if (part is IdentifierNameSyntax { Parent: not MemberAccessExpressionSyntax } or MemberAccessExpressionSyntax
                && file.Model.FindConstant(part, file.Cancellation) is string value
                && SecretKey.Find(value, 0) is not null)
            {
                return true;
            }
        }

        return false;
    }

    private static void AddComposed(HashSet<SyntaxNode> composed, SyntaxToken token)
    {
        if (ComposedOf(token) is { } node)
        {
            composed.Add(node);
        }
    }

    /// <summary>All concatenations and interpolations that are in no other.</summary>
    private static IEnumerable<SyntaxNode> OutermostIn(SyntaxNode root)
    {
        foreach (var node in root.DescendantNodesAndSelf(static node => !IsComposed(node)))
        {
            if (IsComposed(node))
            {
                yield return node;
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
