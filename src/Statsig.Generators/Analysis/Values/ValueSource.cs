using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Statsig.Generators.Analysis.Names;
using Statsig.Generators.Analysis.Scanning;

namespace Statsig.Generators.Analysis.Values;

/// <summary>Finds the call that a value comes from: through <c>await</c>, <c>?.</c> and locals that were assigned once.</summary>
internal static class ValueSource
{
    private const int MaxDepth = 16;

    public static IInvocationOperation? Find(IOperation value, CodeFile file)
    {
        var current = value;
        for (var depth = 0; depth < MaxDepth && current is not null; depth++)
        {
            if (current is IInvocationOperation call && StepOver(call) is null)
            {
                return call;
            }

            current = Step(current, file);
        }

        return null;
    }

    private static IOperation? Step(IOperation operation, CodeFile file) => operation switch
    {
        IInvocationOperation call => StepOver(call),
        IAwaitOperation awaited => awaited.Operation,
        IConversionOperation conversion => conversion.Operand,
        IParenthesizedOperation parenthesized => parenthesized.Operand,
        IPropertyReferenceOperation { Property.Name: "Result" or "Value" } result => result.Instance,
        IConditionalAccessInstanceOperation => EnclosingAccess(operation)?.Operation,
        ILocalReferenceOperation reference => InitialValueOf(reference, file),
        _ => null,
    };

    /// <summary>What a call is made on that changes only how the value is waited for; null for all others.</summary>
    private static IOperation? StepOver(IInvocationOperation call) => call.TargetMethod.Name switch
    {
        "ConfigureAwait" or "GetAwaiter" or "GetResult" or "AsTask" or "Preserve" => call.Instance,
        _ => null,
    };

    private static IConditionalAccessOperation? EnclosingAccess(IOperation operation)
    {
        for (var (child, parent) = (operation, operation.Parent); parent is not null; (child, parent) = (parent, parent.Parent))
        {
            if (parent is IConditionalAccessOperation access && access.WhenNotNull == child)
            {
                return access;
            }
        }

        return null;
    }

    private static IOperation? InitialValueOf(ILocalReferenceOperation reference, CodeFile file) =>
        reference.Local.DeclaringSyntaxReferences is [var declaration]
        && declaration.SyntaxTree == file.Tree
        && declaration.GetSyntax(file.Cancellation) is VariableDeclaratorSyntax declarator
        && Assignments.FindOnly(declarator, Assignments.ScopeOf(declarator), reference.Local.Name) is { } value
            ? file.Model.FindOperation(value, file.Cancellation)
            : null;
}
