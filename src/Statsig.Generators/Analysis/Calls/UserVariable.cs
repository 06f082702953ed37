using Microsoft.CodeAnalysis.CSharp.Syntax;
using Statsig.Generators.Analysis.Names;

namespace Statsig.Generators.Analysis.Calls;

/// <summary>What happens to a user that can be changed, or to a builder, after it was made. Only what surely gives it no ID counts as such.</summary>
internal static class UserVariable
{
    /// <summary>Whether a user may get an ID later.</summary>
    public static bool MayGetIdLater(ExpressionSyntax creation) => creation.Parent switch
    {
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax } local } => MayGetId(local),
        ArgumentSyntax argument => MayGiveId(argument),
        ReturnStatementSyntax or ArrowExpressionClauseSyntax => false,
        _ => true,
    };

    /// <summary>Whether a local may be given an ID, or goes where that cannot be seen.</summary>
    public static bool MayGetId(VariableDeclaratorSyntax local)
    {
        var name = local.Identifier.ValueText;
        foreach (var node in Assignments.ScopeOf(local).DescendantNodes())
        {
            if (node is IdentifierNameSyntax identifier && identifier.Identifier.ValueText == name && MayGiveId(identifier))
            {
                return true;
            }
        }

        return false;
    }

    private static bool MayGiveId(IdentifierNameSyntax use) => use.Parent switch
    {
        MemberAccessExpressionSyntax access when access.Expression == use => access.Parent switch
        {
            AssignmentExpressionSyntax assignment when assignment.Left == access => UserCheck.IsId(access.Name.Identifier.Text, assignment.Right),
            InvocationExpressionSyntax => UserBuilder.GivesId(access),
            _ => false,
        },

        ArgumentSyntax argument => MayGiveId(argument),
        ReturnStatementSyntax or ArrowExpressionClauseSyntax => false,
        _ => true,
    };

    /// <summary>To be evaluated for, or logged, gives no ID; any other method may.</summary>
    private static bool MayGiveId(ArgumentSyntax argument) => argument.Parent?.Parent is not InvocationExpressionSyntax call || !IsEvaluation(call);

    private static bool IsEvaluation(InvocationExpressionSyntax call)
    {
        var name = call.Expression switch
        {
            MemberAccessExpressionSyntax access => access.Name.Identifier.Text,
            MemberBindingExpressionSyntax binding => binding.Name.Identifier.Text,
            SimpleNameSyntax simple => simple.Identifier.Text,
            _ => "",
        };
        return name.StartsWith("Check", StringComparison.Ordinal)
            || name.StartsWith("Get", StringComparison.Ordinal)
            || name.StartsWith("Evaluate", StringComparison.Ordinal)
            || name.StartsWith("LogE", StringComparison.Ordinal)
            || name.StartsWith("ManuallyLog", StringComparison.Ordinal)
            || name is "Initialize" or "UpdateUser";
    }
}
