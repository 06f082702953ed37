using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Statsig.Generators.Analysis.Scanning;

/// <summary>
/// What the compiler knows of a node. On some half-typed code it throws itself, which would switch an analyzer off until the editor is started again:
/// there it knows nothing.
/// </summary>
internal static class CompilerAnswers
{
    public static IOperation? FindOperation(this SemanticModel model, SyntaxNode node, CancellationToken cancellation) =>
        Ask(static (model, node, cancellation) => model.GetOperation(node, cancellation), model, node, cancellation);

    public static ISymbol? FindSymbol(this SemanticModel model, SyntaxNode node, CancellationToken cancellation) =>
        Ask(static (model, node, cancellation) => model.GetSymbolInfo(node, cancellation).Symbol, model, node, cancellation);

    public static ISymbol? FindDeclared(this SemanticModel model, SyntaxNode node, CancellationToken cancellation) =>
        Ask(static (model, node, cancellation) => model.GetDeclaredSymbol(node, cancellation), model, node, cancellation);

    public static object? FindConstant(this SemanticModel model, SyntaxNode node, CancellationToken cancellation) =>
        Ask(static (model, node, cancellation) => model.GetConstantValue(node, cancellation).Value, model, node, cancellation);

    private static T? Ask<T>(Func<SemanticModel, SyntaxNode, CancellationToken, T?> question, SemanticModel model, SyntaxNode node, CancellationToken cancellation)
        where T : class
    {
        try
        {
            return question(model, node, cancellation);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return null;
        }
    }
}
