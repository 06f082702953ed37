using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Statsig.Generators.Tests.Support;

/// <summary>MSBuild properties as the compiler hands them to generators.</summary>
internal sealed class InMemoryOptions : AnalyzerConfigOptionsProvider
{
    private readonly Values _global;

    public InMemoryOptions(params (string Name, string Value)[] properties) =>
        _global = new Values(properties.ToDictionary(p => "build_property." + p.Name, p => p.Value));

    public override AnalyzerConfigOptions GlobalOptions => _global;

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => Values.None;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => Values.None;

    private sealed class Values : AnalyzerConfigOptions
    {
        public static readonly Values None = new([]);

        private readonly Dictionary<string, string> _values;

        public Values(Dictionary<string, string> values) => _values = values;

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => _values.TryGetValue(key, out value);
    }
}
