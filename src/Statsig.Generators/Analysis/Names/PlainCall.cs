using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Statsig.Generators.Analysis.Scanning;
using Statsig.Generators.Analysis.Values;

namespace Statsig.Generators.Analysis.Names;

/// <summary>
/// Calls whose names are literals, which are nearly all, and calls that are given no name. Only what is called is asked of the compiler for these: for an
/// operation it makes those of the whole method around it, which costs several times as much.
/// </summary>
internal static class PlainCall
{
    private static readonly NameUse Nothing = NameUse.OfArguments(ImmutableArray<IArgumentOperation>.Empty);

    /// <summary>Finds the names that a call is given.</summary>
    /// <param name="call">A call of a method or a constructor.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="file">The file.</param>
    /// <returns>Null when the operation is needed to tell.</returns>
    public static NameUse? Find(SyntaxNode call, ArgumentListSyntax? arguments, CodeFile file)
    {
        if (file.Model.FindSymbol(call, file.Cancellation) is not IMethodSymbol
            {
                MethodKind: MethodKind.Ordinary or MethodKind.ReducedExtension or MethodKind.LocalFunction or MethodKind.Constructor,
            } method
            || (method.ReducedFrom is { } unreduced && NameMarks.Find(unreduced.Parameters[0]) is not null))
        {
            return null;
        }

        var isApi = method.MethodKind != MethodKind.Constructor && StatsigApi.HasMethod(method, file.Compilation);
        var names = ImmutableArray<GivenName>.Empty;
        foreach (var parameter in method.Parameters)
        {
            if (isApi && KeyParameters.IsKey(parameter))
            {
                // Whose key it is, and what it is asked as, are more than the call alone tells.
                return null;
            }

            if (NameParameters.KindOf(parameter, isApi) is not { } kind)
            {
                continue;
            }

            if (parameter.Type.SpecialType != SpecialType.System_String || FindLiteral(parameter, arguments) is not { } literal)
            {
                return null;
            }

            names = names.Add(new GivenName(kind, literal));
        }

        return names.IsEmpty ? Nothing : Nothing with { Literals = names };
    }

    /// <summary>The literal that a parameter is given, where it is given one.</summary>
    private static LiteralExpressionSyntax? FindLiteral(IParameterSymbol parameter, ArgumentListSyntax? list)
    {
        if (list is null)
        {
            return null;
        }

        var arguments = list.Arguments;
        for (var i = 0; i < arguments.Count; i++)
        {
            if (arguments[i].NameColon is { Name.Identifier.ValueText: var name } ? name == parameter.Name : i == parameter.Ordinal)
            {
                return arguments[i].Expression is LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression, ContainsDiagnostics: false } literal ? literal : null;
            }
        }

        return null;
    }
}
