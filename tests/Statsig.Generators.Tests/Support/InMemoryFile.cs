using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Statsig.Generators.Tests.Support;

/// <summary>An additional file that is not on disk.</summary>
internal sealed class InMemoryFile : AdditionalText
{
    private readonly SourceText _text;

    public InMemoryFile(string path, string text)
    {
        Path = path;
        _text = SourceText.From(text, Encoding.UTF8);
    }

    public override string Path { get; }

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
}
