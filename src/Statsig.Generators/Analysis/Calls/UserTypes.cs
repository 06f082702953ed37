using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Statsig.Generators.Analysis.Scanning;

namespace Statsig.Generators.Analysis.Calls;

/// <summary>The types of users: Statsig's own, and a project's that derive from one.</summary>
internal static class UserTypes
{
    public const string User = "StatsigUser";
    public const string Builder = "StatsigUserBuilder";

    /// <summary>Adds the names that a user's type may have in the code.</summary>
    public static void AddTo(HashSet<string> words, Compilation compilation, CancellationToken cancellation)
    {
        words.Add(User);
        words.Add(Builder);
        if (compilation.GetTypesByMetadataName("Statsig." + User) is not [{ IsSealed: false }, ..])
        {
            return;
        }

        // The older SDK's user is open to all. Classes that derive from those that were found may stand in any file.
        var bases = new HashSet<string>(StringComparer.Ordinal) { User };
        int count;
        do
        {
            count = bases.Count;
            TypeAliases.AddTo(bases, compilation, cancellation);
            var table = new WordTable(bases);
            foreach (var tree in compilation.SyntaxTrees)
            {
                AddDerived(bases, tree, table, cancellation);
            }
        }
        while (bases.Count > count);

        words.UnionWith(bases);
    }

    /// <summary>Whether a type is a user that has only what its initializer gives it: one with a constructor of the project's own may give itself an ID.</summary>
    public static bool IsUser(ITypeSymbol type, Compilation compilation) =>
        (type.Name == User && StatsigApi.IsRoot(type) && StatsigApi.Has(type, compilation))
        || (type is INamedTypeSymbol { TypeKind: TypeKind.Class, BaseType: { SpecialType: SpecialType.None } parent } derived && HasNoConstructor(derived) && IsUser(parent, compilation));

    private static bool HasNoConstructor(INamedTypeSymbol type)
    {
        foreach (var constructor in type.InstanceConstructors)
        {
            if (!constructor.IsImplicitlyDeclared)
            {
                return false;
            }
        }

        return type.DeclaringSyntaxReferences.Length > 0;
    }

    private static void AddDerived(HashSet<string> bases, SyntaxTree tree, WordTable table, CancellationToken cancellation)
    {
        foreach (var token in WordScanner.FindTokens(tree, table, cancellation))
        {
            if (token.Parent?.FirstAncestorOrSelf<BaseListSyntax>() is { Parent: ClassDeclarationSyntax derived })
            {
                bases.Add(derived.Identifier.ValueText);
            }
        }
    }
}
