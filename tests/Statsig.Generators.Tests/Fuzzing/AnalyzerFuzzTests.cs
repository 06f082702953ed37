using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Statsig.Generators.Tests.Fuzzing;

/// <summary>Code in an editor is broken most of the time: no analyzer may throw on it. STATSIG_FUZZ_FILES says how many files are broken.</summary>
public class AnalyzerFuzzTests
{
    private const int Seed = 20260301;
    private const int FilesAtOnce = 100;

    private static readonly int Files =
        int.Parse(Environment.GetEnvironmentVariable("STATSIG_FUZZ_FILES") ?? "20000", CultureInfo.InvariantCulture);

    [Fact]
    public async Task No_analyzer_throws_on_half_typed_code()
    {
        var random = new Random(Seed);
        var sources = Sources.Read("src/Statsig.Generators", "src/Statsig.Runtime");
        for (var round = 0; round * FilesAtOnce < Files; round++)
        {
            var trees = new SyntaxTree[FilesAtOnce];
            for (var i = 0; i < trees.Length; i++)
            {
                // Half of the files are those that the rules are about.
                var source = i % 2 == 0 ? Sources.Uses[i / 2 % Sources.Uses.Length] : sources[random.Next(sources.Count)];
                trees[i] = CSharpSyntaxTree.ParseText(Break(source, random), Sources.Options, path: $"File{i}.cs");
            }

            var diagnostics = await AnalyzerSet.Run(AnalyzerSet.Compile(AnalyzerSet.Sdk(round)).AddSyntaxTrees(trees));

            var failure = diagnostics.FirstOrDefault(d => d.Id == "AD0001");
            Assert.True(failure is null, $"round {round}: {failure}");
        }
    }

    /// <summary>Deletes a few stretches, or doubles or swaps them, as editing does.</summary>
    private static string Break(string text, Random random)
    {
        for (var edits = random.Next(1, 5); edits > 0 && text.Length > 10; edits--)
        {
            var length = Math.Min(random.Next(1, random.Next(2, 120)), text.Length - 1);
            var start = random.Next(0, text.Length - length);
            text = random.Next(4) switch
            {
                0 => text.Insert(random.Next(text.Length), text.Substring(start, length)),
                1 => text[..start],
                _ => text.Remove(start, length),
            } is { Length: > 40 } edited ? edited : text;
        }

        return text;
    }
}
