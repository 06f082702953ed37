using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Simplification;

namespace Statsig.Generators.CodeFixes.Rewriting;

/// <summary>Writes the names of types whose static members are used.</summary>
internal static class TypeName
{
    /// <summary>Writes a type's name so that it binds anywhere; a <c>using</c> is added and the name made short when the fix is made.</summary>
    public static ExpressionSyntax Write(INamedTypeSymbol type, SyntaxGenerator generator)
    {
        // What a generator writes is a type's name, which is something else than the same words before a member.
        var name = generator.TypeExpression(type, addImport: true);
        return name.CopyAnnotationsTo(SyntaxFactory.ParseExpression(name.ToString()))!.WithAdditionalAnnotations(Simplifier.Annotation, Simplifier.AddImportsAnnotation);
    }

    /// <summary>A member of what an expression names.</summary>
    public static ExpressionSyntax Member(this ExpressionSyntax type, string name) =>
        SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, type, SyntaxFactory.IdentifierName(name));
}
