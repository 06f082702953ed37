using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Statsig.Generators.CodeFixes.Rewriting;

namespace Statsig.Generators.CodeFixes.Accessors;

/// <summary>Writes the name of an accessor or a constant that the generator makes.</summary>
internal static class GeneratedMember
{
    /// <summary>Writes a member's name so that it binds anywhere; a <c>using</c> is added and the name made short when the fix is made.</summary>
    /// <param name="fullName">The full name, as the analyzer gives it.</param>
    /// <param name="compilation">The compilation that has it.</param>
    /// <param name="document">The document that gets it.</param>
    /// <returns>Null when it has not been generated.</returns>
    public static ExpressionSyntax? Write(string fullName, Compilation compilation, Document document)
    {
        var dot = fullName.LastIndexOf('.');
        if (dot < 0 || FindType(fullName.Substring(0, dot), compilation) is not { } type)
        {
            return null;
        }

        return TypeName.Write(type, SyntaxGenerator.GetGenerator(document)).Member(fullName.Substring(dot + 1));
    }

    /// <summary>The last parts of a full name, for titles: <c>Gates.NewCheckout</c>.</summary>
    public static string Shorten(string fullName, int parts)
    {
        var start = fullName.Length;
        for (; parts > 0 && start > 0; parts--)
        {
            start = fullName.LastIndexOf('.', start - 1);
        }

        return fullName.Substring(start + 1);
    }

    private static INamedTypeSymbol? FindType(string fullName, Compilation compilation)
    {
        // Names in the generated classes are nested once.
        const string Nested = ".Names";
        var metadataName = fullName.EndsWith(Nested, StringComparison.Ordinal) ? fullName.Substring(0, fullName.Length - Nested.Length) + "+Names" : fullName;
        INamedTypeSymbol? found = null;
        foreach (var type in compilation.GetTypesByMetadataName(metadataName))
        {
            if (SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly))
            {
                return type;
            }

            found ??= compilation.IsSymbolAccessibleWithin(type, compilation.Assembly) ? type : null;
        }

        return found;
    }
}
