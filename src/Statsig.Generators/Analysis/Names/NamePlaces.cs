using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Statsig.Generators.Analysis.Scanning;

namespace Statsig.Generators.Analysis.Names;

/// <summary>The places of a compilation at which something is given the name of a flag, or the key of a parameter.</summary>
internal sealed class NamePlaces
{
    private readonly HashSet<string> _words = new(StringComparer.Ordinal);
    private readonly bool _hasNameless;

    private NamePlaces(Compilation compilation, CancellationToken cancellation)
    {
        NameWords.AddApi(_words, compilation);
        var marked = NameWords.FindMarked(compilation, cancellation);
        _words.UnionWith(marked.Words);
        _hasNameless = marked.HasNameless;
        TypeAliases.AddTo(_words, compilation, cancellation);
    }

    public static NamePlaces Find(Compilation compilation, CancellationToken cancellation) => new(compilation, cancellation);

    /// <summary>Registers an analysis of all places.</summary>
    /// <param name="start">The compilation.</param>
    /// <param name="others">More identifiers that are looked for on the way.</param>
    /// <param name="atUse">Looks at a place.</param>
    /// <param name="atOther">Looks at an identifier at which nothing is given to anything.</param>
    public void Register(CompilationStartAnalysisContext start, IEnumerable<string> others, Action<CodeFile, NameUse> atUse, Action<CodeFile, SyntaxToken> atOther)
    {
        _words.UnionWith(others);
        var table = new WordTable(_words);
        CodeFile.Register(start, file =>
        {
            foreach (var token in WordScanner.FindTokens(file.Tree, table, file.Cancellation))
            {
                if (NameUse.Find(token, file) is { } use)
                {
                    atUse(file, use);
                }
                else
                {
                    atOther(file, token);
                }
            }
        });
        if (_hasNameless)
        {
            CodeFile.Register(
                start,
                (file, operation) =>
                {
                    foreach (var use in NamelessUse.Find(operation, file))
                    {
                        atUse(file, use);
                    }
                },
                NamelessUse.Kinds);
        }
    }
}
