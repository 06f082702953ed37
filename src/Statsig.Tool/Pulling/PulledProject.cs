using Statsig.Manifest;

namespace Statsig.Tool.Pulling;

/// <summary>What the Console has, in the manifest's terms.</summary>
/// <param name="Entries">The entries, by kind and name.</param>
/// <param name="Incomplete">Kinds of which the Console may have more; none of them is taken for deleted.</param>
/// <param name="Notes">What a person should know: what was left out, and why.</param>
internal sealed record PulledProject(IReadOnlyList<PulledEntry> Entries, IReadOnlySet<FlagKind> Incomplete, IReadOnlyList<string> Notes);
