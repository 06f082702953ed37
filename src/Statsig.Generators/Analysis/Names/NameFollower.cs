using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Statsig.Generators.Analysis.Scanning;

namespace Statsig.Generators.Analysis.Names;

/// <summary>
/// Finds the names that an expression can have: constants of all kinds, both sides of <c>?:</c> and <c>??</c>, the arms of a switch, the elements of arrays,
/// lists and collection expressions, and what locals and readonly fields were given when they were given something once.
/// </summary>
internal readonly struct NameFollower
{
    /// <summary>How far references to references are followed.</summary>
    private const int MaxDepth = 16;

    /// <summary>What newer compilers call a collection expression, and what they make of the arguments of a <c>params</c> list or span.</summary>
    private const OperationKind CollectionExpression = (OperationKind)0x7f;

    private readonly SemanticModel _model;
    private readonly CancellationToken _cancellation;
    private readonly List<FollowedName> _names;

    private NameFollower(SemanticModel model, CancellationToken cancellation)
    {
        _model = model;
        _cancellation = cancellation;
        _names = [];
    }

    /// <summary>Follows an expression.</summary>
    /// <param name="value">The expression.</param>
    /// <param name="model">The model of the file that it stands in.</param>
    /// <param name="isComplete">Whether these are all names that it can have.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static List<FollowedName> Follow(IOperation value, SemanticModel model, out bool isComplete, CancellationToken cancellation)
    {
        var follower = new NameFollower(model, cancellation);
        isComplete = follower.Follow(value, value.Syntax, isHere: true, 0);
        return follower._names;
    }

    private bool Follow(IOperation? value, SyntaxNode place, bool isHere, int depth)
    {
        if (value is null || depth > MaxDepth)
        {
            return false;
        }

        while (value is IConversionOperation { OperatorMethod: null, Operand: { ConstantValue: { HasValue: true, Value: string } } converted })
        {
            value = converted;
        }

        if (value.ConstantValue is { HasValue: true } constant)
        {
            if (constant.Value is string name)
            {
                _names.Add(new FollowedName(name, isHere && IsLiteral(value) ? value.Syntax : place, IsFromNames(value), IsMarkedHere(value)));
            }

            // A null is no name, and the API's own to complain about.
            return constant.Value is string or null;
        }

        return value switch
        {
            // What a user's own conversion makes of a text is another one.
            IConversionOperation { OperatorMethod: not null, Type.SpecialType: SpecialType.System_String } => false,
            IConversionOperation conversion => Follow(conversion.Operand, place, isHere, depth + 1),
            IParenthesizedOperation parenthesized => Follow(parenthesized.Operand, place, isHere, depth + 1),
            IConditionalOperation choice => Follow(choice.WhenTrue, place, isHere, depth + 1) & Follow(choice.WhenFalse, place, isHere, depth + 1),
            ICoalesceOperation coalesce => Follow(coalesce.Value, place, isHere, depth + 1) & Follow(coalesce.WhenNull, place, isHere, depth + 1),
            ISimpleAssignmentOperation assignment => IsMarked(assignment.Target) || Follow(assignment.Value, place, isHere, depth + 1),
            ICoalesceAssignmentOperation assignment => IsMarked(assignment.Target) || (Follow(assignment.Target, place, isHere, depth + 1) & Follow(assignment.Value, place, isHere, depth + 1)),
            ISwitchExpressionOperation @switch => FollowArms(@switch, place, isHere, depth + 1),
            IArrayCreationOperation { Initializer: { } elements } => FollowAll(elements.ElementValues, place, isHere, depth + 1),
            IObjectCreationOperation { Initializer: { } added } list => FollowAll(added.Initializers.Select(AddedBy), place, isHere, depth + 1) && list.Arguments.IsEmpty,
            { Syntax: CollectionExpressionSyntax elements } => FollowElements(elements, place, isHere, depth + 1),
            { Kind: CollectionExpression } => FollowAll(value.ChildOperations, place, isHere, depth + 1),
            IThrowOperation => true,
            ILocalReferenceOperation reference => FollowLocal(reference.Local, reference.Syntax, place, depth + 1),
            IFieldReferenceOperation reference => IsMarked(reference) || FollowField(reference.Field, place, depth + 1),
            IPropertyReferenceOperation reference => IsMarked(reference) || IsNameOfAccessor(reference),
            _ => IsMarked(value),
        };
    }

    private bool FollowArms(ISwitchExpressionOperation @switch, SyntaxNode place, bool isHere, int depth)
    {
        var isComplete = true;
        foreach (var arm in @switch.Arms)
        {
            isComplete &= Follow(arm.Value, place, isHere, depth);
        }

        return isComplete;
    }

    /// <summary>Each element is a name of its own, and has a place of its own.</summary>
    private bool FollowAll(IEnumerable<IOperation?> values, SyntaxNode place, bool isHere, int depth)
    {
        var isComplete = true;
        foreach (var value in values)
        {
            isComplete &= Follow(value, isHere && value is not null ? value.Syntax : place, isHere, depth);
        }

        return isComplete;
    }

    /// <summary>The operation of a collection expression is newer than the compiler that all this is made for; its elements are known to that one, too.</summary>
    private bool FollowElements(CollectionExpressionSyntax elements, SyntaxNode place, bool isHere, int depth)
    {
        var isComplete = true;
        foreach (var element in elements.Elements)
        {
            isComplete &= element is ExpressionElementSyntax { Expression: var value } && Follow(ModelOf(value).FindOperation(value, _cancellation), isHere ? value : place, isHere, depth);
        }

        return isComplete;
    }

    private bool FollowLocal(ILocalSymbol local, SyntaxNode use, SyntaxNode place, int depth)
    {
        if (local.DeclaringSyntaxReferences is not [var reference] || reference.SyntaxTree != use.SyntaxTree)
        {
            return false;
        }

        var isText = local.Type.SpecialType == SpecialType.System_String;
        var value = reference.GetSyntax(_cancellation) switch
        {
            VariableDeclaratorSyntax declarator when isText || !Assignments.MayChange(declarator, use) => Assignments.FindOnly(declarator, Assignments.ScopeOf(declarator), local.Name),
            ForEachStatementSyntax loop when isText => loop.Expression,
            _ => null,
        };

        // Only the name matters; where it comes from may be another file's field by now.
        return value is not null && Follow(ModelOf(value).FindOperation(value, _cancellation), place, isHere: false, depth);
    }

    private bool FollowField(IFieldSymbol field, SyntaxNode place, int depth)
    {
        if (!field.IsReadOnly || field.Type.SpecialType != SpecialType.System_String || field.DeclaringSyntaxReferences is not [var reference])
        {
            return false;
        }

        if (reference.GetSyntax(_cancellation) is not VariableDeclaratorSyntax declarator)
        {
            return false;
        }

        ExpressionSyntax? only = null;
        foreach (var part in field.ContainingType.DeclaringSyntaxReferences)
        {
            var isOwn = part.SyntaxTree == reference.SyntaxTree && part.Span.Contains(reference.Span);
            var count = Assignments.Count(isOwn ? declarator : null, part.GetSyntax(_cancellation), field.Name, out var value);
            if (count > 1 || (count == 1 && only is not null))
            {
                return false;
            }

            only ??= value;
        }

        return only is not null && Follow(ModelOf(only).FindOperation(only, _cancellation), place, isHere: false, depth);
    }

    /// <summary>A field may be declared in another file. Its own model is asked for only then, and only for readonly fields that name a flag.</summary>
    private SemanticModel ModelOf(SyntaxNode node) =>
#pragma warning disable RS1030 // The model at hand knows its own file alone.
        node.SyntaxTree == _model.SyntaxTree ? _model : _model.Compilation.GetSemanticModel(node.SyntaxTree);
#pragma warning restore RS1030

    /// <summary>What a list is given where it is written out; null for all else that stands in an initializer.</summary>
    private static IOperation? AddedBy(IOperation initializer) =>
        initializer is IInvocationOperation { TargetMethod.Name: NamelessUse.Adder, Arguments: [{ Parameter: { } parameter, Value: var value }] } && NameMarks.Find(parameter) is null ? value : null;

    /// <summary>Whether something is marked itself: what it is given is checked where it is given.</summary>
    private static bool IsMarked(IOperation value) => value switch
    {
        IParameterReferenceOperation reference => NameMarks.Find(reference.Parameter) is not null,
        IFieldReferenceOperation { Field: { AssociatedSymbol: IPropertySymbol property } } => NameMarks.Find(property) is not null,
        IMemberReferenceOperation reference => NameMarks.Find(reference.Member) is not null,
        _ => false,
    };

    private static bool IsMarkedHere(IOperation value) => value is IFieldReferenceOperation { Field.DeclaringSyntaxReferences.IsEmpty: false } && IsMarked(value);

    private static bool IsLiteral(IOperation value) => value.Syntax is LiteralExpressionSyntax;

    private static bool IsFromNames(IOperation value) => value is IFieldReferenceOperation reference && FlagClasses.KindOfNames(reference.Field) is not null;

    /// <summary><c>Gates.NewCheckout.Name</c> is a name that the manifest has.</summary>
    private static bool IsNameOfAccessor(IPropertyReferenceOperation reference) =>
        reference is { Property.Name: "Name", Instance: IPropertyReferenceOperation accessor } && FlagClasses.KindOfAccessor(accessor.Property) is not null;
}
