namespace Statsig.Tool.Pulling;

/// <summary>What the Console has, in the manifest's terms.</summary>
/// <param name="Entries">The entries, by kind and name.</param>
/// <param name="Scope">What was asked for.</param>
/// <param name="Notes">What a person should know: what was left out, and why.</param>
internal sealed record PulledProject(IReadOnlyList<PulledEntry> Entries, PullScope Scope, IReadOnlyList<string> Notes);
