using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Statsig.Generators.Generation;
using Statsig.Generators.Tests.Support;

namespace Statsig.Generators.Tests.Generation;

/// <summary>Manifests and properties of a project change one after the other: code and faults are always those of a project that has just been opened.</summary>
public class EditedProjectTests
{
    private const int Edits = 300;

    private static readonly string[] Properties = ["", "Else.Where", "not valid"];
    private static readonly string[] Namespaces = ["", "\"namespace\": \"Shop\",", "\n\"namespace\": \"Shop.Gates\",", "\"namespace\": \"no good\","];
    private static readonly string[] Words = ["plain", "größe", "日本語 … 😀", "\\u0100\\ud83d\\ude00"];
    private static readonly string[] Definitions = ["""{ "type": "integer" }""", """{ "enum": ["EUR"] }""", """{ "properties": { "x": { "$ref": "#/$defs/Money" } } }"""];
    private static readonly string[] Faults = ["", ", \"gates\": {}", ", \"accessibility\": \"friend\"", ", \"accessibility\": \"public\"", ", \"layers\": { \"--\": {} }", " oops"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Any_row_of_edits_gives_the_code_and_the_faults_that_a_new_project_gives(int seed)
    {
        var random = new Random(seed);
        var compilation = GeneratorSetup.For("{}").CreateCompilation();
        List<InMemoryFile> files = [];
        var property = "";
        GeneratorDriver driver = Create(files, property);
        for (var i = 0; i < Edits; i++)
        {
            var place = random.Next(4);
            if (place == 3)
            {
                property = Properties[random.Next(Properties.Length)];
                driver = driver.WithUpdatedAnalyzerConfigOptions(OptionsOf(property));
            }
            else if (place >= files.Count)
            {
                files.Add(new InMemoryFile(string.Create(CultureInfo.InvariantCulture, $"/app/{i}.statsig.manifest.json"), Manifest(random)));
                driver = driver.AddAdditionalTexts([files[^1]]);
            }
            else if (random.Next(4) == 0)
            {
                driver = driver.RemoveAdditionalTexts([files[place]]);
                files.RemoveAt(place);
            }
            else
            {
                var edited = new InMemoryFile(files[place].Path, Manifest(random));
                driver = driver.ReplaceAdditionalText(files[place], edited);
                files[place] = edited;
            }

            driver = driver.RunGenerators(compilation);

            // Under other paths, so that nothing is known of these manifests.
            var folder = string.Create(CultureInfo.InvariantCulture, $"/new{seed}_{i}/");
            var opened = Create(files.Select(file => new InMemoryFile(folder + Path.GetFileName(file.Path), file.GetText().ToString())), property).RunGenerators(compilation);
            Assert.Equal(Describe(opened, folder), Describe(driver, "/app/"));
        }
    }

    private static string Manifest(Random random)
    {
        return $$"""
            {
              {{Any(Namespaces)}}
              "gates": { "gate_{{random.Next(4)}}": { "description": "{{Any(Words)}}" } },
              "configs": { "config_{{random.Next(4)}}": { "schema": { "properties": {
                "price": { "$ref": "#/$defs/Money" }, "text": { "type": "string", "default": "{{Any(Words)}}" }, "size": { "properties": { "unit": { "enum": ["a", "b{{random.Next(3)}}"] } } }
              } } } },
              "$defs": { "Money": {{Any(Definitions)}} }{{Any(Faults)}}
            }
            """;

        string Any(string[] texts) => texts[random.Next(texts.Length)];
    }

    /// <summary>The compiler's driver itself, up to 4.8, loses entries after one has been removed when it keeps track of steps.</summary>
    private static CSharpGeneratorDriver Create(IEnumerable<InMemoryFile> files, string property) => CSharpGeneratorDriver.Create(
        [new StatsigGenerator().AsSourceGenerator()], files, new CSharpParseOptions(LanguageVersion.CSharp9), OptionsOf(property));

    private static InMemoryOptions OptionsOf(string property) => new(("RootNamespace", "App"), ("StatsigNamespace", property));

    private static string Describe(GeneratorDriver driver, string folder)
    {
        var result = Assert.Single(driver.GetRunResult().Results);
        Assert.Null(result.Exception);
        var faults = result.Diagnostics.Select(fault => fault.ToString().Replace(folder, "", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
        return string.Join("\n", faults.Concat(result.GeneratedSources.Select(static source => source.HintName + "\n" + source.SourceText)));
    }
}
