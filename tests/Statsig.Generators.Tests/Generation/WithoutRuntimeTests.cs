using Microsoft.CodeAnalysis.CSharp;
using Statsig.Generators.Tests.Support;

namespace Statsig.Generators.Tests.Generation;

/// <summary>What a team on an official SDK gets.</summary>
public class WithoutRuntimeTests
{
    private const string Manifest = """
        {
          "gates": { "new_checkout": { "description": "One page." } }, "configs": { "settings": { "schema": { "properties": { "x": { "$ref": "#/$defs/Money" } } } } },
          "experiments": { "test": { "groups": { "a": {} } } }, "layers": { "layer": {} }, "$defs": { "Money": { "properties": {} } }
        }
        """;

    [Fact]
    public void There_are_names_and_the_attribute_that_marks_them_and_no_type_else()
    {
        var run = Run("""
            using App.Flags;
            using Statsig.Runtime;
            static class Uses
            {
                const string All = Gates.Names.NewCheckout + Configs.Names.Settings + Experiments.Names.Test + Layers.Names.Layer;
                static bool Check([StatsigName(StatsigEntity.Gate)] string name) => name == All;
                [StatsigName(StatsigEntity.DynamicConfig)] static readonly string Field = "";
                [StatsigName(StatsigEntity.Experiment)] static string Property => Field;
                static readonly StatsigEntity Layer = new StatsigNameAttribute(StatsigEntity.Layer).Entity;
            }
            """);

        var types = run.Load().GetTypes().Where(static type => type.Namespace is "App.Flags" or "Statsig.Runtime").ToList();

        Assert.Empty(run.Diagnostics);
        Assert.Equal(
            ["App.Flags.Configs", "App.Flags.Configs+Names", "App.Flags.Experiments", "App.Flags.Experiments+Names", "App.Flags.Gates", "App.Flags.Gates+Names", "App.Flags.Layers", "App.Flags.Layers+Names", "Statsig.Runtime.StatsigEntity", "Statsig.Runtime.StatsigNameAttribute"],
            types.Select(static type => type.FullName!).Order(StringComparer.Ordinal));
        Assert.All(types.Where(static type => !type.IsNested), static type => Assert.False(type.IsPublic));
    }

    [Fact]
    public void With_the_runtime_the_attribute_is_the_runtimes() =>
        Assert.DoesNotContain(GeneratorRun.Of(Manifest).Result.GeneratedSources, static s => s.HintName.Contains("StatsigNameAttribute", StringComparison.Ordinal));

    [Fact]
    public void An_empty_manifest_gives_the_attribute_all_the_same() =>
        Assert.Contains("StatsigNameAttribute", GeneratorRun.Of(GeneratorSetup.For("{}") with { HasRuntime = false }).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData(LanguageVersion.CSharp9)]
    [InlineData(LanguageVersion.Latest)]
    public void Names_compile_in_every_CSharp_that_the_generator_supports(LanguageVersion version) =>
        GeneratorRun.Of(GeneratorSetup.For(Manifest) with { HasRuntime = false, LanguageVersion = version }).Compile();

    [Fact]
    public void A_CSharp_version_too_low_is_said_here_as_well()
    {
        var run = GeneratorRun.Of(GeneratorSetup.For(Manifest) with { HasRuntime = false, LanguageVersion = LanguageVersion.CSharp8 });

        Assert.Equal("STATSIG1012", Assert.Single(run.Diagnostics).Id);
        Assert.Empty(run.Result.GeneratedSources);
    }

    private static GeneratorRun Run(string source) => GeneratorRun.Of(GeneratorSetup.For(Manifest, source) with { HasRuntime = false });
}
