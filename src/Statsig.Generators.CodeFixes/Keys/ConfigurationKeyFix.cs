using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace Statsig.Generators.CodeFixes.Keys;

/// <summary>Reads the key from a configuration that is in scope.</summary>
internal sealed class ConfigurationKeyFix : KeyFix
{
    private const string ConfigurationType = "Microsoft.Extensions.Configuration.IConfiguration";

    public override string Key => "ReadKeyFromConfiguration";

    public override string TitleFor(Diagnostic diagnostic) => $"Read the key from the {SourceOf(IsServerSecret(diagnostic))}";

    protected override string SourceOf(bool isServerSecret) => $"configuration value '{PathFor(isServerSecret)}'";

    protected override IEnumerable<ExpressionSyntax> Read(SyntaxNode target, bool isServerSecret, SemanticModel model, SyntaxGenerator generator)
    {
        if (model.Compilation.GetTypesByMetadataName(ConfigurationType) is not [var configuration, ..])
        {
            yield break;
        }

        foreach (var symbol in model.LookupSymbols(target.SpanStart).OrderBy(static symbol => symbol is IParameterSymbol or ILocalSymbol ? 0 : 1))
        {
            if (TypeOf(symbol) is { } type && PathTo(symbol.Name, type, configuration, generator) is { } path)
            {
                yield return (ExpressionSyntax)generator.ElementAccessExpression(path, generator.LiteralExpression(PathFor(isServerSecret)));
            }
        }
    }

    /// <summary>A configuration itself, or a host's builder that has one.</summary>
    private static SyntaxNode? PathTo(string name, ITypeSymbol type, INamedTypeSymbol configuration, SyntaxGenerator generator)
    {
        var own = generator.IdentifierName(name);
        if (IsA(type, configuration))
        {
            return own;
        }

        return type.GetMembers("Configuration").OfType<IPropertySymbol>().Any(property => !property.IsStatic && IsA(property.Type, configuration))
            ? generator.MemberAccessExpression(own, "Configuration")
            : null;
    }

    private static bool IsA(ITypeSymbol type, INamedTypeSymbol configuration) =>
        SymbolEqualityComparer.Default.Equals(type, configuration) || type.AllInterfaces.Contains(configuration, SymbolEqualityComparer.Default);

    private static ITypeSymbol? TypeOf(ISymbol symbol) => symbol switch
    {
        IParameterSymbol parameter => parameter.Type,
        ILocalSymbol local => local.Type,
        IFieldSymbol field => field.Type,
        IPropertySymbol { IsIndexer: false } property => property.Type,
        _ => null,
    };

    private static string PathFor(bool isServerSecret) => isServerSecret ? "Statsig:ApiKey" : "Statsig:ConsoleKey";
}
