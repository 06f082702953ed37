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
    private static readonly Func<string, List<ManifestProblem>, IDisposable> ParseJson = typeof(ManifestReader).Assembly
        .GetType("Statsig.Manifest.Json.JsonParser", throwOnError: true)!
        .GetMethod("Parse")!
        .CreateDelegate<Func<string, List<ManifestProblem>, IDisposable>>();

    private readonly string[] _edits = new string[2];
    private string _text = "";
    private ManifestDocument _document = ManifestReader.Read("{}");
    private int _next;

    /// <summary>How many entries the manifest has: a third of them configs with 8 properties, the rest gates.</summary>
    [Params(10, 500, 10_000)]
    public int Entries { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _text = ManifestText.Mixed(Entries);
        _edits[0] = _text;
        _edits[1] = ManifestText.Of(Entries - (Entries / 3) + 1, Entries / 3);
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
    public void Json()
    {
        using var tree = ParseJson(_text, []);
    }

    [Benchmark(Description = "ManifestReader.Read, a text for the first time")]
    public ManifestDocument Manifest() => ManifestReader.Read(_text);

    [Benchmark(Description = "ManifestReader.Read, after a gate came or went")]
    public ManifestDocument Edited() => _document = ManifestReader.Read(_edits[_next ^= 1], _document);
}
