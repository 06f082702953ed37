using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Statsig.Generators.Analysis.Scanning;

namespace Statsig.Generators.Analysis.Names;

/// <summary>
/// Finds the names that an expression can have: constants of all kinds, both sides of <c>?:</c> and <c>??</c>, the arms of a switch, and what locals
/// and readonly fields were given when they were given something once.
/// </summary>
internal readonly struct NameFollower
{
    /// <summary>How far references to references are followed.</summary>
    private const int MaxDepth = 16;

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
        isComplete = follower.Follow(value, isHere: true, 0);
        return follower._names;
    }

    private bool Follow(IOperation? value, bool isHere, int depth)
    {
        if (value is null || depth > MaxDepth)
        {
            return false;
        }

        if (value.ConstantValue is { HasValue: true } constant)
        {
            if (constant.Value is string name)
            {
                _names.Add(new FollowedName(name, isHere && IsLiteral(value) ? value.Syntax : null, IsFromNames(value)));
            }

            // A null is no name, and the API's own to complain about.
            return constant.Value is string or null;
        }

        return value switch
        {
            IConversionOperation conversion => Follow(conversion.Operand, isHere, depth + 1),
            IParenthesizedOperation parenthesized => Follow(parenthesized.Operand, isHere, depth + 1),
            IConditionalOperation choice => Follow(choice.WhenTrue, isHere, depth + 1) & Follow(choice.WhenFalse, isHere, depth + 1),
            ICoalesceOperation coalesce => Follow(coalesce.Value, isHere, depth + 1) & Follow(coalesce.WhenNull, isHere, depth + 1),
            ISwitchExpressionOperation @switch => FollowArms(@switch, isHere, depth + 1),
            IArrayCreationOperation { Initializer: { } elements } => FollowElements(elements.ElementValues, isHere, depth + 1),
            { Syntax: CollectionExpressionSyntax elements } => FollowElements(elements, isHere, depth + 1),
            IThrowOperation => true,
            ILocalReferenceOperation reference => FollowLocal(reference.Local, reference.Syntax, depth + 1),
            IFieldReferenceOperation reference => NameMarks.Find(reference.Field) is not null || FollowField(reference.Field, depth + 1),
            IParameterReferenceOperation reference => NameMarks.Find(reference.Parameter) is not null,
            IPropertyReferenceOperation reference => NameMarks.Find(reference.Property) is not null || IsNameOfAccessor(reference),
            _ => false,
        };
    }

    private bool FollowArms(ISwitchExpressionOperation @switch, bool isHere, int depth)
    {
        var isComplete = true;
        foreach (var arm in @switch.Arms)
        {
            isComplete &= Follow(arm.Value, isHere, depth);
        }

        return isComplete;
    }

    private bool FollowElements(ImmutableArray<IOperation> elements, bool isHere, int depth)
    {
        var isComplete = true;
        foreach (var element in elements)
        {
            isComplete &= Follow(element, isHere, depth);
        }

        return isComplete;
    }

    /// <summary>The operation of a collection expression is newer than the compiler that all this is made for; its elements are known to that one, too.</summary>
    private bool FollowElements(CollectionExpressionSyntax elements, bool isHere, int depth)
    {
        var isComplete = true;
        foreach (var element in elements.Elements)
        {
            isComplete &= element is ExpressionElementSyntax { Expression: var value } && Follow(ModelOf(value).FindOperation(value, _cancellation), isHere, depth);
        }

        return isComplete;
    }

    private bool FollowLocal(ILocalSymbol local, SyntaxNode use, int depth)
    {
        if (local.DeclaringSyntaxReferences is not [var reference]
            || reference.SyntaxTree != use.SyntaxTree
            || reference.GetSyntax(_cancellation) is not VariableDeclaratorSyntax declarator
            || Assignments.FindOnly(declarator, Assignments.ScopeOf(declarator), local.Name) is not { } value)
        {
            return false;
        }

        // Only the name matters; where it comes from may be another file's field by now.
        return Follow(ModelOf(value).FindOperation(value, _cancellation), isHere: false, depth);
    }

    private bool FollowField(IFieldSymbol field, int depth)
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

        return only is not null && Follow(ModelOf(only).FindOperation(only, _cancellation), isHere: false, depth);
    }

    /// <summary>A field may be declared in another file. Its own model is asked for only then, and only for readonly fields that name a flag.</summary>
    private SemanticModel ModelOf(SyntaxNode node) =>
#pragma warning disable RS1030 // The model at hand knows its own file alone.
        node.SyntaxTree == _model.SyntaxTree ? _model : _model.Compilation.GetSemanticModel(node.SyntaxTree);
#pragma warning restore RS1030

    private static bool IsLiteral(IOperation value) => value.Syntax is LiteralExpressionSyntax;

    private static bool IsFromNames(IOperation value) => value is IFieldReferenceOperation reference && FlagClasses.KindOfNames(reference.Field) is not null;

    /// <summary><c>Gates.NewCheckout.Name</c> is a name that the manifest has.</summary>
    private static bool IsNameOfAccessor(IPropertyReferenceOperation reference) =>
        reference is { Property.Name: "Name", Instance: IPropertyReferenceOperation accessor } && FlagClasses.KindOfAccessor(accessor.Property) is not null;
}
