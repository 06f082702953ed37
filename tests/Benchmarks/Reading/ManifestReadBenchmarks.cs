using System.Text.Json;
using BenchmarkDotNet.Attributes;
using Benchmarks.Inputs;
using Statsig.Manifest;

namespace Benchmarks.Reading;

/// <summary>A manifest's text is read: tokens with places, then meaning, C# names and the check of every rule.</summary>
[MemoryDiagnoser]
public class ManifestReadBenchmarks
{
    /// <summary>The reader's lower half is internal; a delegate to it costs no more than the call.</summary>
    private static readonly Func<string, List<ManifestProblem>, object> ParseJson = typeof(ManifestReader).Assembly
        .GetType("Statsig.Manifest.Json.JsonParser", throwOnError: true)!
        .GetMethod("Parse")!
        .CreateDelegate<Func<string, List<ManifestProblem>, object>>();

    private string _text = "";

    /// <summary>How many entries the manifest has: a third of them configs with 8 properties, the rest gates.</summary>
    [Params(10, 500, 10_000)]
    public int Entries { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _text = ManifestText.Mixed(Entries);
        var document = ManifestReader.Read(_text);
        if (document.Problems.Count > 0 || document.Model.Gates.Count + document.Model.Configs.Count != Entries)
        {
            throw new InvalidOperationException("The manifest was not read as it was meant.");
        }
    }

    [Benchmark(Baseline = true, Description = "peer: JsonDocument.Parse")]
    public void Peer()
    {
        using var document = JsonDocument.Parse(_text);
    }

    [Benchmark(Description = "JsonParser: the JSON layer alone, with places and recovery")]
    public object Json() => ParseJson(_text, []);

    [Benchmark(Description = "ManifestReader.Read")]
    public ManifestDocument Manifest() => ManifestReader.Read(_text);
}
