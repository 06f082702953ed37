using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Statsig.Generators.Analysis.Scanning;

namespace Statsig.Generators.Analysis.Names;

/// <summary>A place at which values are given to parameters, a property or a field.</summary>
/// <param name="Method">What is called; null when nothing is.</param>
/// <param name="Receiver">What it is called on.</param>
/// <param name="Arguments">What is given to its parameters.</param>
/// <param name="Target">The parameter, property or field that is given values on its own; null for a call.</param>
/// <param name="Values">These values: more than one where a getter has several ends.</param>
/// <param name="Initializers">Properties and fields that are set beside a call, where an attribute stands.</param>
internal sealed record NameUse(
    IMethodSymbol? Method,
    IOperation? Receiver,
    ImmutableArray<IArgumentOperation> Arguments,
    ISymbol? Target,
    ImmutableArray<IOperation> Values,
    IObjectOrCollectionInitializerOperation? Initializers)
{
    /// <summary>Whether this is where an attribute stands.</summary>
    public bool IsAttribute { get; init; }

    /// <summary>Where to report what has no place of its own in a page; null for the value itself.</summary>
    public SyntaxNode? Place { get; init; }

    /// <summary>Whether this is where the target is declared.</summary>
    public bool IsDeclaration { get; init; }

    /// <summary>The names of a call that has no other than literals, whose arguments are not bound then.</summary>
    public ImmutableArray<GivenName> Literals { get; init; } = ImmutableArray<GivenName>.Empty;

    /// <summary>The names that are given here.</summary>
    public IEnumerable<GivenName> FindNames(Compilation compilation)
    {
        foreach (var literal in Literals)
        {
            yield return literal;
        }

        if (Target is not null && NameMarks.Find(Target) is { } marked)
        {
            foreach (var value in Values)
            {
                yield return new GivenName(marked, value);
            }
        }

        var isApi = Method is { MethodKind: not MethodKind.Constructor } && StatsigApi.HasMethod(Method, compilation);
        foreach (var argument in Arguments)
        {
            if (argument is { Parameter: { } parameter, ArgumentKind: not ArgumentKind.DefaultValue } && NameParameters.KindOf(parameter, isApi) is { } kind)
            {
                yield return new GivenName(kind, argument.Value);
            }
        }

        foreach (var initializer in Initializers?.Initializers ?? ImmutableArray<IOperation>.Empty)
        {
            if (initializer is ISimpleAssignmentOperation { Target: IMemberReferenceOperation member } assignment && NameMarks.Find(member.Member) is { } kind)
            {
                yield return new GivenName(kind, assignment.Value);
            }
        }
    }

    /// <summary>A value that is given to a parameter, a property or a field.</summary>
    public static NameUse Of(ISymbol target, params IOperation[] values) =>
        new(null, null, ImmutableArray<IArgumentOperation>.Empty, target, ImmutableArray.Create(values), null);

    /// <summary>What is given to the parameters of something that is not called by a name.</summary>
    public static NameUse OfArguments(ImmutableArray<IArgumentOperation> arguments) => new(null, null, arguments, null, ImmutableArray<IOperation>.Empty, null);

    /// <summary>Finds what the identifier at hand is part of, by syntax, and binds no more than that.</summary>
    /// <returns>Null when nothing is given to anything here.</returns>
    public static NameUse? Find(SyntaxToken token, CodeFile file)
    {
        switch (token.Parent)
        {
            case SimpleNameSyntax name:
                return FindAt(name, file);
            case ImplicitObjectCreationExpressionSyntax creation:
                return OfCall(creation, creation.ArgumentList, file);
            case ConstructorInitializerSyntax initializer:
                return OfCall(initializer, initializer.ArgumentList, file);
            case VariableDeclaratorSyntax { Initializer.Value: { } value, Parent.Parent: FieldDeclarationSyntax } field when field.Identifier == token:
                return OfDeclaration(field, [value], file);
            case PropertyDeclarationSyntax property when property.Identifier == token:
                return OfDeclaration(property, GivenValues.Of(property), file);
            case IndexerDeclarationSyntax indexer when indexer.ThisKeyword == token:
                return OfDeclaration(indexer, GivenValues.Of(indexer), file);
            case ParameterSyntax { Default.Value: { } value } parameter when parameter.Identifier == token:
                return OfDeclaration(parameter, [value], file);
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

        while (node.Parent is ParenthesizedExpressionSyntax)
        {
            node = node.Parent;
        }

        return node.Parent switch
        {
            InvocationExpressionSyntax call when call.Expression == node => OfCall(call, call.ArgumentList, file),
            ObjectCreationExpressionSyntax creation when creation.Type == node => OfCall(creation, creation.ArgumentList, file),
            PrimaryConstructorBaseTypeSyntax primary when primary.Type == node => OfCall(primary, primary.ArgumentList, file),
            AttributeSyntax attribute when attribute.Name == node => OfAttribute(file.Model.FindOperation(attribute, file.Cancellation)),
            AssignmentExpressionSyntax assignment when assignment.Left == node => OfAssignment(file.Model.FindOperation(assignment, file.Cancellation)),
            ArgumentSyntax { Parent: TupleExpressionSyntax } part => OfDeconstruction(node, part, file),
            ArgumentSyntax argument when file.IsRazorPage => OfComponent(node, argument, file),
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

    private static NameUse? OfCall(SyntaxNode call, ArgumentListSyntax? arguments, CodeFile file) =>
        PlainCall.Find(call, arguments, file) ?? Of(file.Model.FindOperation(call, file.Cancellation));

    private static NameUse? Of(IOperation? operation) => operation switch
    {
        IInvocationOperation call => OfCall(call.TargetMethod, call.Instance, call.Arguments),
        IObjectCreationOperation { Constructor: { } constructor } creation => OfCall(constructor, null, creation.Arguments),
        _ => null,
    };

    private static NameUse? OfAttribute(IOperation? operation) => operation is IAttributeOperation { Operation: IObjectCreationOperation { Constructor: { } constructor } creation }
        ? OfCall(constructor, null, creation.Arguments) with { Initializers = creation.Initializer, IsAttribute = true }
        : null;

    private static NameUse? OfAssignment(IOperation? operation) => operation is IAssignmentOperation assignment and not ICompoundAssignmentOperation
        ? assignment.Target switch
        {
            IMemberReferenceOperation member => Of(member.Member, assignment.Value),
            IParameterReferenceOperation parameter => Of(parameter.Parameter, assignment.Value),
            _ => null,
        }
        : null;

    private static NameUse? OfDeconstruction(SyntaxNode target, ArgumentSyntax part, CodeFile file) =>
        Deconstruction.FindValue(part) is { } value
        && file.Model.FindSymbol(target, file.Cancellation) is { } symbol and (IPropertySymbol or IFieldSymbol or IParameterSymbol)
        && file.Model.FindOperation(value, file.Cancellation) is { } given
            ? Of(symbol, given)
            : null;

    /// <summary>A component's parameter, which Razor names by <c>nameof</c> and gives beside it. What stands in markup it says no line of, but for the name.</summary>
    private static NameUse? OfComponent(SyntaxNode name, ArgumentSyntax argument, CodeFile file)
    {
        if (argument.Parent?.Parent is not InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.Text: "nameof" }, Parent: ArgumentSyntax { Parent: ArgumentListSyntax list } second }
            || list.Arguments is not [_, var named, { Expression: var value }]
            || named != second
            || file.Model.FindSymbol(name, file.Cancellation) is not IPropertySymbol property)
        {
            return null;
        }

        // A value may stand in a check of its type.
        value = value is InvocationExpressionSyntax { ArgumentList.Arguments: [{ Expression: var checkedValue }] } ? checkedValue : value;
        return file.Model.FindOperation(value, file.Cancellation) is { } operation ? Of(property, operation) with { Place = name is MemberAccessExpressionSyntax access ? access.Name : name } : null;
    }

    private static NameUse OfCall(IMethodSymbol method, IOperation? receiver, ImmutableArray<IArgumentOperation> arguments) =>
        new(method, receiver, arguments, null, ImmutableArray<IOperation>.Empty, null);

    private static NameUse? OfDeclaration(SyntaxNode declaration, IEnumerable<ExpressionSyntax> values, CodeFile file)
    {
        if (file.Model.FindDeclared(declaration, file.Cancellation) is not { } symbol)
        {
            return null;
        }

        var operations = new List<IOperation>();
        foreach (var value in values)
        {
            if (file.Model.FindOperation(value, file.Cancellation) is { } operation)
            {
                operations.Add(operation);
            }
        }

        return operations.Count == 0 ? null : Of(symbol, operations.ToArray()) with { IsDeclaration = true };
    }
}
