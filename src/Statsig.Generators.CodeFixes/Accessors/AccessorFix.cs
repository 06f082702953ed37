using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Operations;
using Statsig.Generators.Analysis;
using Statsig.Generators.Analysis.Names;
using Statsig.Generators.CodeFixes.Rewriting;
using Statsig.Generators.Rules;

namespace Statsig.Generators.CodeFixes.Accessors;

/// <summary>Calls the flag's accessor in place of a method that takes its name.</summary>
internal sealed class AccessorFix : RewritingFix
{
    public override string Key => "UseAccessor";

    public override string TitleFor(Diagnostic diagnostic) => $"Use {GeneratedMember.Shorten(diagnostic.Properties[DiagnosticProperties.Accessor]!, 2)}";

    public override bool IsFor(Diagnostic diagnostic) => diagnostic.Properties.ContainsKey(DiagnosticProperties.Accessor);

    /// <summary>The call whose argument is the name and nothing else.</summary>
    public override SyntaxNode? FindTarget(SyntaxNode root, Diagnostic diagnostic)
    {
        var node = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        while (node.Parent is ParenthesizedExpressionSyntax)
        {
            node = node.Parent;
        }

        return node.Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax } call } } ? call : null;
    }

    public override IEnumerable<SyntaxNode> Replace(SyntaxNode target, Diagnostic diagnostic, SemanticModel model, Document document)
    {
        var call = (InvocationExpressionSyntax)target;
        if (model.GetSymbolInfo(call).Symbol is IMethodSymbol { IsStatic: false } method
            && StatsigApi.IsRuntime(method.ContainingType)
            && MethodFor(method.Name) is { } accessorMethod
            && FindName(call, model, diagnostic.Properties[DiagnosticProperties.Name]) is { } name
            && GeneratedMember.Write(diagnostic.Properties[DiagnosticProperties.Accessor]!, model.Compilation, document) is { } accessor)
        {
            yield return Write(call, name, accessor, accessorMethod, model);
        }
    }

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

    private static InvocationExpressionSyntax Write(
        InvocationExpressionSyntax call, ArgumentSyntax name, ExpressionSyntax accessor, string method, SemanticModel model)
    {
        var access = (MemberAccessExpressionSyntax)call.Expression;
        var arguments = call.ArgumentList.Arguments;
        var index = arguments.IndexOf(name);
        if (IsShared(access.Expression, model))
        {
            arguments = arguments.RemoveAt(index);
        }
        else
        {
            var client = SyntaxFactory.Argument(WithoutParentheses(access.Expression).WithoutTrivia());
            arguments = index == 0
                ? arguments.Replace(name, client.WithTriviaFrom(name))
                : arguments.RemoveAt(index).Insert(0, client.WithLeadingTrivia(arguments[0].GetLeadingTrivia()));
        }

        return call
            .WithExpression(accessor.Member(method))
            .WithArgumentList(call.ArgumentList.WithArguments(arguments))
            .WithTriviaFrom(call)
            .WithAdditionalAnnotations(Formatter.Annotation);
    }

    /// <summary>The client that accessors use when they are given none.</summary>
    private static bool IsShared(ExpressionSyntax client, SemanticModel model) =>
        model.GetSymbolInfo(client).Symbol is IPropertySymbol { Name: "Shared", IsStatic: true } property && StatsigApi.IsRuntime(property.ContainingType);

    private static ExpressionSyntax WithoutParentheses(ExpressionSyntax expression)
    {
        while (expression is ParenthesizedExpressionSyntax parenthesized)
        {
            expression = parenthesized.Expression;
        }

        return expression;
    }
}
