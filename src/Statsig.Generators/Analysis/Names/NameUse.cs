using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Statsig.Generators.Analysis.Scanning;
using Statsig.Manifest;

namespace Statsig.Generators.Analysis.Names;

/// <summary>A place at which values are given to parameters, a property or a field.</summary>
/// <param name="Method">What is called; null when nothing is.</param>
/// <param name="Receiver">What it is called on.</param>
/// <param name="Arguments">What is given to its parameters.</param>
/// <param name="Target">The marked parameter, property or field that is given one value; null for a call.</param>
/// <param name="Value">That value.</param>
/// <param name="Initializers">Properties and fields that are set beside a call, where an attribute stands.</param>
internal sealed record NameUse(
    IMethodSymbol? Method,
    IOperation? Receiver,
    ImmutableArray<IArgumentOperation> Arguments,
    ISymbol? Target,
    IOperation? Value,
    IObjectOrCollectionInitializerOperation? Initializers)
{
    /// <summary>Whether this is where an attribute stands.</summary>
    public bool IsAttribute { get; init; }

    /// <summary>The names that are given here, and the kinds of flags that they should be of.</summary>
    public IEnumerable<(FlagKind Kind, IOperation Value)> FindNames(Compilation compilation)
    {
        if (Target is not null && NameParameters.MarkOf(Target) is { } marked)
        {
            yield return (marked, Value!);
        }

        var isApi = Method is { MethodKind: not MethodKind.Constructor } && StatsigApi.Has(Method.ContainingType, compilation);
        foreach (var argument in Arguments)
        {
            if (argument is { Parameter: { } parameter, ArgumentKind: not ArgumentKind.DefaultValue } && NameParameters.KindOf(parameter, isApi) is { } kind)
            {
                yield return (kind, argument.Value);
            }
        }

        foreach (var initializer in Initializers?.Initializers ?? ImmutableArray<IOperation>.Empty)
        {
            if (initializer is ISimpleAssignmentOperation { Target: IMemberReferenceOperation member } assignment && NameParameters.MarkOf(member.Member) is { } kind)
            {
                yield return (kind, assignment.Value);
            }
        }
    }

    /// <summary>Finds what the identifier at hand is part of, by syntax, and binds no more than that.</summary>
    /// <returns>Null when nothing is given to anything here.</returns>
    public static NameUse? Find(SyntaxToken token, CodeFile file)
    {
        switch (token.Parent)
        {
            case SimpleNameSyntax name:
                return FindAt(name, file);
            case ImplicitObjectCreationExpressionSyntax creation:
                return Of(file.Model.FindOperation(creation, file.Cancellation));
            case ConstructorInitializerSyntax initializer:
                return Of(file.Model.FindOperation(initializer, file.Cancellation));
            case VariableDeclaratorSyntax { Initializer.Value: { } value, Parent.Parent: FieldDeclarationSyntax } field when field.Identifier == token:
                return OfDeclaration(file.Model.FindDeclared(field, file.Cancellation), value, file);
            case PropertyDeclarationSyntax { Initializer.Value: { } value } property when property.Identifier == token:
                return OfDeclaration(file.Model.FindDeclared(property, file.Cancellation), value, file);
            case PropertyDeclarationSyntax { ExpressionBody.Expression: { } value } property when property.Identifier == token:
                return OfDeclaration(file.Model.FindDeclared(property, file.Cancellation), value, file);
            case ParameterSyntax { Default.Value: { } value } parameter when parameter.Identifier == token:
                return OfDeclaration(file.Model.FindDeclared(parameter, file.Cancellation), value, file);
            default:
                return null;
        }
    }

    private static NameUse? FindAt(SimpleNameSyntax name, CodeFile file)
    {
        SyntaxNode node = name;
        while (node.Parent is MemberAccessExpressionSyntax or MemberBindingExpressionSyntax or QualifiedNameSyntax or AliasQualifiedNameSyntax && IsLast(node))
        {
            node = node.Parent;
        }

        return node.Parent switch
        {
            InvocationExpressionSyntax call when call.Expression == node => Of(file.Model.FindOperation(call, file.Cancellation)),
            ObjectCreationExpressionSyntax creation when creation.Type == node => Of(file.Model.FindOperation(creation, file.Cancellation)),
            PrimaryConstructorBaseTypeSyntax primary when primary.Type == node => Of(file.Model.FindOperation(primary, file.Cancellation)),
            AttributeSyntax attribute when attribute.Name == node => OfAttribute(file.Model.FindOperation(attribute, file.Cancellation)),
            AssignmentExpressionSyntax assignment when assignment.Left == node => OfAssignment(file.Model.FindOperation(assignment, file.Cancellation)),
            _ => null,
        };
    }

    /// <summary>Whether a node is the right end of what it is in.</summary>
    private static bool IsLast(SyntaxNode node) => node.Parent switch
    {
        MemberAccessExpressionSyntax access => access.Name == node,
        QualifiedNameSyntax qualified => qualified.Right == node,
        _ => true,
    };

    private static NameUse? Of(IOperation? operation) => operation switch
    {
        IInvocationOperation call => new NameUse(call.TargetMethod, call.Instance, call.Arguments, null, null, null),
        IObjectCreationOperation { Constructor: { } constructor } creation => new NameUse(constructor, null, creation.Arguments, null, null, null),
        _ => null,
    };

    private static NameUse? OfAttribute(IOperation? operation) => operation is IAttributeOperation { Operation: IObjectCreationOperation { Constructor: { } constructor } creation }
        ? new NameUse(constructor, null, creation.Arguments, null, null, creation.Initializer) { IsAttribute = true }
        : null;

    private static NameUse? OfAssignment(IOperation? operation) => operation is IAssignmentOperation { Target: IMemberReferenceOperation member } assignment and not ICompoundAssignmentOperation
        ? new NameUse(null, null, ImmutableArray<IArgumentOperation>.Empty, member.Member, assignment.Value, null)
        : null;

    private static NameUse? OfDeclaration(ISymbol? symbol, ExpressionSyntax value, CodeFile file) =>
        symbol is not null && file.Model.FindOperation(value, file.Cancellation) is { } operation
            ? new NameUse(null, null, ImmutableArray<IArgumentOperation>.Empty, symbol, operation, null)
            : null;
}
