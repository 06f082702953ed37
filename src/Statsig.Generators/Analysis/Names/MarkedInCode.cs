using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Statsig.Generators.Analysis.Scanning;

namespace Statsig.Generators.Analysis.Names;

/// <summary>Finds what is marked in a file, by its syntax alone: every file is looked at before any is bound.</summary>
internal static class MarkedInCode
{
    private static readonly WordTable Marks = new(["StatsigName", NameParameters.MarkName]);

    /// <summary>A tree that did not change between two compilations is not read again.</summary>
    private static readonly ConditionalWeakTable<SyntaxTree, HashSet<string>> Known = new();

    public static HashSet<string> Find(SyntaxTree tree, CancellationToken cancellation)
    {
        if (!Known.TryGetValue(tree, out var words))
        {
            words = FindCore(tree, cancellation);
            words = Known.GetValue(tree, _ => words);
        }

        return words;
    }

    private static HashSet<string> FindCore(SyntaxTree tree, CancellationToken cancellation)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var token in WordScanner.FindTokens(tree, Marks, cancellation))
        {
            if (token.Parent?.FirstAncestorOrSelf<AttributeListSyntax>() is { Parent: { } target } list && list.Target?.Span.Contains(token.Span) != true)
            {
                // What has an initializer is checked where the mark stands.
                words.Add(token.ValueText);
                Add(words, target);
            }
        }

        return words;
    }

    private static void Add(HashSet<string> words, SyntaxNode target)
    {
        switch (target)
        {
            case PropertyDeclarationSyntax property:
                words.Add(property.Identifier.ValueText);
                AddType(words, property.Parent);
                break;
            case FieldDeclarationSyntax field:
                foreach (var variable in field.Declaration.Variables)
                {
                    words.Add(variable.Identifier.ValueText);
                }

                AddType(words, field.Parent);
                break;
            case ParameterSyntax { Parent.Parent: { } owner } parameter:
                words.Add(parameter.Identifier.ValueText);
                AddOwner(words, owner);
                break;
        }
    }

    private static void AddOwner(HashSet<string> words, SyntaxNode owner)
    {
        switch (owner)
        {
            case MethodDeclarationSyntax method: words.Add(method.Identifier.ValueText); break;
            case LocalFunctionStatementSyntax local: words.Add(local.Identifier.ValueText); break;
            case ConstructorDeclarationSyntax constructor: NameWords.AddConstructor(words, constructor.Identifier.ValueText); break;
            case TypeDeclarationSyntax type: NameWords.AddConstructor(words, type.Identifier.ValueText); break;
        }
    }

    /// <summary>A property or field of an attribute is set where the attribute stands.</summary>
    private static void AddType(HashSet<string> words, SyntaxNode? type)
    {
        if (type is TypeDeclarationSyntax { Identifier.ValueText: var name } && name.EndsWith("Attribute", StringComparison.Ordinal))
        {
            NameWords.AddConstructor(words, name);
        }
    }
}
