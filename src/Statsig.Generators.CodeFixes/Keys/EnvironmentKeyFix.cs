using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Statsig.Generators.CodeFixes.Rewriting;

namespace Statsig.Generators.CodeFixes.Keys;

/// <summary>Reads the key from an environment variable.</summary>
internal sealed class EnvironmentKeyFix : KeyFix
{
    public override string Key => "ReadKeyFromEnvironment";

    public override string TitleFor(Diagnostic diagnostic) => $"Read the key from the {SourceOf(IsServerSecret(diagnostic))}";

    protected override string SourceOf(bool isServerSecret) => "environment variable " + VariableFor(isServerSecret);

    protected override IEnumerable<ExpressionSyntax> Read(SyntaxNode target, bool isServerSecret, SemanticModel model, SyntaxGenerator generator)
    {
        if (model.Compilation.GetTypeByMetadataName("System.Environment") is { } environment)
        {
            var method = TypeName.Write(environment, generator).Member("GetEnvironmentVariable");
            yield return (ExpressionSyntax)generator.InvocationExpression(method, generator.LiteralExpression(VariableFor(isServerSecret)));
        }
    }

    private static string VariableFor(bool isServerSecret) => isServerSecret ? "STATSIG_API_KEY" : "STATSIG_CONSOLE_KEY";
}
