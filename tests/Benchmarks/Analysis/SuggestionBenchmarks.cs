using System.Globalization;
using BenchmarkDotNet.Attributes;
using Statsig.Manifest;

namespace Benchmarks.Analysis;

/// <summary>"Did you mean": one suggestion among 10,000 names, made only when something is reported.</summary>
[MemoryDiagnoser]
public class SuggestionBenchmarks
{
    private static readonly string[] Words =
        ["checkout", "search", "payment", "invoice", "banner", "profile", "category", "shipping", "discount", "basket", "address", "country", "review", "rating"];

    private string[] _names = [];

    /// <summary>What was written: a slip, a missing word, and something that is like no name.</summary>
    [Params("payment_baskte_v7", "paymentBasketV7", "payment_basket", "entirely_unlike_all")]
    public string Misspelt { get; set; } = "";

    [GlobalSetup]
    public void Setup() => _names =
    [
        .. from i in Enumerable.Range(0, 10_000)
           let first = Words[i % Words.Length]
           let second = Words[i / Words.Length % Words.Length]
           select string.Create(CultureInfo.InvariantCulture, $"{first}_{second}_v{i / (Words.Length * Words.Length)}"),
    ];

    [Benchmark]
    public string? FindNearest() => NameSuggester.FindNearest(Misspelt, _names);
}
