using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Statsig.Generators.Tests.Support;

namespace Statsig.Generators.Tests.Generation;

/// <summary>After an edit of the manifest the parts of entries that stay are taken over from the text before; the whole is as if it had been written anew.</summary>
public class EditedManifestTests
{
    private const int Edits = 300;
    private const int Seed = 11;

    [Fact]
    public void Any_row_of_edits_gives_the_text_that_a_new_project_gives()
    {
        var random = new Random(Seed);
        var setup = GeneratorSetup.For("{}");
        var compilation = setup.CreateCompilation();
        var entries = new SortedDictionary<int, int>();
        var file = new InMemoryFile(setup.Manifests[0].Path, "{}");
        var driver = With(setup, file).RunGenerators(compilation);
        for (var i = 0; i < Edits; i++)
        {
            Change(entries, random);
            var edited = new InMemoryFile(file.Path, Manifest(entries));
            driver = driver.ReplaceAdditionalText(file, edited).RunGenerators(compilation);
            file = edited;

            Assert.Equal(TextOfNewProject(setup, compilation, entries, i), TextOf(driver));
        }
    }

    [Theory]
    [InlineData("StatsigAccessibility", "public")]
    [InlineData("StatsigNamespace", "Else.Where")]
    public void A_property_of_the_project_changes_what_would_be_taken_over(string property, string value)
    {
        var run = GeneratorRun.Of(Manifest(new SortedDictionary<int, int> { [1] = 1, [2] = 2, [3] = 3 }));

        var changed = run.Driver.WithUpdatedAnalyzerConfigOptions(new InMemoryOptions(("RootNamespace", "App"), (property, value))).RunGenerators(run.Input);

        var expected = GeneratorRun.Of(run.Setup with { Manifests = [("/new/statsig.manifest.json", run.Setup.Manifests[0].Text)], Properties = [("RootNamespace", "App"), (property, value)] });
        Assert.Equal(TextOf(expected.Driver), TextOf(changed));
        Assert.NotEqual(TextOf(run.Driver), TextOf(changed));
    }

    private static void Change(SortedDictionary<int, int> entries, Random random)
    {
        const int Most = 12;
        var key = random.Next(Most);
        if (random.Next(3) == 0)
        {
            entries.Remove(key);
        }
        else
        {
            entries[key] = random.Next(100);
        }
    }

    /// <summary>Entries of all kinds, whose content follows from a number.</summary>
    private static string Manifest(SortedDictionary<int, int> entries)
    {
        var (gates, configs, experiments) = (new StringBuilder(), new StringBuilder(), new StringBuilder());
        foreach (var (key, value) in entries)
        {
            gates.Append(CultureInfo.InvariantCulture, $$""" "gate_{{key}}": { "description": "Has {{value}}." },""");
            configs.Append(CultureInfo.InvariantCulture, $$""" "config_{{key}}": { "schema": { "properties": { "max": { "type": "integer" }, "size": { "enum": ["a", "b{{value}}"] } } }, "default": { "max": {{value}} } },""");
            experiments.Append(CultureInfo.InvariantCulture, $$""" "test_{{key}}": { "schema": { "additionalProperties": { "type": "integer" } }, "groups": { "G{{value}}": { "x": {{value}} } } },""");
        }

        return $$"""{ "gates": { {{gates}} }, "configs": { {{configs}} }, "experiments": { {{experiments}} } }""";
    }

    /// <summary>A path that no manifest had before, so that nothing is known of it.</summary>
    private static string TextOfNewProject(GeneratorSetup setup, Compilation compilation, SortedDictionary<int, int> entries, int number)
    {
        var file = new InMemoryFile(string.Create(CultureInfo.InvariantCulture, $"/new{number}/statsig.manifest.json"), Manifest(entries));
        return TextOf(With(setup, file).RunGenerators(compilation));
    }

    private static GeneratorDriver With(GeneratorSetup setup, AdditionalText file) => setup.CreateDriver().ReplaceAdditionalTexts([file]);

    private static string TextOf(GeneratorDriver driver) =>
        string.Join("\n", driver.GetRunResult().Results.Single().GeneratedSources.Select(source => source.HintName + "\n" + source.SourceText));
}
