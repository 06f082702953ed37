using System.Globalization;

namespace Statsig.Manifest;

/// <summary>Something wrong with a manifest, and where.</summary>
/// <param name="Rule">The rule that is broken.</param>
/// <param name="Span">The token at fault.</param>
/// <param name="Message">What is wrong and what to do, for the person who edits the manifest.</param>
public sealed record ManifestProblem(ManifestProblemId Rule, SourceSpan Span, string Message)
{
    /// <summary>The diagnostic id, for example <c>STATSIG1001</c>.</summary>
    public string Id => "STATSIG" + ((int)Rule).ToString(CultureInfo.InvariantCulture);

    /// <summary>Whether the manifest is wrong (an error), not merely suspicious (a warning).</summary>
    public bool IsError => Rule is not (ManifestProblemId.UnknownProperty or ManifestProblemId.UntypedSchema);

    /// <summary>
    /// Whether something is missing from the generated code because of this problem. Such problems are reported by the generator itself,
    /// so that a build without analyzers does not lose a flag in silence; all others come from an analyzer.
    /// </summary>
    public bool StopsGeneration => Rule
        is ManifestProblemId.InvalidJson
        or ManifestProblemId.Duplicate
        or ManifestProblemId.IdentifierCollision
        or ManifestProblemId.InvalidIdentifier;
}
