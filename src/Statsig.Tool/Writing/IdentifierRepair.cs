using Statsig.Manifest;
using Statsig.Manifest.Editing;
using Statsig.Tool.Json;
using Statsig.Tool.Listing;
using Statsig.Tool.Pulling;

namespace Statsig.Tool.Writing;

/// <summary>
/// Gives an <c>identifier</c> to entries from whose names no C# name of their own can be made. Entries that the manifest had before keep theirs: code uses it.
/// </summary>
internal static class IdentifierRepair
{
    private const int MaxPasses = 1000;

    private static readonly FlagKind[] Kinds = Enum.GetValues<FlagKind>();

    /// <summary>Repairs a manifest.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="before">The names that it had before.</param>
    /// <param name="notes">What is known already.</param>
    public static ComposedManifest Run(string text, ManifestNames before, IReadOnlyList<string> notes)
    {
        var allNotes = notes.ToList();
        for (var pass = 0; pass < MaxPasses; pass++)
        {
            var document = ManifestReader.Read(text);
            if (FindFaulty(document) is not { } flag)
            {
                break;
            }

            // One at a time: each new name may be another one's.
            var victim = VictimOf(flag, document.Names, before);
            var identifier = FreeIdentifier(victim, document.Names);
            var entry = JsonEdit.Object(EntryFields.OfEntry).Set("identifier", JsonEdit.To(JsonNodes.Quote(identifier)));
            text = JsonTextEditor.Apply(text, JsonEdit.Object().Set(FlagWords.SectionOf(victim.Kind), JsonEdit.Object().Set(victim.Name, entry)));
            allNotes.Add($"{FlagWords.Of(victim.Kind)} '{victim.Name}' gets the C# name '{identifier}': its own is taken, or there is none. Choose a better \"identifier\" if you like.");
        }

        return new ComposedManifest(text, allNotes);
    }

    private static NamedFlag? FindFaulty(ManifestDocument document)
    {
        var starts = document.Problems
            .Where(static problem => problem.Rule is ManifestProblemId.IdentifierCollision or ManifestProblemId.InvalidIdentifier)
            .Select(static problem => problem.Span.Start).ToHashSet();
        return starts.Count == 0 ? null : All(document.Names).FirstOrDefault(flag => starts.Contains(flag.Span.Start));
    }

    /// <summary>Of two that collide the one that is new.</summary>
    private static NamedFlag VictimOf(NamedFlag flag, ManifestNames names, ManifestNames before)
    {
        if (before.Find(flag.Kind, flag.Name) is null)
        {
            return flag;
        }

        var identifier = CSharpName.Derive(flag.Name);
        return All(names).FirstOrDefault(other => other.Kind == flag.Kind && other.Name != flag.Name && before.Find(other.Kind, other.Name) is null
            && (other.Identifier == identifier || AreOneType(flag.Kind, other.Identifier, identifier))) ?? flag;
    }

    private static bool AreOneType(FlagKind kind, string? one, string? other) =>
        kind != FlagKind.Gate && one is not null && other is not null && CSharpName.ValueType(one, kind) == CSharpName.ValueType(other, kind);

    private static string FreeIdentifier(NamedFlag flag, ManifestNames names)
    {
        var taken = All(names).Where(other => other.Kind == flag.Kind).Select(static other => other.Identifier ?? CSharpName.Derive(other.Name)).ToHashSet(StringComparer.Ordinal);
        return SchemaNames.Free(CSharpName.Derive(flag.Name) ?? "Flag", taken);
    }

    private static IEnumerable<NamedFlag> All(ManifestNames names) => Kinds.SelectMany(kind => names.OfKind(kind).Select(name => names.Find(kind, name)!));
}
