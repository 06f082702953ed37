using Statsig.Emulator.Catalog;
using Statsig.Emulator.Rules;

namespace Statsig.Emulator.Flags;

/// <summary>What the files say, as of one moment. A request sees one state from beginning to end.</summary>
/// <param name="Catalog">The manifests' flags; null when there is no manifest.</param>
/// <param name="Rules">The local rules.</param>
internal sealed record FlagState(FlagCatalog? Catalog, LocalRules Rules);
