using System.Reflection;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Statsig.Generators.CodeFixes.Tests;

/// <summary>What a host must be able to load and find.</summary>
public class AssemblyTests
{
    private static readonly Assembly Fixes = typeof(NearestNameFixProvider).Assembly;

    [Fact]
    public void Nothing_is_referenced_that_a_host_of_the_lowest_version_lacks()
    {
        string[] allowed =
        [
            "Microsoft.CodeAnalysis 4.8.0.0", "Microsoft.CodeAnalysis.CSharp 4.8.0.0", "Microsoft.CodeAnalysis.CSharp.Workspaces 4.8.0.0", "Microsoft.CodeAnalysis.Workspaces 4.8.0.0",
            "System.Collections.Immutable 7.0.0.0", "netstandard 2.0.0.0", "Statsig.Generators 0.1.0.0", "Statsig.Manifest 0.1.0.0",
        ];

        Assert.Empty(Fixes.GetReferencedAssemblies().Select(name => $"{name.Name} {name.Version}").Except(allowed));
    }

    [Fact]
    public void The_analyzers_do_not_know_workspaces() =>
        Assert.DoesNotContain(typeof(Analysis.NameAnalyzer).Assembly.GetReferencedAssemblies(), name => name.Name!.EndsWith("Workspaces", StringComparison.Ordinal));

    [Fact]
    public void Every_rule_with_a_fix_names_it_on_its_page()
    {
        var root = typeof(AssemblyTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "RepositoryRoot").Value!;
        var ids = Fixes.GetTypes().Where(type => type.IsSubclassOf(typeof(CodeFixProvider)) && !type.IsAbstract)
            .SelectMany(type => ((CodeFixProvider)Activator.CreateInstance(type)!).FixableDiagnosticIds).Distinct();

        Assert.All(ids, id => Assert.Matches(@"\n## Fix\n[\s\S]*(\*[A-Z][^*\n]+\*|STATSIG3002\.md)[\s\S]*\n## Configuration\n", File.ReadAllText(Path.Combine(root, "docs", "rules", id + ".md"))));
    }

    [Fact]
    public void Every_provider_is_exported_under_its_name()
    {
        var providers = Fixes.GetTypes().Where(type => type.IsSubclassOf(typeof(CodeFixProvider)) && !type.IsAbstract).ToArray();

        Assert.Equal(5, providers.Length);
        Assert.All(providers, provider => Assert.Equal(provider.Name, provider.GetCustomAttribute<ExportCodeFixProviderAttribute>()?.Name));
    }
}
