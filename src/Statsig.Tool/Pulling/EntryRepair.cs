using System.Text.Json.Nodes;
using Statsig.Manifest;
using Statsig.Tool.Json;
using Statsig.Tool.Listing;

namespace Statsig.Tool.Pulling;

/// <summary>
/// Makes the Console's schemas and values ones that a manifest can have. The Console holds values against schemas only while somebody edits them, and knows
/// nothing of C#: what does not fit is left out, and what has no C# name of its own gets one.
/// </summary>
internal sealed class EntryRepair
{
    private const int MaxPasses = 500;

    private readonly PulledEntry _entry;
    private readonly List<string> _notes;
    private readonly JsonObject _parts = [];

    private EntryRepair(PulledEntry entry, List<string> notes)
    {
        _entry = entry;
        _notes = notes;
    }

    /// <summary>Repairs an entry.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="notes">Gets what was left out.</param>
    public static PulledEntry Run(PulledEntry entry, List<string> notes)
    {
        if (entry.Schema is null && entry.Default is null && entry.Groups is null)
        {
            return entry;
        }

        return new EntryRepair(entry, notes).Run();
    }

    private PulledEntry Run()
    {
        Put("schema", _entry.Schema);
        Put("default", _entry.Default);
        Put("groups", _entry.Groups);
        var isDeclared = _entry.IsSchemaDeclared;
        for (var pass = 0; pass < MaxPasses; pass++)
        {
            var (text, problems) = Read();
            var isFixed = false;
            foreach (var problem in problems)
            {
                var place = JsonPlace.Find(text, problem.Span.Start);
                isFixed |= place is not null && Fix(problem.Rule, place, ref isDeclared);
                if (isFixed && place?.Path.ElementAtOrDefault(2) == "schema")
                {
                    // What changes in the schema changes what else is wrong.
                    break;
                }
            }

            if (!isFixed)
            {
                if (problems.Any(static problem => problem.IsError))
                {
                    Note($"its value is left out: {problems.First(static problem => problem.IsError).Message}");
                    _parts.Clear();
                }

                break;
            }
        }

        return _entry with
        {
            Schema = _parts["schema"] as JsonObject,
            IsSchemaDeclared = isDeclared,
            Default = _parts["default"] as JsonObject,
            Groups = _parts["groups"] as JsonObject,
        };
    }

    private void Put(string name, JsonObject? value)
    {
        if (value is not null)
        {
            _parts[name] = value.DeepClone();
        }
    }

    /// <summary>The entry alone, under a name that nothing can be wrong with.</summary>
    private (string Text, IReadOnlyList<ManifestProblem> Problems) Read()
    {
        var text = JsonNodes.ToAscii(new JsonObject { [FlagWords.SectionOf(_entry.Kind)] = new JsonObject { ["entry"] = _parts.DeepClone() } });
        return (text, ManifestReader.Read(text).Problems);
    }

    private bool Fix(ManifestProblemId rule, JsonPlace place, ref bool isDeclared)
    {
        var path = place.Path.Skip(2).ToList();
        switch (path.Count == 0 ? "" : path[0])
        {
            case "default" when rule is ManifestProblemId.InvalidDefault or ManifestProblemId.UnknownProperty:
                Note($"'{string.Join('.', path.Skip(1))}' of its default does not fit the schema and is left out.");
                return Remove(path);
            case "groups" when rule is ManifestProblemId.IdentifierCollision or ManifestProblemId.InvalidIdentifier:
                Note($"the group '{path[^1]}' is left out: no C# name of its own can be made from it.");
                return Remove(path);
            case "groups" when rule is ManifestProblemId.InvalidDefault or ManifestProblemId.UnknownProperty:
                Note($"'{string.Join('.', path.Skip(2))}' of the group '{path[1]}' does not fit the schema and is left out.");
                return Remove(path);
            case "schema":
                return FixSchema(rule, path, place.IsName, ref isDeclared);
            default:
                return false;
        }
    }

    private bool FixSchema(ManifestProblemId rule, List<string> path, bool isName, ref bool isDeclared)
    {
        switch (rule)
        {
            case ManifestProblemId.UnknownProperty:
                return Remove(path);
            case ManifestProblemId.InvalidDefault when IndexOfKeyword(path, "default") is > 0 and var index:
                return Remove(path[..(index + 1)]);
            case ManifestProblemId.IdentifierCollision or ManifestProblemId.InvalidIdentifier when isName && path.Count >= 3 && path[^2] == "properties":
                return Find(path[..^1]) is JsonObject properties && SchemaNames.Identify(properties, path[^1]);
            case ManifestProblemId.IdentifierCollision or ManifestProblemId.InvalidIdentifier or ManifestProblemId.InvalidSchema
                when IndexOfKeyword(path, "enum", "x-enumNames") is > 0 and var index:
                return Find(path[..index]) is JsonObject schema && SchemaNames.NameValues(schema);
            case ManifestProblemId.InvalidSchema when path.FindLastIndex(static name => name == "properties") is > 0 and var index && index + 1 < path.Count:
                Note($"the schema of '{path[index + 1]}' is malformed; any JSON is taken for it.");
                return Replace(path[..(index + 2)], JsonValue.Create(true));
            case ManifestProblemId.InvalidSchema when isDeclared:
                Note("its schema is malformed; its values tell the types.");
                isDeclared = false;
                _parts.Remove("schema");
                Put("schema", SchemaInference.OfObjects(_entry.Values));
                return true;
            default:
                return false;
        }
    }

    /// <summary>The first of a path's names that is a keyword of that name, not a property of the value.</summary>
    private static int IndexOfKeyword(List<string> path, params string[] keywords) =>
        path.FindIndex(name => keywords.Contains(name)) is > 0 and var index && path[index - 1] != "properties" ? index : -1;

    private JsonNode? Find(IEnumerable<string> path)
    {
        JsonNode? at = _parts;
        foreach (var name in path)
        {
            at = at switch
            {
                JsonObject value => value[name],
                JsonArray items when int.TryParse(name, out var index) && index < items.Count => items[index],
                _ => null,
            };
        }

        return at;
    }

    /// <summary>Takes a property away; of an array's item the property that has the array.</summary>
    private bool Remove(List<string> path)
    {
        for (var length = path.Count; length > 0; length--)
        {
            if (Find(path.Take(length - 1)) is JsonObject parent)
            {
                return parent.Remove(path[length - 1]);
            }
        }

        return false;
    }

    private bool Replace(List<string> path, JsonNode value)
    {
        if (Find(path.Take(path.Count - 1)) is not JsonObject parent || parent[path[^1]]?.ToJsonString() == value.ToJsonString())
        {
            return false;
        }

        parent[path[^1]] = value;
        return true;
    }

    private void Note(string text) => _notes.Add($"{FlagWords.Of(_entry.Kind)} '{_entry.Name}': {text}");
}
