using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Statsig.Generators.Analysis.Scanning;

namespace Statsig.Generators.Analysis.Names;

/// <summary>
/// Finds what is given to indexers, operators, delegates and lambdas, and to the <c>Add</c> of what a collection initializer fills. No identifier stands
/// where these are used, so that all code is bound for them: only in a compilation that has one of them marked.
/// </summary>
internal static class NamelessUse
{
    /// <summary>The method that a collection initializer calls.</summary>
    public const string Adder = "Add";

    public static readonly ImmutableArray<OperationKind> Kinds = ImmutableArray.Create(
        OperationKind.Invocation,
        OperationKind.PropertyReference,
        OperationKind.SimpleAssignment,
        OperationKind.CoalesceAssignment,
        OperationKind.Binary,
        OperationKind.CompoundAssignment,
        OperationKind.Unary,
        OperationKind.Conversion);

    public static IEnumerable<NameUse> Find(IOperation operation, CodeFile file) => operation switch
    {
        IInvocationOperation { TargetMethod.MethodKind: MethodKind.DelegateInvoke } call => OfDelegate(call, file),
        IInvocationOperation { IsImplicit: true, TargetMethod.Name: Adder, Parent: IObjectOrCollectionInitializerOperation } call => [NameUse.OfArguments(call.Arguments)],
        IPropertyReferenceOperation { Arguments: { IsEmpty: false } arguments } reference => OfIndexer(reference, arguments, file),
        IAssignmentOperation { Target: IPropertyReferenceOperation { Property: { IsIndexer: true } indexer } } assignment and not ICompoundAssignmentOperation =>
            [NameUse.Of(indexer, assignment.Value)],
        IBinaryOperation { OperatorMethod: { } method } binary => OfOperator(method, binary.LeftOperand, binary.RightOperand),
        ICompoundAssignmentOperation { OperatorMethod: { } method } assignment => OfOperator(method, assignment.Target, assignment.Value),
        IUnaryOperation { OperatorMethod: { } method } unary => OfOperator(method, unary.Operand),
        IConversionOperation { OperatorMethod: { } method } conversion => OfOperator(method, conversion.Operand),
        _ => [],
    };

    private static IEnumerable<NameUse> OfIndexer(IPropertyReferenceOperation reference, ImmutableArray<IArgumentOperation> arguments, CodeFile file)
    {
        yield return NameUse.OfArguments(arguments);
        if (reference.Syntax.Parent is ArgumentSyntax part
            && Deconstruction.FindValue(part) is { } value
            && file.Model.FindOperation(value, file.Cancellation) is { } given)
        {
            yield return NameUse.Of(reference.Property, given);
        }
    }

    private static IEnumerable<NameUse> OfOperator(IMethodSymbol method, params IOperation[] operands)
    {
        for (var i = 0; i < operands.Length && i < method.Parameters.Length; i++)
        {
            yield return NameUse.Of(method.Parameters[i], operands[i]);
        }
    }

    /// <summary>The delegate's own parameters are marked, or those of the lambda that it was made of.</summary>
    private static IEnumerable<NameUse> OfDelegate(IInvocationOperation call, CodeFile file)
    {
        yield return NameUse.OfArguments(call.Arguments);
        if (call.Instance is not null && LambdaOf(call.Instance, file) is { } lambda)
        {
            foreach (var argument in call.Arguments)
            {
                if (argument is { ArgumentKind: ArgumentKind.Explicit, Parameter: { } parameter } && parameter.Ordinal < lambda.Parameters.Length)
                {
                    yield return NameUse.Of(lambda.Parameters[parameter.Ordinal], argument.Value);
                }
            }
        }
    }

    /// <summary>The lambda that a local or a readonly field of this file was given, when it was given one once.</summary>
    private static IMethodSymbol? LambdaOf(IOperation instance, CodeFile file)
    {
        var symbol = instance switch
        {
            ILocalReferenceOperation local => (ISymbol)local.Local,
            IFieldReferenceOperation { Field.IsReadOnly: true } field => field.Field,
            _ => null,
        };
        if (symbol?.DeclaringSyntaxReferences is not [var reference]
            || reference.SyntaxTree != file.Tree
            || reference.GetSyntax(file.Cancellation) is not VariableDeclaratorSyntax declarator)
        {
            return null;
        }

        var scope = symbol is ILocalSymbol ? Assignments.ScopeOf(declarator) : declarator.FirstAncestorOrSelf<TypeDeclarationSyntax>() as SyntaxNode ?? declarator;
        return Assignments.FindOnly(declarator, scope, symbol.Name) is LambdaExpressionSyntax lambda
            ? file.Model.FindSymbol(lambda, file.Cancellation) as IMethodSymbol
            : null;
    }
}
