using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Statsig.Generators.Analysis.Calls;

/// <summary>The builder of users of Statsig.Dotnet, whose calls are chained.</summary>
internal static class UserBuilder
{
    /// <summary>Whether a user is built from a new builder that gets no ID on the way.</summary>
    public static bool IsBuiltWithoutId(ExpressionSyntax creation)
    {
        var (end, givesId, isBuilt) = Follow(creation);
        if (givesId)
        {
            return false;
        }

        // A builder that is kept is built later.
        return end.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax } local } && !isBuilt
            ? !UserVariable.MayGetId(local)
            : isBuilt || end.Parent is ArgumentSyntax { Parent.Parent: ObjectCreationExpressionSyntax };
    }

    /// <summary>Whether a chain of calls gives an ID.</summary>
    /// <param name="first">The first call's access to its method.</param>
    public static bool GivesId(MemberAccessExpressionSyntax first) => IsId(first) || Follow(first.Parent!).GivesId;

    private static (SyntaxNode End, bool GivesId, bool IsBuilt) Follow(SyntaxNode start)
    {
        var (end, givesId, isBuilt) = (start, false, false);
        while (end.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access && access.Expression == end)
        {
            givesId |= IsId(access);
            isBuilt |= access.Name.Identifier.Text == "Build";
            end = call;
        }

        return (end, givesId, isBuilt);
    }

    private static bool IsId(MemberAccessExpressionSyntax access)
    {
        if (access.Parent is not InvocationExpressionSyntax { ArgumentList.Arguments: var arguments } || arguments.Count == 0)
        {
            return false;
        }

        return access.Name.Identifier.Text is "SetUserID" or "SetCustomIDs" or "AddCustomID" && !UserCheck.IsEmpty(arguments[arguments.Count - 1].Expression);
    }
}
