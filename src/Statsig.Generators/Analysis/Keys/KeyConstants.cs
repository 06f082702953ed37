using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Statsig.Generators.Analysis.Scanning;

namespace Statsig.Generators.Analysis.Keys;

/// <summary>
/// Finds the constants that hold the beginning of a key and no whole one: in another file a key may be put together of them and of other constants, with
/// nothing there that looks like a key.
/// </summary>
internal static class KeyConstants
{
    /// <summary>The names of these constants, and of those that begin with one of them.</summary>
    public static HashSet<string> Find(Compilation compilation, CancellationToken cancellation)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var tree in compilation.SyntaxTrees)
        {
            if (tree.FilePath.EndsWith(".g.cs", StringComparison.OrdinalIgnoreCase) && !CodeFile.IsRazor(tree.FilePath))
            {
                // What generators write is long, and no place for keys.
                continue;
            }

            foreach (var position in KeyScanner.Find(tree, cancellation).Prefixes)
            {
                var token = tree.GetRoot(cancellation).FindToken(position);
                if (SecretKey.Find(token.ValueText, 0) is null && ConstantOf(token) is { } name)
                {
                    names.Add(name);
                }
            }
        }

        var count = 0;
        while (names.Count > count)
        {
            count = names.Count;
            var table = new WordTable(names);
            foreach (var tree in compilation.SyntaxTrees)
            {
                foreach (var token in WordScanner.FindTokens(tree, table, cancellation))
                {
                    if (ConstantOf(token) is { } name)
                    {
                        names.Add(name);
                    }
                }
            }
        }

        return names;
    }

    /// <summary>The constant whose value a text or a name is a part of.</summary>
    private static string? ConstantOf(SyntaxToken token) =>
        token.Parent?.FirstAncestorOrSelf<EqualsValueClauseSyntax>() is { Parent: VariableDeclaratorSyntax { Parent.Parent: { } declaration } variable }
        && declaration switch
        {
            FieldDeclarationSyntax field => field.Modifiers.Any(SyntaxKind.ConstKeyword),
            LocalDeclarationStatementSyntax local => local.IsConst,
            _ => false,
        }
            ? variable.Identifier.ValueText
            : null;
}
