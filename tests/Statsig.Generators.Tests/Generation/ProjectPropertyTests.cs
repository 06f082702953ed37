using Microsoft.CodeAnalysis;
using Statsig.Generators.Tests.Support;

namespace Statsig.Generators.Tests.Generation;

/// <summary>What a project's MSBuild properties do to the generated code.</summary>
public class ProjectPropertyTests
{
    private const string Manifest = """{ "namespace": "Shop.Flags", "accessibility": "internal", "gates": { "ab": {} }, "configs": { "cd": { "schema": { "properties": {} } } } }""";

    [Fact]
    public void They_win_over_every_manifest()
    {
        var run = GeneratorRun.Of(new GeneratorSetup
        {
            Manifests = [("/app/a.statsig.manifest.json", Manifest), ("/app/b.statsig.manifest.json", """{ "namespace": "Other", "gates": { "ef": {} } }""")],
            Properties = [("StatsigNamespace", " My.Own "), ("StatsigAccessibility", "Public")],
        });

        var assembly = run.Load();

        Assert.Empty(run.Diagnostics);
        Assert.Equal(["My.Own.CdConfig", "My.Own.Configs", "My.Own.Gates"], assembly.GetExportedTypes().Where(static t => !t.IsNested).Select(static t => t.FullName!).Order(StringComparer.Ordinal));
        Assert.NotNull(assembly.GetType("My.Own.Gates")!.GetProperty("Ef"));
    }

    [Theory]
    [InlineData("not valid!")]
    [InlineData("A..B")]
    [InlineData("class")]
    [InlineData("System")]
    [InlineData("System.Flags")]
    [InlineData("Statsig")]
    [InlineData("Statsig.Runtime")]
    [InlineData("Statsig.Runtime.Flags")]
    [InlineData("__arglist")]
    public void A_namespace_that_is_none_is_said_without_a_place_and_not_used(string value)
    {
        var run = GeneratorRun.Of(GeneratorSetup.For(Manifest) with { Properties = [("StatsigNamespace", value)] });

        var fault = Assert.Single(run.Diagnostics);
        Assert.Equal("STATSIG1010", fault.Id);
        Assert.Equal(Location.None, fault.Location);
        Assert.Contains($"StatsigNamespace: \"{value}\"", fault.GetMessage(null), StringComparison.Ordinal);
        Assert.NotNull(run.Load().GetType("Shop.Flags.Gates"));
    }

    [Theory]
    [InlineData("private")]
    [InlineData("publik")]
    [InlineData("0")]
    public void An_accessibility_that_is_none_is_said_without_a_place_and_not_used(string value)
    {
        var run = GeneratorRun.Of(GeneratorSetup.For(Manifest) with { Properties = [("StatsigAccessibility", value)] });

        var fault = Assert.Single(run.Diagnostics);
        Assert.Equal("STATSIG1002", fault.Id);
        Assert.Equal(Location.None, fault.Location);
        Assert.Contains($"not \"{value}\"", fault.GetMessage(null), StringComparison.Ordinal);
        Assert.False(run.Load().GetType("Shop.Flags.Gates")!.IsPublic);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void An_empty_property_is_one_that_is_not_set(string value)
    {
        var run = GeneratorRun.Of(GeneratorSetup.For(Manifest) with { Properties = [("StatsigNamespace", value), ("StatsigAccessibility", value), ("RootNamespace", value)] });

        Assert.Empty(run.Diagnostics);
        Assert.NotNull(run.Load().GetType("Shop.Flags.Gates"));
    }

    [Fact]
    public void A_fault_of_a_property_is_said_once_however_many_manifests_there_are()
    {
        var run = GeneratorRun.Of(new GeneratorSetup
        {
            Manifests = [("/app/a.statsig.manifest.json", "{}"), ("/app/b.statsig.manifest.json", "{}")],
            Properties = [("StatsigNamespace", "1"), ("StatsigAccessibility", "2")],
        });

        Assert.Equal(["STATSIG1002", "STATSIG1010"], run.Diagnostics.Select(static d => d.Id).Order(StringComparer.Ordinal));
    }
}
