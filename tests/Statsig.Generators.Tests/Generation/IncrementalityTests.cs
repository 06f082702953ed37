using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Statsig.Generators.Generation.Pipeline;
using Statsig.Generators.Tests.Support;
using static Microsoft.CodeAnalysis.IncrementalStepRunReason;

namespace Statsig.Generators.Tests.Generation;

public class IncrementalityTests
{
    private const string Manifest = """{ "gates": { "new_checkout": { "description": "One page." } }, "configs": { "limits": { "schema": { "properties": { "max": { "type": "integer" } } } } } }""";

    private const string OtherManifest = """{ "namespace": "Other", "gates": { "other_gate": {} } }""";

    [Fact]
    public void A_CSharp_edit_runs_nothing()
    {
        var run = GeneratorRun.Of(Manifest, "class A { }");

        var edited = run.Input.ReplaceSyntaxTree(run.Input.SyntaxTrees.Single(), run.Setup.Parse("class A { void M() { } }"));
        var result = run.Driver.RunGenerators(edited).GetRunResult();

        IncrementalAssert.AllCached(result);
    }

    [Theory]
    [InlineData("""  { "gates" : { "new_checkout": { "description": "One page." } }, "configs": { "limits": { "schema": { "properties": { "max": { "type": "integer" } } } } } }""")]
    [InlineData("""{ /* note */ "gates": { "new_checkout": { "description": "One page.", }, }, "configs": { "limits": { "schema": { "properties": { "max": { "type": "integer" } } } } } }""")]
    [InlineData("""{ "configs": { "limits": { "schema": { "properties": { "max": { "type": "integer" } } } } }, "gates": { "new_checkout": { "description": "One page." } } }""")]
    public void A_manifest_edit_without_meaning_emits_nothing(string edited)
    {
        var result = Edit(GeneratorSetup.For(Manifest), edited);

        Assert.Equal([Modified], IncrementalAssert.ReasonsOf(result, TrackingNames.Manifests));
        Assert.Equal([Unchanged], IncrementalAssert.ReasonsOf(result, TrackingNames.Project));
        Assert.Equal([Cached], IncrementalAssert.ReasonsOf(result, TrackingNames.Parts));
        IncrementalAssert.OutputsAre(result, Cached);
    }

    [Fact]
    public void A_line_break_before_a_fault_reports_it_anew_and_emits_nothing()
    {
        const string Faulty = """{ "gates": { "ab": {}, "ab": {} } }""";

        var result = Edit(GeneratorSetup.For(Faulty), "\n" + Faulty);

        Assert.Equal([Modified], IncrementalAssert.ReasonsOf(result, TrackingNames.Project));
        Assert.Equal([Unchanged], IncrementalAssert.ReasonsOf(result, TrackingNames.Parts));
        Assert.Equal(1, Assert.Single(result.Diagnostics).Location.GetLineSpan().StartLinePosition.Line);
    }

    [Fact]
    public void A_new_gate_is_emitted()
    {
        var result = Edit(GeneratorSetup.For(Manifest), Manifest.Replace("\"new_checkout\"", "\"second\": {}, \"new_checkout\"", StringComparison.Ordinal));

        Assert.Equal([Modified], IncrementalAssert.ReasonsOf(result, TrackingNames.Parts));
        Assert.Contains(result.GeneratedSources, s => s.SourceText.ToString().Contains("FeatureGate Second", StringComparison.Ordinal));
    }

    [Fact]
    public void An_option_that_matters_changes_the_output_and_no_other_does()
    {
        var run = GeneratorRun.Of(Manifest);

        var result = Rerun(run, ("RootNamespace", "Renamed"));

        Assert.Equal([Modified], IncrementalAssert.ReasonsOf(result, TrackingNames.Parts));
        Assert.Equal([Unchanged], IncrementalAssert.ReasonsOf(Rerun(run, ("RootNamespace", "App"), ("Unrelated", "1")), TrackingNames.Manifests));
        Assert.All(result.GeneratedSources, s => Assert.Contains("namespace Renamed.Flags", s.SourceText.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public void A_second_manifest_comes_and_goes_and_leaves_the_first_one_unread()
    {
        var run = GeneratorRun.Of(Manifest);
        var other = new InMemoryFile("/app/other.statsig.manifest.json", OtherManifest);

        var added = run.Driver.AddAdditionalTexts([other]).RunGenerators(run.Input);
        Assert.Equal([Cached, New], IncrementalAssert.ReasonsOf(added.GetRunResult().Results.Single(), TrackingNames.Manifests));
        Assert.Contains("Other.Gates.g.cs", added.GetRunResult().Results.Single().GeneratedSources.Select(s => s.HintName));

        var removed = added.RemoveAdditionalTexts([other]).RunGenerators(run.Input).GetRunResult().Results.Single();
        Assert.Contains(Removed, IncrementalAssert.ReasonsOf(removed, TrackingNames.Manifests));
        Assert.DoesNotContain("Other.Gates.g.cs", removed.GeneratedSources.Select(s => s.HintName));
    }

    [Fact]
    public void The_second_of_two_manifests_is_not_touched_by_an_edit_of_the_first()
    {
        var setup = new GeneratorSetup { Manifests = [("/app/statsig.manifest.json", Manifest), ("/app/other.statsig.manifest.json", OtherManifest)] };

        var result = Edit(setup, Manifest + " ");

        Assert.Equal([Modified, Cached], IncrementalAssert.ReasonsOf(result, TrackingNames.Manifests));
        IncrementalAssert.OutputsAre(result, Cached);
    }

    [Fact]
    public void A_reference_that_is_not_ours_changes_nothing()
    {
        var run = GeneratorRun.Of(Manifest);
        var more = run.Input.AddReferences(MetadataReference.CreateFromFile(typeof(FactAttribute).Assembly.Location));

        var result = run.Driver.RunGenerators(more).GetRunResult().Results.Single();

        IncrementalAssert.OutputsAre(result, Cached);
    }

    [Fact]
    public void Two_runs_from_nothing_give_the_same_text() => Assert.Equal(GeneratorRun.Of(Manifest).Text, GeneratorRun.Of(Manifest).Text);

    private static GeneratorRunResult Rerun(GeneratorRun run, params (string Name, string Value)[] properties) =>
        run.Driver.WithUpdatedAnalyzerConfigOptions(new InMemoryOptions(properties)).RunGenerators(run.Input).GetRunResult().Results.Single();

    private static GeneratorRunResult Edit(GeneratorSetup setup, string edited)
    {
        var run = GeneratorRun.Of(setup);
        var old = new InMemoryFile(setup.Manifests[0].Path, setup.Manifests[0].Text);
        var driver = setup.CreateDriver();

        // The driver replaces by identity, so the run starts from files that this test holds.
        var files = setup.Manifests.Select(m => (AdditionalText)new InMemoryFile(m.Path, m.Text)).ToArray();
        driver = ((CSharpGeneratorDriver)driver).ReplaceAdditionalTexts([.. files]).RunGenerators(run.Input);
        return driver.ReplaceAdditionalText(files[0], new InMemoryFile(old.Path, edited)).RunGenerators(run.Input).GetRunResult().Results.Single();
    }
}
