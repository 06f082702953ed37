using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Benchmarks.Inputs;

internal sealed class InMemoryManifest : AdditionalText
{
    private readonly SourceText _text;

    public InMemoryManifest(string text) => _text = SourceText.From(text, Encoding.UTF8);

    public override string Path => "/app/statsig.manifest.json";

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
}
