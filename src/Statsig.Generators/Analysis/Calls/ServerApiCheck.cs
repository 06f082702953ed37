using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Statsig.Generators.Analysis.Scanning;
using Statsig.Generators.Rules;

namespace Statsig.Generators.Analysis.Calls;

/// <summary>STATSIG3003: a type that needs a server secret, named in a client project.</summary>
internal sealed class ServerApiCheck
{
    private readonly HashSet<ISymbol> _types = new(SymbolEqualityComparer.Default);

    private ServerApiCheck()
    {
    }

    /// <summary>Finds the types, and adds their names. The newer SDK is for servers as a whole, so that its main class stands for it.</summary>
    public static ServerApiCheck? Create(Compilation compilation, HashSet<string> words)
    {
        var check = new ServerApiCheck();
        foreach (var type in StatsigApi.TypesOf(compilation))
        {
            if (IsServerOnly(type))
            {
                check._types.Add(type);
                words.Add(type.Name);
            }
        }

        return check._types.Count == 0 ? null : check;
    }

    public void Check(CodeFile file, SimpleNameSyntax name)
    {
        if (name.Parent is QualifiedNameSyntax { Parent: UsingDirectiveSyntax { StaticKeyword.RawKind: 0, Alias: null } })
        {
            return;
        }

        if (file.Model.FindSymbol(name, file.Cancellation) is { } symbol && TypeOf(symbol) is { } type && _types.Contains(type.OriginalDefinition))
        {
            file.Report(Diagnostic.Create(SecurityRules.ServerApiInClient, name.GetLocation(), type.ToDisplayString()));
        }
    }

    /// <summary>A constructor stands for its type where an attribute or a creation is bound.</summary>
    private static INamedTypeSymbol? TypeOf(ISymbol symbol) =>
        symbol as INamedTypeSymbol ?? (symbol is IMethodSymbol { MethodKind: MethodKind.Constructor } constructor ? constructor.ContainingType : null);

    private static bool IsServerOnly(INamedTypeSymbol type) =>
        type.Name == "StatsigServerApi"
        || (type.Name == "Statsig" && StatsigApi.IsRoot(type))
        || IsBelowServer(type.ContainingNamespace);

    private static bool IsBelowServer(INamespaceSymbol? ns)
    {
        for (; ns is { IsGlobalNamespace: false }; ns = ns.ContainingNamespace)
        {
            if (ns is { Name: "Server", ContainingNamespace: { Name: "Statsig", ContainingNamespace.IsGlobalNamespace: true } })
            {
                return true;
            }
        }

        return false;
    }
}
