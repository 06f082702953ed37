using System.Globalization;

namespace Statsig.Manifest.Tests.Fuzzing;

public class ManifestFuzzTests
{
    /// <summary>Set to the seed that a failure has printed, it runs that one again.</summary>
    private const string SeedVariable = "STATSIG_FUZZ_SEED";

    private const int FixedSeed = 3;
    private const int Texts = 52_000;

    private readonly ITestOutputHelper _output;

    public ManifestFuzzTests(ITestOutputHelper output) => _output = output;

    [Fact]
    public void Mutated_manifests_are_read_as_they_are() => Run(FixedSeed);

    [Fact]
    public void Mutated_manifests_of_a_random_seed_are_read_as_they_are() =>
        Run(Environment.GetEnvironmentVariable(SeedVariable) is { Length: > 0 } given ? int.Parse(given, CultureInfo.InvariantCulture) : Random.Shared.Next());

    [Fact]
    public void Manifests_cut_off_at_any_place_are_read_as_they_are()
    {
        var cuts = FuzzSeeds.All.SelectMany(static text => Enumerable.Range(0, text.Length + 1).Select(length => (Text: text, Length: length))).ToList();

        CheckAll(cuts.Count, i => cuts[i].Text[..cuts[i].Length], "A seed that is cut off");
    }

    private void Run(int seed)
    {
        _output.WriteLine($"{SeedVariable}={seed}");

        // A stack that overflows ends the process, and with it goes what the test has said.
        File.WriteAllText(Path.Combine(AppContext.BaseDirectory, "fuzz-seed.txt"), $"{SeedVariable}={seed}");

        var valid = CheckAll(Texts, i => new TextMutator(unchecked((seed * 397) ^ i)).Next(), $"{SeedVariable}={seed}");

        // Mutations that leave no JSON behind would test the syntax alone.
        _output.WriteLine($"{valid} of {Texts} texts are JSON.");
        Assert.InRange(valid, Texts / 5, Texts * 4 / 5);
    }

    /// <returns>How many of the texts are JSON.</returns>
    private static int CheckAll(int count, Func<int, string> textOf, string origin)
    {
        var valid = 0;
        string? failed = null;
        Parallel.For(0, count, (i, state) =>
        {
            var text = textOf(i);
            if (ReaderCheck.FindFault(text, out var isJson) is not null)
            {
                Interlocked.CompareExchange(ref failed, text, null);
                state.Stop();
            }
            else if (isJson)
            {
                Interlocked.Increment(ref valid);
            }
        });

        if (failed is not null)
        {
            var shrunk = TextShrinker.Shrink(failed, static shorter => ReaderCheck.FindFault(shorter, out _) is not null);
            Assert.Fail($"{origin}: {TextShrinker.Escape(shrunk)}\n{ReaderCheck.FindFault(shrunk, out _)}");
        }

        return valid;
    }
}
