using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Statsig.Generators.Tests.Support;

namespace Statsig.Generators.Tests.Generation;

public class AccessorTests
{
    private const string Manifest = """
        {
          "namespace": "Checkout.Flags",
          "gates": {
            "new_checkout": { "description": "One-page <checkout> & more.", "owner": "payments", "lifecycle": "temporary", "expires": "2027-03-31" },
            "on_by_default": { "default": true }
          },
          "configs": {
            "checkout_settings": {
              "schema": { "properties": {
                "max_items": { "type": "integer", "description": "Most items." }, "big": { "type": "integer", "format": "int64" }, "discount": { "type": "number" },
                "banner": { "type": "string" }, "express": { "type": "boolean" }, "extra": true
              } },
              "default": { "max_items": 20, "big": 5000000000, "discount": -0.5, "banner": "He said \"hi\"\u2028", "express": true }
            },
            "raw": { "default": { "a": [1, 2] } }
          },
          "experiments": { "button_test": { "schema": { "properties": { "color": { "type": "string" } } }, "default": { "color": "grey" } } },
          "layers": { "checkout_layer": {} }
        }
        """;

    [Fact]
    public void Accessors_have_types_and_names()
    {
        GeneratorRun.Of(Manifest, """
            using Checkout.Flags;
            using Statsig.Runtime;
            using System.Text.Json;

            static class Uses
            {
                static readonly FeatureGate Gate = Gates.NewCheckout;
                static readonly DynamicConfig<CheckoutSettingsConfig> Config = Configs.CheckoutSettings;
                static readonly DynamicConfig<JsonElement> Raw = Configs.Raw;
                static readonly Experiment<ButtonTestExperiment> Experiment = Experiments.ButtonTest;
                const string Name = Gates.Names.NewCheckout + Configs.Names.Raw + Experiments.Names.ButtonTest + Layers.Names.CheckoutLayer;
                static (bool, int, long, double, string, JsonElement) Read(CheckoutSettingsConfig c) => (c.Express, c.MaxItems, c.Big, c.Discount, c.Banner, c.Extra);
            }
            """).Compile();
    }

    [Fact]
    public void Handles_carry_the_name_and_the_value_type_its_defaults()
    {
        var assembly = GeneratorRun.Of(Manifest).Load();

        Assert.Equal("new_checkout", Get(assembly, "Gates", "NewCheckout", "Name"));
        Assert.Equal("checkout_settings", Get(assembly, "Configs", "CheckoutSettings", "Name"));
        var settings = assembly.GetType("Checkout.Flags.CheckoutSettingsConfig")!;
        var value = settings.GetProperty("Default")!.GetValue(null)!;
        Assert.Equal(20, settings.GetProperty("MaxItems")!.GetValue(value));
        Assert.Equal(5_000_000_000L, settings.GetProperty("Big")!.GetValue(value));
        Assert.Equal(-0.5, settings.GetProperty("Discount")!.GetValue(value));
        Assert.Equal("He said \"hi\"\u2028", settings.GetProperty("Banner")!.GetValue(value));
        Assert.Equal(true, settings.GetProperty("Express")!.GetValue(value));
    }

    [Fact]
    public void Types_are_internal_unless_the_manifest_or_the_project_says_public()
    {
        Assert.False(GeneratorRun.Of(Manifest).Load().GetType("Checkout.Flags.Gates")!.IsPublic);
        Assert.True(GeneratorRun.Of("""{ "accessibility": "public", "gates": { "ab": {} }, "configs": { "cd": { "schema": { "properties": { "x": true } } } } }""").Load().GetType("App.Flags.CdConfig")!.IsPublic);
        Assert.True(GeneratorRun.Of(GeneratorSetup.For(Manifest) with { Properties = [("StatsigAccessibility", "public")] }).Load().GetType("Checkout.Flags.Gates")!.IsPublic);
    }

    [Theory]
    [InlineData("{ \"gates\": { \"ab\": {} } }", "RootNamespace", "My.App", "My.App.Flags")]
    [InlineData("{ \"namespace\": \"One\", \"gates\": { \"ab\": {} } }", "RootNamespace", "My.App", "One")]
    [InlineData("{ \"namespace\": \"One\", \"gates\": { \"ab\": {} } }", "StatsigNamespace", "Two", "Two")]
    [InlineData("{ \"gates\": { \"ab\": {} } }", "RootNamespace", "not valid!", "Flags")]
    public void The_namespace_is_the_projects_or_the_manifests_or_derived(string manifest, string property, string value, string expected)
    {
        var run = GeneratorRun.Of(GeneratorSetup.For(manifest) with { Properties = [(property, value)] });

        Assert.Contains($"namespace {expected}\n", run.Text, StringComparison.Ordinal);
        run.Compile();
    }

    [Fact]
    public void Docs_say_what_the_manifest_says()
    {
        var text = GeneratorRun.Of(Manifest).Text;

        Assert.Contains("/// <summary>One-page &lt;checkout&gt; &amp; more.</summary>", text, StringComparison.Ordinal);
        Assert.Contains("/// <remarks>Gate <c>new_checkout</c> · owner payments · temporary, expires 2027-03-31 · default false</remarks>", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_the_runtime_there_are_names_alone()
    {
        var run = GeneratorRun.Of(GeneratorSetup.For(Manifest) with { HasRuntime = false });

        run.Compile();
        Assert.Contains("public const string NewCheckout = \"new_checkout\";", run.Text, StringComparison.Ordinal);
        Assert.All(
            run.Result.GeneratedSources.Where(source => source.HintName != "Statsig.Runtime.StatsigNameAttribute.g.cs"),
            source => Assert.DoesNotContain("Statsig.Runtime", source.SourceText.ToString(), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp8, true)]
    [InlineData(LanguageVersion.CSharp7_3, true)]
    [InlineData(LanguageVersion.CSharp9, false)]
    [InlineData(LanguageVersion.CSharp10, false)]
    [InlineData(LanguageVersion.Latest, false)]
    public void A_C_sharp_version_too_low_is_said_and_gets_no_code(LanguageVersion version, bool tooLow)
    {
        var run = GeneratorRun.Of(GeneratorSetup.For(Manifest) with { LanguageVersion = version });

        if (tooLow)
        {
            Assert.Equal("STATSIG1012", Assert.Single(run.Diagnostics).Id);
            Assert.Empty(run.Result.GeneratedSources);
        }
        else
        {
            Assert.Empty(run.Diagnostics);
            run.Compile();
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[1, 2")]
    [InlineData("{ \"gates\": { \"ab\": { \"default\": tru } }")]
    public void A_broken_manifest_gives_located_errors_and_no_crash(string manifest)
    {
        var run = GeneratorRun.Of(manifest);

        Assert.NotEmpty(run.Diagnostics);
        Assert.All(run.Diagnostics, d =>
        {
            Assert.Equal("STATSIG1001", d.Id);
            Assert.Equal(DiagnosticSeverity.Error, d.Severity);
            Assert.Equal("/app/statsig.manifest.json", d.Location.GetLineSpan().Path);
        });
        run.Compile();
    }

    [Fact]
    public void Every_syntax_error_is_reported_and_the_rest_is_generated()
    {
        var run = GeneratorRun.Of("{\n  \"gates\": {\n    \"ab\": { \"owner\" },\n    \"cd\": {},\n    ef: {}\n  }\n}");

        Assert.Equal(["(2,20)", "(4,4)"], run.Diagnostics.Select(d => d.Location.GetLineSpan().StartLinePosition).Select(p => $"({p.Line},{p.Character})"));
        Assert.Contains("FeatureGate Ab", run.Text, StringComparison.Ordinal);
        Assert.Contains("FeatureGate Cd", run.Text, StringComparison.Ordinal);
        Assert.Contains("FeatureGate Ef", run.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Manifests_of_one_namespace_share_their_classes()
    {
        var run = GeneratorRun.Of(new GeneratorSetup
        {
            Manifests =
            [
                ("/app/statsig.manifest.json", """{ "gates": { "ab": {} } }"""),
                ("/app/more.statsig.manifest.json", """{ "gates": { "cd": {} } }"""),
                ("/app/appsettings.json", """{ "gates": { "ef": {} } }"""),
                ("/app/my-statsig.manifest.json", """{ "gates": { "gh": {} } }"""),
            ],
        });

        run.Compile();
        Assert.Equal(["App.Flags.Gates.g.cs"], run.Result.GeneratedSources.Select(s => s.HintName));
        Assert.Contains("FeatureGate Ab", run.Text, StringComparison.Ordinal);
        Assert.Contains("FeatureGate Cd", run.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("FeatureGate Ef", run.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("FeatureGate Gh", run.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Hostile_names_and_texts_compile()
    {
        GeneratorRun.Of("""
            {
              "gates": {
                "class": {}, "4eyes": { "description": "*/ </summary> \u0000 \ufffe \ud83d\ude00 \u2028 ]]> -->" }, "Gates": {}, "Names": {}, "Equals": {}, "GetHashCode": {}, "ToString": {}, "GetType": {},
                "System": {}, "Statsig": {}, "global": {}, "FeatureGate": {}, "string": {}
              },
              "configs": {
                "configs": { "schema": { "properties": {
                  "class": { "type": "string", "default": "\u0000\\\"{}" }, "ConfigsConfig": { "type": "integer" }, "Default": { "type": "boolean" }, "ValueReader": { "type": "string" },
                  "other": { "type": "string" }, "obj": true, "reader": { "type": "number" }, "context": { "type": "number", "default": -0 }, "big": { "type": "number", "default": 1e308 },
                  "Equals": { "type": "string" }, "get_hash_code": { "type": "string" }, "größe \u2028": { "type": "string", "description": "a\nb" }, "System": { "type": "string" }, "hash": { "type": "string" }
                } } },
                "empty": { "schema": { "properties": {} } }
              }
            }
            """).Load();
    }

    private static object? Get(System.Reflection.Assembly assembly, string type, string accessor, string property)
    {
        var handle = assembly.GetType("Checkout.Flags." + type)!.GetProperty(accessor)!.GetValue(null)!;
        return handle.GetType().GetProperty(property)!.GetValue(handle);
    }
}
