using CsCheck;
using Statsig.Manifest;

namespace Statsig.Generators.Tests.Properties;

/// <summary>Manifests by chance. A failure prints its seed, which <c>CsCheck_Seed</c> takes, and the smallest manifest that was found to fail.</summary>
public class GeneratedManifestTests
{
    private const int Cases = 2_000;
    private const int LoadedCases = 100;

    private static readonly Gen<CompilerProfile> Profile = Gen.FrequencyConst(
        [.. CompilerProfile.All.Select(static (profile, i) => (i == 0 ? 6 : 1, profile))]);

    private readonly ITestOutputHelper _output;

    public GeneratedManifestTests(ITestOutputHelper output) => _output = output;

    [Fact]
    public void Whatever_manifests_say_the_code_compiles_without_a_warning_and_has_every_name()
    {
        Gen.Select(ManifestGen.Project, Profile).Sample(
            static (manifests, profile) =>
            {
                var project = ProjectCheck.Of(manifests, profile);
                project.AssertCompiles();
                project.AssertNamesAreThere(manifests, profile.HasRuntime);
            },
            _output.WriteLine,
            iter: Cases,
            print: static sample => Print(sample.Item1, sample.Item2));
    }

    [Fact]
    public void Whatever_manifests_say_each_value_has_a_default_that_reads_itself_back()
    {
        ManifestGen.Manifest.Where(static manifest => !manifest.Text.Contains("\\ud", StringComparison.Ordinal)).Sample(
            static manifest => LoadedDefaults.Check(ProjectCheck.Of([manifest], CompilerProfile.All[0]), ManifestReader.Read(manifest.Text).Model),
            _output.WriteLine,
            iter: LoadedCases,
            print: static manifest => manifest.Text);
    }

    [Fact]
    public void Most_manifests_by_chance_have_something_to_compile()
    {
        var (faulty, entries) = (0, 0);
        ManifestGen.Manifest.Sample(
            manifest =>
            {
                var document = ManifestReader.Read(manifest.Text);
                Interlocked.Add(ref entries, document.Model.Gates.Count + document.Model.Configs.Count + document.Model.Experiments.Count + document.Model.Layers.Count);
                Interlocked.Add(ref faulty, document.Problems.Any(static problem => problem.StopsGeneration) ? 1 : 0);
            },
            iter: Cases);

        _output.WriteLine($"{faulty} of {Cases} manifests lack something because of a fault; all of them have {entries} entries.");
        Assert.InRange(faulty, Cases / 20, Cases * 3 / 4);
        Assert.InRange(entries, Cases * 2, int.MaxValue);
    }

    private static string Print(ManifestSample[] manifests, CompilerProfile profile)
    {
        var texts = manifests.Select(static manifest => manifest.Text).ToArray();
        if (FirstFault(texts, profile) is { } fault)
        {
            for (var i = 0; i < texts.Length; i++)
            {
                texts[i] = JsonShrinker.Shrink(texts[i], smaller => FirstFault([.. texts[..i], smaller, .. texts[(i + 1)..]], profile) == fault);
            }
        }

        return $"{profile}\n{string.Join("\n", texts)}";
    }

    private static string? FirstFault(IReadOnlyList<string> manifests, CompilerProfile profile) =>
        ProjectCheck.Of([.. manifests.Select(static text => new ManifestSample(text, []))], profile).Compile() is [var first, ..] ? first.Id : null;
}
