using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Statsig.Generators.Generation.Pipeline;

/// <summary>What a project's <see cref="Capabilities"/> follow from.</summary>
/// <param name="References">The very list of the compilation, which an edit of C# keeps.</param>
/// <param name="LanguageVersion">The project's C# version.</param>
internal sealed record ProjectReferences(ImmutableArray<MetadataReference> References, LanguageVersion LanguageVersion);
