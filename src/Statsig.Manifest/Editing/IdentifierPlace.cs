using Statsig.Manifest.Json;

namespace Statsig.Manifest.Editing;

/// <summary>Where a name's C# name is, or would be, written.</summary>
internal sealed class IdentifierPlace
{
    private const string ForEntries = "identifier";
    private const string ForSchemas = "x-identifier";

    private static readonly string[] Sections = ["gates", "configs", "experiments", "layers"];

    private readonly List<string> _path;
    private readonly string _property;
    private readonly SourceSpan _target;

    private IdentifierPlace(List<string> path, string property, SourceSpan target, string? present)
    {
        _path = path;
        _property = property;
        _target = target;
        Present = present;
    }

    /// <summary>The C# name that stands there; null when there is none.</summary>
    public string? Present { get; }

    /// <summary>Finds the place.</summary>
    /// <param name="root">The manifest.</param>
    /// <param name="token">The token of a name, or of the C# name that it has been given.</param>
    /// <returns>Null where there can be none.</returns>
    public static IdentifierPlace? Find(JsonNode root, SourceSpan token) => Find(root, [], token);

    /// <summary>Writes a C# name there, before all else that is said of the name.</summary>
    public string Write(string text, string identifier)
    {
        // An entry with nothing in it stays in its line.
        if (Present is null && string.IsNullOrWhiteSpace(text.Substring(_target.Start + 1, _target.Length - 2)))
        {
            var value = $"{{ {JsonFormat.WriteString(_property)}: {JsonFormat.WriteString(identifier)} }}";
            return text.Substring(0, _target.Start) + value + text.Substring(_target.End);
        }

        var edit = JsonEdit.Object(First.Instance).Set(_property, JsonEdit.To(JsonFormat.WriteString(identifier)));
        for (var i = _path.Count - 1; i >= 0; i--)
        {
            edit = JsonEdit.Object().Set(_path[i], edit);
        }

        return JsonTextEditor.Apply(text, edit);
    }

    private static IdentifierPlace? Find(JsonNode node, List<string> path, SourceSpan token)
    {
        foreach (var member in node.Members)
        {
            if (member.Name.Span == token)
            {
                var property = PropertyFor(path);
                path.Add(member.Name.GetString());
                return property is not null && member.Value.Kind == JsonKind.Object ? new IdentifierPlace(path, property, member.Value.Span, null) : null;
            }

            if (member.Value.Span == token)
            {
                var isIdentifier = member.Value.Kind == JsonKind.String && (member.Name.StringEquals(ForEntries) || member.Name.StringEquals(ForSchemas));
                return isIdentifier ? new IdentifierPlace(path, member.Name.GetString(), token, member.Value.GetString()) : null;
            }

            if (member.Value.Span.Start < token.Start && token.End <= member.Value.Span.End)
            {
                path.Add(member.Name.GetString());
                return Find(member.Value, path, token);
            }
        }

        return null;
    }

    /// <summary>What a C# name is called where a name stands; null where there can be none.</summary>
    private static string? PropertyFor(List<string> path) => path switch
    {
        [var section] when Array.IndexOf(Sections, section) >= 0 => ForEntries,
        ["$defs"] => ForSchemas,
        [.., "properties"] => ForSchemas,
        _ => null,
    };

    /// <summary>The C# name comes first, wherever the others stand.</summary>
    private sealed class First : IComparer<string>
    {
        public static readonly First Instance = new();

        public int Compare(string? x, string? y) => IsIdentifier(y).CompareTo(IsIdentifier(x));

        private static bool IsIdentifier(string? name) => name is ForEntries or ForSchemas;
    }
}
