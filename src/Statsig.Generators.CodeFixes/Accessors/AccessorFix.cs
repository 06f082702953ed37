using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Simplification;
using Statsig.Generators.Analysis;
using Statsig.Generators.Analysis.Names;
using Statsig.Generators.CodeFixes.Rewriting;
using Statsig.Generators.Rules;

namespace Statsig.Generators.CodeFixes.Accessors;

/// <summary>Calls the flag's accessor in place of a method that takes its name.</summary>
internal sealed class AccessorFix : RewritingFix
{
    private const string ClientType = "Statsig.Runtime.IStatsigClient";

    public override string Key => "UseAccessor";

    public override string TitleFor(Diagnostic diagnostic) => $"Use {GeneratedMember.Shorten(diagnostic.Properties[DiagnosticProperties.Accessor]!, 2)}";

    public override bool IsFor(Diagnostic diagnostic) => diagnostic.Properties.ContainsKey(DiagnosticProperties.Accessor);

    /// <summary>The call whose argument is the name and nothing else; with all that belongs to its condition, where it has one.</summary>
    public override SyntaxNode? FindTarget(SyntaxNode root, Diagnostic diagnostic)
    {
        var node = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        while (node.Parent is ParenthesizedExpressionSyntax)
        {
            node = node.Parent;
        }

        if (node.Parent is not ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } } || HasDirective(call))
        {
            return null;
        }

        return call.Expression switch
        {
            MemberAccessExpressionSyntax access when IsWhole(access.Expression) => call,
            MemberBindingExpressionSyntax => ConditionalChain.Find(call)?.Outer,
            _ => null,
        };
    }

    public override IEnumerable<SyntaxNode> Replace(SyntaxNode target, Diagnostic diagnostic, SemanticModel model, Document document)
    {
        foreach (var call in CallsOf(target))
        {
            if (model.GetSymbolInfo(call).Symbol is IMethodSymbol { IsStatic: false } method
                && StatsigApi.IsRuntime(method.ContainingType)
                && MethodFor(method.Name) is { } accessorMethod
                && FindName(call, model, diagnostic.Properties[DiagnosticProperties.Name]) is { } name
                && GeneratedMember.Write(diagnostic.Properties[DiagnosticProperties.Accessor]!, model.Compilation, document) is { } accessor)
            {
                foreach (var candidate in Write(call, name, accessor, accessorMethod, model, document))
                {
                    yield return candidate;
                }
            }
        }
    }

    private static IEnumerable<InvocationExpressionSyntax> CallsOf(SyntaxNode target) => target is InvocationExpressionSyntax call
        ? [call]
        : target.DescendantNodes().OfType<InvocationExpressionSyntax>().Where(call => ConditionalChain.Find(call)?.Outer == target);

    private static IEnumerable<ExpressionSyntax> Write(
        InvocationExpressionSyntax call, ArgumentSyntax name, ExpressionSyntax accessor, string method, SemanticModel model, Document document)
    {
        if (call.Expression is MemberAccessExpressionSyntax access)
        {
            var client = IsShared(access.Expression, model) ? null : WithoutParentheses(access.Expression).WithoutTrivia();
            yield return AccessorCall.Write(call, name, accessor, method, client, access.Expression.GetTrailingTrivia());
        }
        else if (ConditionalChain.Find(call) is { } chain && model.Compilation.GetTypeByMetadataName(ClientType) is { } type)
        {
            var generator = SyntaxGenerator.GetGenerator(document);
            var before = chain.Inner.Expression.GetTrailingTrivia().Concat(chain.Inner.OperatorToken.LeadingTrivia).Concat(chain.Inner.OperatorToken.TrailingTrivia).ToList();
            ExpressionSyntax Make(ExpressionSyntax client) => call == chain.Inner.WhenNotNull
                ? AccessorCall.Write(call, name, accessor, method, client, before)
                : chain.Inner.WhenNotNull.ReplaceNode(call, AccessorCall.Write(call, name, accessor, method, client, before));

            // The type of what the accessor gives, which need not be that of what the call by name gave.
            var anyClient = (ExpressionSyntax)generator.DefaultExpression(type);
            if (model.GetSpeculativeTypeInfo(chain.Outer.SpanStart, Make(anyClient), SpeculativeBindingOption.BindAsExpression).Type is { TypeKind: not TypeKind.Error } result)
            {
                yield return chain.Write(model, Make, Nothing(result, generator));
            }
        }
    }

    private static ExpressionSyntax Nothing(ITypeSymbol type, SyntaxGenerator generator) => type is { IsValueType: true, OriginalDefinition.SpecialType: not SpecialType.System_Nullable_T }
        ? SyntaxFactory.DefaultExpression(SyntaxFactory.NullableType((TypeSyntax)generator.TypeExpression(type))).WithAdditionalAnnotations(Simplifier.Annotation)
        : SyntaxFactory.LiteralExpression(SyntaxKind.NullLiteralExpression);

    /// <summary>What the accessor calls it. The whole evaluation stays one, whatever of it is used.</summary>
    private static string? MethodFor(string name) => name switch
    {
        "CheckGateAsync" => "CheckAsync",
        "GetConfigAsync" or "GetExperimentAsync" or "GetLayerAsync" => "EvaluateAsync",
        _ => null,
    };

    private static ArgumentSyntax? FindName(InvocationExpressionSyntax call, SemanticModel model, string? flag)
    {
        if (model.GetOperation(call) is IInvocationOperation operation)
        {
            foreach (var argument in operation.Arguments)
            {
                if (argument.Parameter is { } parameter && NameParameters.KindOf(parameter, isApi: true) is not null)
                {
                    return IsAlways(argument.Value, flag, model) ? argument.Syntax.FirstAncestorOrSelf<ArgumentSyntax>() : null;
                }
            }
        }

        return null;
    }

    /// <summary>Whether an expression is this name and no other: a choice of several names, or of one and something unknown, is not.</summary>
    private static bool IsAlways(IOperation value, string? flag, SemanticModel model) =>
        value is { ConstantValue.HasValue: true } or ILocalReferenceOperation or IFieldReferenceOperation
        && NameFollower.Follow(value, model, out var isComplete, CancellationToken.None) is [{ Value: var only }]
        && isComplete
        && only == flag;

    /// <summary>Whether an expression can stand alone: what begins behind a <c>?.</c> cannot.</summary>
    private static bool IsWhole(ExpressionSyntax expression)
    {
        while (true)
        {
            switch (expression)
            {
                case MemberAccessExpressionSyntax access: expression = access.Expression; break;
                case InvocationExpressionSyntax call: expression = call.Expression; break;
                case ElementAccessExpressionSyntax element: expression = element.Expression; break;
                case PostfixUnaryExpressionSyntax suppressed: expression = suppressed.Operand; break;
                default: return expression is not (MemberBindingExpressionSyntax or ElementBindingExpressionSyntax);
            }
        }
    }

    /// <summary>An <c>#if</c> amid the arguments leaves no way to tell which are meant.</summary>
    private static bool HasDirective(InvocationExpressionSyntax call) => Comments.Within(call).Any(static trivia => trivia.IsDirective);

    /// <summary>The client that accessors use when they are given none.</summary>
    private static bool IsShared(ExpressionSyntax client, SemanticModel model) =>
        model.GetSymbolInfo(client).Symbol is IPropertySymbol { Name: "Shared", IsStatic: true } property && StatsigApi.IsRuntime(property.ContainingType);

    /// <summary>Parentheses that somebody has written something into stay.</summary>
    private static ExpressionSyntax WithoutParentheses(ExpressionSyntax expression)
    {
        while (expression is ParenthesizedExpressionSyntax parenthesized
            && !parenthesized.OpenParenToken.TrailingTrivia.HasComment()
            && !parenthesized.Expression.GetLeadingTrivia().HasComment()
            && !parenthesized.Expression.GetTrailingTrivia().HasComment())
        {
            expression = parenthesized.Expression;
        }

        return expression;
    }
}
