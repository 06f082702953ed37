using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Statsig.Generators.Analysis.Scanning;

/// <summary>
/// The names that <c>using X = Some.Type</c> gives to types: where a rule is about a type, its aliases are searched for, too. By syntax alone, and for all
/// files at once, since a <c>global using</c> stands in another file than what it is used in.
/// </summary>
internal static class TypeAliases
{
    private const string AttributeSuffix = "Attribute";

    /// <summary>A tree that did not change between two compilations, or between two analyzers, is not looked at again.</summary>
    private static readonly ConditionalWeakTable<SyntaxTree, Alias[]> Known = new();

    /// <summary>Adds the aliases of all types that are among some words, and the aliases of those.</summary>
    public static void AddTo(HashSet<string> words, Compilation compilation, CancellationToken cancellation)
    {
        var aliases = new List<Alias>();
        foreach (var tree in compilation.SyntaxTrees)
        {
            aliases.AddRange(Find(tree, cancellation));
        }

        bool isMore;
        do
        {
            isMore = false;
            foreach (var alias in aliases)
            {
                isMore |= words.Contains(alias.Target) && Add(words, alias.Name);
            }
        }
        while (isMore);
    }

    /// <summary>The last part of a type's name; null for what has no name of its own.</summary>
    public static string? LastNameOf(TypeSyntax type) => type switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax aliased => aliased.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => null,
    };

    private static bool Add(HashSet<string> words, string name)
    {
        if (!words.Add(name))
        {
            return false;
        }

        // [Gate] finds an alias GateAttribute, too.
        if (name.EndsWith(AttributeSuffix, StringComparison.Ordinal) && name.Length > AttributeSuffix.Length)
        {
            words.Add(name.Substring(0, name.Length - AttributeSuffix.Length));
        }

        return true;
    }

    private static Alias[] Find(SyntaxTree tree, CancellationToken cancellation)
    {
        if (!Known.TryGetValue(tree, out var aliases))
        {
            var found = new List<Alias>();
            if (tree.GetRoot(cancellation) is CompilationUnitSyntax root)
            {
                Collect(found, root.Usings);
                Collect(found, root.Members);
            }

            aliases = found.Count == 0 ? [] : found.ToArray();
            aliases = Known.GetValue(tree, _ => aliases);
        }

        return aliases;
    }

    private static void Collect(List<Alias> found, SyntaxList<MemberDeclarationSyntax> members)
    {
        foreach (var member in members)
        {
            if (member is BaseNamespaceDeclarationSyntax ns)
            {
                Collect(found, ns.Usings);
                Collect(found, ns.Members);
            }
        }
    }

    private static void Collect(List<Alias> found, SyntaxList<UsingDirectiveSyntax> usings)
    {
        foreach (var directive in usings)
        {
            if (directive is { Alias.Name.Identifier.ValueText: var name, NamespaceOrType: var type } && LastNameOf(type) is { } target)
            {
                found.Add(new Alias(name, target));
            }
        }
    }

    /// <param name="Name">The name that is given.</param>
    /// <param name="Target">The last part of what it stands for.</param>
    private readonly record struct Alias(string Name, string Target);
}
