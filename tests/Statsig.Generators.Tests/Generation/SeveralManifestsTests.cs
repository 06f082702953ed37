using Microsoft.CodeAnalysis;
using Statsig.Generators.Tests.Support;

namespace Statsig.Generators.Tests.Generation;

public class SeveralManifestsTests
{
    [Fact]
    public void Manifests_of_one_namespace_are_one_set_of_classes()
    {
        var run = Run(
            """{ "namespace": "Shop", "gates": { "ab": {} }, "configs": { "one": {} }, "$defs": { "Money": { "properties": { "x": { "type": "integer" } } } } }""",
            """
            {
              "namespace": "Shop", "gates": { "cd": {} }, "configs": { "two": { "schema": { "properties": { "m": { "$ref": "#/$defs/Money" } } } } },
              "$defs": { "Money": { "properties": { "x": { "type": "integer" } } } }
            }
            """);

        run.Compile();
        Assert.Empty(run.Diagnostics);
        Assert.Equal(["Shop.Configs.g.cs", "Shop.Definitions.g.cs", "Shop.Gates.g.cs"], run.Result.GeneratedSources.Select(static s => s.HintName).Order(StringComparer.Ordinal));
        Assert.Single(run.Text.Split("class Money :").Skip(1));
    }

    [Fact]
    public void The_order_of_manifests_does_not_change_the_text()
    {
        const string One = """{ "gates": { "cd": {}, "ab": {} } }""";
        const string Two = """{ "gates": { "bc": {} } }""";

        Assert.Equal(Run(One, Two).Text, Run(Two, One).Text);
    }

    [Fact]
    public void The_order_of_manifests_does_not_change_what_the_files_of_namespaces_are_called()
    {
        const string One = """{ "namespace": "Shop", "gates": { "ab": {} } }""";
        const string Two = """{ "namespace": "shop", "gates": { "bc": {} } }""";

        Assert.Equal(Files(Run(One, Two)), Files(Run(Two, One)));

        static string[] Files(GeneratorRun run) => [.. run.Result.GeneratedSources.Select(static source => $"{source.HintName}: {source.SourceText}")];
    }

    [Fact]
    public void Manifests_of_different_namespaces_have_nothing_to_do_with_each_other()
    {
        var run = Run(
            """{ "namespace": "Web", "accessibility": "public", "gates": { "a_b": {} }, "$defs": { "Money": { "properties": {} } } }""",
            """{ "namespace": "Mobile", "gates": { "a-b": {} }, "$defs": { "Money": { "enum": ["EUR"] } } }""",
            """{ "namespace": "mobile", "gates": { "a.b": {} } }""");

        var assembly = run.Load();

        Assert.Empty(run.Diagnostics);
        Assert.True(assembly.GetType("Web.Gates")!.IsPublic);
        Assert.False(assembly.GetType("Mobile.Gates")!.IsPublic);
        Assert.NotNull(assembly.GetType("mobile.Gates"));
    }

    [Fact]
    public void What_one_manifest_makes_public_is_public_for_all_of_its_namespace()
    {
        var assembly = Run("""{ "gates": { "ab": {} } }""", """{ "accessibility": "public", "gates": { "cd": {} } }""").Load();

        Assert.True(assembly.GetType("App.Flags.Gates")!.IsPublic);
    }

    [Theory]
    [InlineData("""{ "namespace": "Shop", "gates": { "ab": {} } }""", """{ "namespace": "Other", "gates": { "cd": {}, "ab": {} } }""", "STATSIG1004", "\"ab\"")]
    [InlineData("""{ "configs": { "ab": {} } }""", """{ "experiments": { "ab": {} } }""", "STATSIG1004", "\"ab\"")]
    [InlineData("""{ "gates": { "a_b": {} } }""", """{ "gates": { "a-b": {} } }""", "STATSIG1005", "\"a-b\"")]
    [InlineData("""{ "gates": { "a_b": {} } }""", """{ "gates": { "cd": { "identifier": "AB" } } }""", "STATSIG1005", "\"cd\"")]
    [InlineData("""{ "configs": { "ab": { "schema": { "properties": {} } } } }""", """{ "configs": { "ab_config": { "schema": { "properties": {} } } } }""", "STATSIG1005", "\"ab_config\"")]
    [InlineData("""{ "$defs": { "AbConfig": { "properties": {} } } }""", """{ "configs": { "ab": { "schema": { "properties": {} } } } }""", "STATSIG1005", "\"ab\"")]
    [InlineData("""{ "configs": { "ab": { "schema": { "properties": {} } } } }""", """{ "$defs": { "AbConfig": { "properties": {} } }, "configs": { "cd": { "schema": { "properties": { "x": { "$ref": "#/$defs/AbConfig" } } } } } }""", "STATSIG1005", "\"AbConfig\"")]
    [InlineData("""{ "experiments": { "ab": { "groups": { "a": {} } } } }""", """{ "$defs": { "AbGroup": { "enum": ["a"] }, "B": { "properties": { "x": { "items": { "$ref": "#/$defs/AbGroup" } } } } } }""", "STATSIG1005", "\"AbGroup\"")]
    [InlineData("""{ "$defs": { "Money": { "properties": { "x": true } } } }""", """{ "$defs": { "Money": { "properties": { "y": true } } } }""", "STATSIG1005", "\"Money\"")]
    [InlineData("""{ "$defs": { "Money": { "properties": {} } } }""", """{ "$defs": { "Money": { "enum": ["EUR"] }, "B": { "properties": { "x": { "$ref": "#/$defs/Money" } } } } }""", "STATSIG1005", "\"Money\"")]
    [InlineData("""{ "$defs": { "Money": { "enum": ["EUR"] } } }""", """{ "$defs": { "Money": { "type": ["object", "null"], "properties": {} }, "B": { "properties": { "x": { "additionalProperties": { "$ref": "#/$defs/Money" } } } } } }""", "STATSIG1005", "\"Money\"")]
    [InlineData("""{ "namespace": "Shop", "gates": { "ab": {} } }""", """{ "namespace": "Shop.Gates", "gates": { "cd": {} } }""", "STATSIG1010", "\"Shop.Gates\"")]
    [InlineData("""{ "namespace": "Shop.Money", "gates": { "ab": {} } }""", """{ "namespace": "Shop", "$defs": { "Money": { "properties": {} } } }""", "STATSIG1010", "\"Shop\"")]
    public void What_an_earlier_manifest_has_is_a_fault_of_the_later_one_and_the_rest_compiles(string first, string second, string id, string token)
    {
        var run = Run(first, "\n" + second);

        var fault = Assert.Single(run.Diagnostics);
        Assert.Equal(id, fault.Id);
        Assert.Equal(DiagnosticSeverity.Error, fault.Severity);
        Assert.Equal(("/app/b.statsig.manifest.json", 1), (fault.Location.GetLineSpan().Path, fault.Location.GetLineSpan().StartLinePosition.Line));
        Assert.Equal(token, second.Substring(fault.Location.SourceSpan.Start - 1, fault.Location.SourceSpan.Length));
        run.Compile();
    }

    [Fact]
    public void Every_manifests_own_faults_are_said_as_well()
    {
        var run = Run("""{ "gates": { "ab": {}, "ab" : {} } }""", """{ "gates": { "ab": {}, "---": {} } }""");

        Assert.Equal(
            [("STATSIG1004", "/app/a.statsig.manifest.json"), ("STATSIG1004", "/app/b.statsig.manifest.json"), ("STATSIG1010", "/app/b.statsig.manifest.json")],
            run.Diagnostics.Select(static d => (d.Id, d.Location.GetLineSpan().Path)).OrderBy(static d => d.Path).ThenBy(static d => d.Id));
        run.Compile();
    }

    private static GeneratorRun Run(params string[] manifests) => GeneratorRun.Of(new GeneratorSetup
    {
        Manifests = [.. manifests.Select(static (text, i) => ($"/app/{(char)('a' + i)}.statsig.manifest.json", text))],
    });
}
