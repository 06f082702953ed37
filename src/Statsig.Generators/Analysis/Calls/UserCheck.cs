using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Statsig.Generators.Analysis.Scanning;
using Statsig.Generators.Rules;

namespace Statsig.Generators.Analysis.Calls;

/// <summary>STATSIG2009: a user that gets neither a user ID nor a custom ID, where all that it gets can be seen.</summary>
internal static class UserCheck
{
    public static void Check(CodeFile file, SimpleNameSyntax name)
    {
        SyntaxNode node = name;
        while (node.Parent is QualifiedNameSyntax or AliasQualifiedNameSyntax)
        {
            node = node.Parent;
        }

        if (node.Parent is ObjectCreationExpressionSyntax creation && creation.Type == node)
        {
            Check(file, creation);
        }
    }

    /// <param name="file">The file.</param>
    /// <param name="creation">A creation that does not say of what.</param>
    /// <param name="types">The names that the types of users have in the code.</param>
    public static void Check(CodeFile file, ImplicitObjectCreationExpressionSyntax creation, HashSet<string> types)
    {
        // Most are those of fields and locals, where the type stands beside them.
        if (DeclaredType(creation) is not { } type || types.Contains(type))
        {
            Check(file, creation);
        }
    }

    private static void Check(CodeFile file, BaseObjectCreationExpressionSyntax creation)
    {
        // What is given something that is not plainly empty has an ID; most of what is created is sorted out here, unbound.
        if (!HasNoArgument(creation)
            || SetsId(creation.Initializer)
            || file.Model.FindOperation(creation, file.Cancellation) is not IObjectCreationOperation { Type: { } type } operation)
        {
            return;
        }

        var isStatsigs = StatsigApi.Has(type, file.Compilation);
        var isWithout = type.Name switch
        {
            UserTypes.User when isStatsigs && StatsigApi.IsRuntime(type) => true,
            UserTypes.Builder when isStatsigs && StatsigApi.IsRoot(type) => UserBuilder.IsBuiltWithoutId(creation),
            _ => operation.Arguments.IsEmpty && UserTypes.IsUser(type, file.Compilation) && !UserVariable.MayGetIdLater(creation),
        };
        if (isWithout)
        {
            file.Report(Diagnostic.Create(UsageRules.UserWithoutId, creation.GetLocation()));
        }
    }

    /// <summary>Whether something is plainly no ID.</summary>
    public static bool IsEmpty(ExpressionSyntax value) => value switch
    {
        LiteralExpressionSyntax literal => literal.Token.Value is null or "" || literal.IsKind(SyntaxKind.DefaultLiteralExpression),
        DefaultExpressionSyntax => true,
        BaseObjectCreationExpressionSyntax { ArgumentList: null or { Arguments: [] }, Initializer: null or { Expressions: [] } } => true,
        CollectionExpressionSyntax { Elements: [] } => true,
        InitializerExpressionSyntax { Expressions: [] } => true,
        InterpolatedStringExpressionSyntax { Contents: [] } => true,
        PostfixUnaryExpressionSyntax { Operand: var operand } => IsEmpty(operand),
        ParenthesizedExpressionSyntax { Expression: var inner } => IsEmpty(inner),
        CastExpressionSyntax { Expression: var converted } => IsEmpty(converted),
        MemberAccessExpressionSyntax { Name.Identifier.Text: "Empty", Expression: var type } => type switch
        {
            PredefinedTypeSyntax or IdentifierNameSyntax { Identifier.Text: "String" } => true,
            MemberAccessExpressionSyntax { Name.Identifier.Text: "String", Expression: IdentifierNameSyntax { Identifier.Text: "System" } or AliasQualifiedNameSyntax { Name.Identifier.Text: "System" } } => true,
            _ => false,
        },
        _ => false,
    };

    /// <summary>The name of the type that stands where something is declared as what is created; null where none stands there.</summary>
    private static string? DeclaredType(ImplicitObjectCreationExpressionSyntax creation)
    {
        var type = creation.Parent switch
        {
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax declaration } } => declaration.Type,
            EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } => property.Type,
            _ => null,
        };
        return type is null ? null : TypeAliases.LastNameOf(type is NullableTypeSyntax nullable ? nullable.ElementType : type);
    }

    private static bool HasNoArgument(BaseObjectCreationExpressionSyntax creation) =>
        creation.ArgumentList is null or { Arguments: [] } || (creation.ArgumentList.Arguments is [{ Expression: var only }] && IsEmpty(only));

    private static bool SetsId(InitializerExpressionSyntax? initializer)
    {
        foreach (var expression in initializer?.Expressions ?? default)
        {
            if (expression is AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.Text: var name }, Right: var value } && IsId(name, value))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a property gives a user an ID.</summary>
    public static bool IsId(string property, ExpressionSyntax value) => property switch
    {
        "UserID" or "UserId" => !IsEmpty(value),
        "CustomIDs" or "CustomIds" => !IsEmpty(value),
        _ => false,
    };
}
