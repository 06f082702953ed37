using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Statsig.Generators.CodeFixes.Rewriting;

/// <summary>Offers one or more ways to replace an expression, and each of them for a whole document, project or solution.</summary>
public abstract class RewritingFixProvider : CodeFixProvider
{
    private readonly ImmutableArray<RewritingFix> _fixes;

    private protected RewritingFixProvider(params RewritingFix[] fixes) => _fixes = ImmutableArray.Create(fixes);

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(FixAllAsync);

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var fix in _fixes)
        {
            await fix.RegisterAsync(context).ConfigureAwait(false);
        }
    }

    private async Task<Document?> FixAllAsync(FixAllContext context, Document document, ImmutableArray<Diagnostic> diagnostics)
    {
        foreach (var fix in _fixes)
        {
            if (fix.Key == context.CodeActionEquivalenceKey && document is not SourceGeneratedDocument)
            {
                return await fix.FixAsync(document, diagnostics, context.CancellationToken).ConfigureAwait(false);
            }
        }

        return null;
    }
}
