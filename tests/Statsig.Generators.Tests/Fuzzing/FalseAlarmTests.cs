using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Statsig.Generators.Tests.Fuzzing;

/// <summary>Where Statsig is not used, nothing is said, however much code there is.</summary>
public class FalseAlarmTests
{
    [Theory]
    [InlineData("src/Statsig.Manifest")]
    [InlineData("src/Statsig.Generators")]
    [InlineData("src/Statsig.Runtime")]
    [InlineData("src/Statsig.Emulator")]
    public async Task Nothing_is_reported_in_this_repositorys_own_code(string folder)
        => await VerifySilent(Sources.Read(folder), atLeast: 10);

    /// <summary>Sources as public packages have them, compiled as they are meant to be: into the project.</summary>
    [Theory]
    [InlineData("Polyfill/11.4.5", "netstandard2.0", 100)]
    [InlineData("ImTools/4.0.0", "netstandard2.0", 1)]
    public async Task Nothing_is_reported_in_the_code_of_public_packages(string package, string framework, int files)
        => await VerifySilent(Sources.ReadPackage(package, framework), files);

    private static async Task VerifySilent(IReadOnlyList<string> sources, int atLeast)
    {
        Assert.True(sources.Count >= atLeast, $"There are {sources.Count} files.");
        var trees = sources.Select((text, i) => CSharpSyntaxTree.ParseText(text, Sources.Options, path: $"File{i}.cs"));

        var diagnostics = await AnalyzerSet.Run(AnalyzerSet.Compile(AnalyzerSet.Sdk(1)).AddSyntaxTrees(trees));

        Assert.Empty(diagnostics.Where(d => d.Id != "STATSIG4004"));
    }
}
