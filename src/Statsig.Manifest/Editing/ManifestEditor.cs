using Statsig.Manifest.Editing;
using Statsig.Manifest.Json;

namespace Statsig.Manifest;

/// <summary>
/// Changes a manifest's text so that its meaning changes in a given way and all else stays: layout, line ends, comments, the habit about the last comma. A
/// text that is not valid JSON is not touched.
/// </summary>
public static class ManifestEditor
{
    private const string EmptyEntry = "{}";

    /// <summary>Adds empty entries: in their places where a section is sorted, else at its end. Sections that are missing are added, too.</summary>
    /// <param name="text">The manifest's text.</param>
    /// <param name="entries">The entries. Those that the manifest has already are passed over.</param>
    /// <returns>The new text; null when there is no place for an entry.</returns>
    public static string? AddEntries(string text, IEnumerable<NewEntry> entries)
    {
        using var tree = Parse(text);
        if (tree is null || tree.Root.Kind != JsonKind.Object)
        {
            return null;
        }

        var edit = JsonEdit.Object(SectionOrder.Instance);
        foreach (var group in entries.GroupBy(static entry => entry.Kind).OrderBy(static group => group.Key))
        {
            var section = SectionOrder.NameOf(group.Key);
            var present = new List<string>();
            if (FindMember(tree.Root, section) is { } found)
            {
                if (found.Kind != JsonKind.Object)
                {
                    return null;
                }

                foreach (var member in found.Members)
                {
                    present.Add(member.Name.GetString());
                }
            }

            var missing = new SortedSet<string>(group.Select(static entry => entry.Name), StringComparer.Ordinal);
            missing.ExceptWith(present);
            if (missing.Count > 0)
            {
                edit.Set(section, EditOf(missing, OrderOf(present)));
            }
        }

        return JsonTextEditor.Apply(text, edit);
    }

    /// <summary>Gives a name that stands in a manifest another C# name: an entry its <c>identifier</c>, a property or definition its <c>x-identifier</c>.</summary>
    /// <param name="text">The manifest's text.</param>
    /// <param name="name">The token of the name, or of the C# name that it has been given already.</param>
    /// <param name="identifier">The C# name.</param>
    /// <returns>The new text; null where there can be no such property.</returns>
    public static string? SetIdentifier(string text, SourceSpan name, string identifier)
    {
        using var tree = Parse(text);
        return tree is not null && IdentifierPlace.Find(tree.Root, name) is { } place ? place.Write(text, identifier) : null;
    }

    /// <summary>The C# name that stands at a token, where it was chosen there.</summary>
    /// <param name="text">The manifest's text.</param>
    /// <param name="token">The token.</param>
    /// <returns>Null when something else stands there.</returns>
    public static string? FindIdentifier(string text, SourceSpan token)
    {
        using var tree = Parse(text);
        return tree is not null && IdentifierPlace.Find(tree.Root, token) is { Present: { } present } ? present : null;
    }

    private static JsonObjectEdit EditOf(IEnumerable<string> names, StringComparer? order)
    {
        var edit = JsonEdit.Object(order);
        foreach (var name in names)
        {
            edit.Set(name, JsonEdit.To(EmptyEntry));
        }

        return edit;
    }

    /// <summary>How names are sorted; null when they are not.</summary>
    private static StringComparer? OrderOf(List<string> names) =>
        IsSorted(names, StringComparer.Ordinal) ? StringComparer.Ordinal : IsSorted(names, StringComparer.OrdinalIgnoreCase) ? StringComparer.OrdinalIgnoreCase : null;

    private static bool IsSorted(List<string> names, StringComparer order)
    {
        for (var i = 1; i < names.Count; i++)
        {
            if (order.Compare(names[i - 1], names[i]) > 0)
            {
                return false;
            }
        }

        return true;
    }

    private static JsonNode? FindMember(JsonNode node, string name)
    {
        foreach (var member in node.Members)
        {
            if (member.Name.StringEquals(name))
            {
                return member.Value;
            }
        }

        return null;
    }

    private static JsonTree? Parse(string text)
    {
        var problems = new List<ManifestProblem>();
        var tree = JsonParser.Parse(text, problems);
        if (problems.Count == 0)
        {
            return tree;
        }

        tree.Dispose();
        return null;
    }
}
