namespace Statsig.Tests.Manifests;

/// <summary>A problem that a manifest of the corpus must have.</summary>
/// <param name="Id">The rule, for example <c>STATSIG1009</c>.</param>
/// <param name="Token">The token at fault as it stands in the text.</param>
internal readonly record struct ExpectedProblem(string Id, string Token)
{
    public override string ToString() => $"{Id} {Token}".TrimEnd();
}
