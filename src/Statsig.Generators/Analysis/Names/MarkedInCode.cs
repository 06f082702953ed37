using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Statsig.Generators.Analysis.Scanning;

namespace Statsig.Generators.Analysis.Names;

/// <summary>Finds what is marked in a file, by its syntax alone: every file is looked at before any is bound.</summary>
internal static class MarkedInCode
{
    private static readonly string[] Marks = ["StatsigName", NameMarks.AttributeName];

    private static readonly WordTable Table = new(Marks);

    /// <summary>A tree that did not change between two compilations is not read again.</summary>
    private static readonly ConditionalWeakTable<SyntaxTree, MarkedNames> Known = new();

    public static void AddTo(MarkedNames marked, Compilation compilation, CancellationToken cancellation)
    {
        var marks = new HashSet<string>(Marks, StringComparer.Ordinal);
        TypeAliases.AddTo(marks, compilation, cancellation);
        var withAliases = marks.Count > Marks.Length ? new WordTable(marks) : null;
        foreach (var tree in compilation.SyntaxTrees)
        {
            // An alias may stand in another file, which a tree knows nothing of.
            marked.UnionWith(withAliases is null ? Find(tree, cancellation) : FindCore(tree, withAliases, cancellation));
        }
    }

    private static MarkedNames Find(SyntaxTree tree, CancellationToken cancellation)
    {
        if (!Known.TryGetValue(tree, out var marked))
        {
            marked = FindCore(tree, Table, cancellation);
            marked = Known.GetValue(tree, _ => marked);
        }

        return marked;
    }

    private static MarkedNames FindCore(SyntaxTree tree, WordTable marks, CancellationToken cancellation)
    {
        var marked = new MarkedNames();
        foreach (var token in WordScanner.FindTokens(tree, marks, cancellation))
        {
            if (token.Parent?.FirstAncestorOrSelf<AttributeListSyntax>() is { Parent: { } target } list && list.Target?.Span.Contains(token.Span) != true)
            {
                Add(marked, target);
            }
        }

        return marked;
    }

    private static void Add(MarkedNames marked, SyntaxNode target)
    {
        switch (target)
        {
            case PropertyDeclarationSyntax property:
                AddProperty(marked, property);
                break;
            case AccessorDeclarationSyntax { Parent.Parent: PropertyDeclarationSyntax property }:
                AddProperty(marked, property);
                break;
            case FieldDeclarationSyntax field:
                foreach (var variable in field.Declaration.Variables)
                {
                    marked.Words.Add(variable.Identifier.ValueText);
                }

                AddType(marked, field.Parent);
                break;
            case ParameterSyntax { Parent.Parent: { } owner } parameter:
                // What has a default value is checked where it stands.
                marked.Words.Add(parameter.Identifier.ValueText);
                AddOwner(marked, owner);
                break;
            case IndexerDeclarationSyntax or AccessorDeclarationSyntax:
                // What its getter gives is checked where it is declared.
                marked.Words.Add("this");
                marked.HasNameless = true;
                break;
        }
    }

    private static void AddOwner(MarkedNames marked, SyntaxNode owner)
    {
        switch (owner)
        {
            case MethodDeclarationSyntax { Identifier.ValueText: var name }:
                marked.Words.Add(name);
                marked.HasNameless |= name == NamelessUse.Adder;
                break;
            case LocalFunctionStatementSyntax local: marked.Words.Add(local.Identifier.ValueText); break;
            case ConstructorDeclarationSyntax constructor: NameWords.AddConstructor(marked.Words, constructor.Identifier.ValueText); break;
            case TypeDeclarationSyntax type: NameWords.AddConstructor(marked.Words, type.Identifier.ValueText); break;
            default: marked.HasNameless = true; break;
        }
    }

    private static void AddProperty(MarkedNames marked, PropertyDeclarationSyntax property)
    {
        marked.Words.Add(property.Identifier.ValueText);
        AddType(marked, property.Parent);
    }

    /// <summary>A property or field of an attribute is set where the attribute stands.</summary>
    private static void AddType(MarkedNames marked, SyntaxNode? type)
    {
        if (type is TypeDeclarationSyntax { Identifier.ValueText: var name } && name.EndsWith("Attribute", StringComparison.Ordinal))
        {
            NameWords.AddConstructor(marked.Words, name);
        }
    }
}
