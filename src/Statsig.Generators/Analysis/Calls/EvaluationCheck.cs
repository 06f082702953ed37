using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Statsig.Generators.Analysis.Names;
using Statsig.Generators.Analysis.Scanning;
using Statsig.Generators.Rules;

namespace Statsig.Generators.Analysis.Calls;

/// <summary>STATSIG2010: an evaluation that is a statement of its own.</summary>
internal static class EvaluationCheck
{
    private static readonly string[] Accessors = ["FeatureGate", "DynamicConfig", "Experiment", "Layer"];

    /// <summary>The names of the methods that evaluate.</summary>
    public static void AddWords(HashSet<string> words, Compilation compilation)
    {
        foreach (var type in StatsigApi.TypesOf(compilation))
        {
            foreach (var member in type.GetMembers())
            {
                if (member is IMethodSymbol { DeclaredAccessibility: Accessibility.Public } method && IsEvaluation(method))
                {
                    words.Add(method.Name);
                }
            }
        }
    }

    public static void Check(CodeFile file, SimpleNameSyntax name)
    {
        if (CallOf(name) is { } call
            && MayBeStatement(call)
            && file.Model.FindOperation(call, file.Cancellation) is IInvocationOperation { TargetMethod: var method } operation
            && IsStatement(operation)
            && StatsigApi.HasMethod(method, file.Compilation)
            && IsEvaluation(method.OriginalDefinition))
        {
            file.Report(Diagnostic.Create(UsageRules.UnusedEvaluation, call.GetLocation(), method.Name));
        }
    }

    /// <summary>Whether a method answers what a flag is for a user.</summary>
    private static bool IsEvaluation(IMethodSymbol method)
    {
        if (method is not { MethodKind: MethodKind.Ordinary, ReturnsVoid: false }
            || !(HasPrefix(method, "Check") || HasPrefix(method, "Get") || HasPrefix(method, "Evaluate"))
            || method.ReturnType is INamedTypeSymbol { Name: "Task" or "ValueTask", Arity: 0 })
        {
            return false;
        }

        var isAccessor = StatsigApi.IsRuntime(method.ContainingType) && Array.IndexOf(Accessors, method.ContainingType.Name) >= 0;
        foreach (var parameter in method.Parameters)
        {
            if (NameParameters.KindOfApi(parameter) is not null
                || (parameter.Type.Name == UserTypes.User && (isAccessor || HasPrefix(method, "Evaluate"))))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasPrefix(IMethodSymbol method, string prefix) => method.Name.StartsWith(prefix, StringComparison.Ordinal);

    private static InvocationExpressionSyntax? CallOf(SimpleNameSyntax name)
    {
        SyntaxNode node = name;
        if (node.Parent is MemberAccessExpressionSyntax access && access.Name == node)
        {
            node = access;
        }
        else if (node.Parent is MemberBindingExpressionSyntax binding)
        {
            node = binding;
        }

        return node.Parent is InvocationExpressionSyntax call && call.Expression == node ? call : null;
    }

    /// <summary>Whether nothing but the wait for the result is done with it, as far as syntax tells. An assignment to <c>_</c> is on purpose.</summary>
    private static bool MayBeStatement(InvocationExpressionSyntax call)
    {
        SyntaxNode node = call;
        while (true)
        {
            switch (node.Parent)
            {
                case ExpressionStatementSyntax or ArrowExpressionClauseSyntax:
                    return true;
                case ForStatementSyntax loop:
                    return loop.Condition != node;
                case AwaitExpressionSyntax or ParenthesizedExpressionSyntax:
                    node = node.Parent;
                    break;
                case ConditionalAccessExpressionSyntax access when access.WhenNotNull == node:
                    node = access;
                    break;
                case MemberAccessExpressionSyntax { Name.Identifier.Text: "ConfigureAwait" or "AsTask" or "Preserve" or "GetAwaiter" or "GetResult" or "Wait" } access
                    when access.Parent is InvocationExpressionSyntax wait:
                    node = wait;
                    break;
                default:
                    return false;
            }
        }
    }

    /// <summary>
    /// A method that is one expression is a statement where it gives nothing back. A lambda is not looked at: it may be there to see the call fail. Neither
    /// is what a substitute is asked to have received.
    /// </summary>
    private static bool IsStatement(IInvocationOperation operation)
    {
        if (operation.Instance is IInvocationOperation { TargetMethod.Name: var asked } && (asked.StartsWith("Received", StringComparison.Ordinal) || asked.StartsWith("DidNotReceive", StringComparison.Ordinal)))
        {
            return false;
        }

        for (var parent = operation.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is IExpressionStatementOperation)
            {
                return true;
            }

            if (parent is IReturnOperation or IBlockOperation)
            {
                return false;
            }
        }

        return false;
    }
}
