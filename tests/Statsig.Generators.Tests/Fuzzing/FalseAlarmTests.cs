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
    {
        var trees = Sources.Read(folder).Select((text, i) => CSharpSyntaxTree.ParseText(text, Sources.Options, path: $"File{i}.cs"));

        var diagnostics = await AnalyzerSet.Run(AnalyzerSet.Compile(AnalyzerSet.Sdk(1)).AddSyntaxTrees(trees));

        Assert.Empty(diagnostics.Where(d => d.Id != "STATSIG4004"));
    }
}
