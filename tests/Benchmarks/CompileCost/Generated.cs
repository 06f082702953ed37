using Benchmarks.Inputs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Statsig.Generators.Generation;
using Statsig.Runtime;

namespace Benchmarks.CompileCost;

/// <summary>What the generator writes, as plain source.</summary>
internal static class Generated
{
    public static IEnumerable<string> From(string manifest)
    {
        var project = CSharpCompilation.Create("App", references: [MetadataReference.CreateFromFile(typeof(FeatureGate).Assembly.Location)]);
        var driver = Drivers.Create(new StatsigGenerator(), new InMemoryManifest(manifest)).RunGenerators(project);
        Drivers.Require(driver, "namespace App.Flags");
        return driver.GetRunResult().GeneratedTrees.Select(tree => tree.ToString());
    }
}
