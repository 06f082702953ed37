using Microsoft.CodeAnalysis;

namespace Statsig.Generators.CodeFixes.Rewriting;

/// <summary>A node that is to be replaced.</summary>
/// <param name="Target">The node.</param>
/// <param name="FindCandidates">What it may be replaced by, the best first, given the node as it is by then.</param>
internal readonly record struct Rewrite(SyntaxNode Target, Func<SyntaxNode, SemanticModel, IEnumerable<SyntaxNode>> FindCandidates);
