using System.Text;
using Statsig.Manifest.Json;

namespace Statsig.Manifest.Reading;

/// <summary>Holds defaults and groups' values against their schemas, and reports what does not fit at its token.</summary>
internal sealed class ValueChecker
{
    /// <summary>Stands for a value that does not fit, so that a second one of its name is seen.</summary>
    private static readonly SchemaValue Faulty = SchemaValue.Of("");

    private readonly ReadContext _context;

    /// <summary>Where lists and dictionaries are written; one within another behind what there is of the outer one.</summary>
    private readonly StringBuilder _json = new();

    public ValueChecker(ReadContext context) => _context = context;

    /// <summary>The default that a schema itself gives; checked, and reported on, once.</summary>
    public SchemaValue? DefaultOf(SchemaDraft draft, string name)
    {
        if (!draft.IsDefaultChecked)
        {
            draft.IsDefaultChecked = true;
            draft.DefaultValue = draft.Default is { } node ? Check(node, draft, name) : null;
        }

        return draft.DefaultValue;
    }

    /// <summary>Checks a value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="draft">Its schema.</param>
    /// <param name="name">The property that has it, for messages.</param>
    /// <returns>Null when it does not fit; that has been reported.</returns>
    public SchemaValue? Check(JsonNode value, SchemaDraft draft, string name)
    {
        if (value.IsMissing)
        {
            return null;
        }

        var schema = draft.Resolved;
        if (value.Kind == JsonKind.Null && draft.AllowsNull)
        {
            return SchemaValue.Null;
        }

        return draft.LastValue is { Value: { } same, Node: var node } && node.TextEquals(value) ? same : CheckShape(value, draft, schema, name);
    }

    private SchemaValue? CheckShape(JsonNode value, SchemaDraft draft, SchemaDraft schema, string name)
    {
        var problems = _context.Problems.Count;
        var result = schema.Shape switch
        {
            SchemaShape.Object => CheckObject(value, schema, name),
            SchemaShape.List => CheckList(value, schema, name),
            SchemaShape.Dictionary => CheckDictionary(value, schema, name),
            SchemaShape.Any => CheckAny(value),
            _ => CheckScalar(value, draft, schema, name),
        };
        if (result is not null && problems == _context.Problems.Count && draft.CanBeShared)
        {
            draft.LastValue = (value, result);
        }

        return result;
    }

    private SchemaValue CheckAny(JsonNode value)
    {
        CheckKeys(value);
        return SchemaValue.Of(JsonText.Minify(value));
    }

    /// <summary>Of any JSON only one thing can be wrong: a key that comes twice.</summary>
    private void CheckKeys(JsonNode value)
    {
        var seen = default(NameSet);
        foreach (var (nameNode, member) in value.Members)
        {
            if (!nameNode.IsMissing && !seen.Add(nameNode.GetString()))
            {
                ReportTwice(nameNode, nameNode.GetString());
            }

            CheckKeys(member);
        }

        foreach (var item in value.Items)
        {
            CheckKeys(item);
        }
    }

    private SchemaValue? CheckScalar(JsonNode value, SchemaDraft draft, SchemaDraft schema, string name)
    {
        var (json, fault) = ScalarRule.Check(value, schema, draft.Limits);
        if (fault is null)
        {
            return SchemaValue.Of(json);
        }

        _context.Report(ManifestProblemId.InvalidDefault, value, $"'{ReadContext.Shorten(name)}' {fault}");
        return null;
    }

    private SchemaValue? CheckObject(JsonNode value, SchemaDraft schema, string name)
    {
        if (!IsOf(JsonKind.Object, value, name, "an object"))
        {
            return null;
        }

        var properties = schema.Properties!;
        var members = new SchemaValue?[properties.Count];
        var unknown = default(NameSet);
        var count = 0;
        foreach (var (nameNode, member) in value.Members)
        {
            if (nameNode.IsMissing)
            {
                continue;
            }

            count++;
            var key = nameNode.GetString();
            var place = properties.IndexOf(key);
            if (place < 0 ? !unknown.Add(key) : members[place] is not null)
            {
                ReportTwice(nameNode, key);
            }
            else if (place < 0)
            {
                var hint = _context.FindNearest(key, properties) is { } nearest ? $"; did you mean '{ReadContext.Shorten(nearest)}'?" : ".";
                _context.Report(ManifestProblemId.UnknownProperty, nameNode, $"The schema has no property '{ReadContext.Shorten(key)}'{hint}");
            }
            else
            {
                members[place] = Check(member, properties[place].Schema, key) ?? Faulty;
            }
        }

        for (var i = 0; i < members.Length; i++)
        {
            members[i] = ReferenceEquals(members[i], Faulty) ? null : members[i];
        }

        return IsCountRight(value, schema, name, "minProperties", "maxProperties", count, "properties") ? SchemaValue.Of(properties, members) : null;
    }

    private SchemaValue? CheckList(JsonNode value, SchemaDraft schema, string name)
    {
        if (!IsOf(JsonKind.Array, value, name, "an array"))
        {
            return null;
        }

        var json = _json;
        var start = json.Length;
        json.Append('[');
        var items = ItemsOf(schema);
        var count = 0;
        var fits = true;
        foreach (var item in value.Items)
        {
            json.Append(count++ > 0 ? "," : "");
            fits &= AppendItem(json, items, key: null, item, schema.Item!, name);
        }

        fits &= IsCountRight(value, schema, name, "minItems", "maxItems", count, "items");
        json.Append(']');
        return Cut(json, start, fits, items);
    }

    private SchemaValue? CheckDictionary(JsonNode value, SchemaDraft schema, string name)
    {
        if (!IsOf(JsonKind.Object, value, name, "an object"))
        {
            return null;
        }

        var json = _json;
        var start = json.Length;
        json.Append('{');
        var items = ItemsOf(schema);
        var seen = default(NameSet);
        var count = 0;
        var fits = true;
        foreach (var (nameNode, member) in value.Members)
        {
            if (nameNode.IsMissing)
            {
                continue;
            }

            var key = nameNode.GetString();
            if (!seen.Add(key))
            {
                ReportTwice(nameNode, key);
                continue;
            }

            json.Append(count++ > 0 ? "," : "");
            JsonString.AppendEncoded(json, key);
            json.Append(':');
            fits &= AppendItem(json, items, key, member, schema.Item!, key);
        }

        fits &= IsCountRight(value, schema, name, "minProperties", "maxProperties", count, "entries");
        json.Append('}');
        return Cut(json, start, fits, items);
    }

    private static SchemaValue? Cut(StringBuilder json, int start, bool fits, List<(string? Key, SchemaValue Value)>? items)
    {
        var value = fits ? SchemaValue.Of(json.ToString(start, json.Length - start), items) : null;
        json.Length = start;
        return value;
    }

    /// <summary>Values of classes that lead back to themselves are kept, since their classes' defaults write them in another way.</summary>
    private static List<(string? Key, SchemaValue Value)>? ItemsOf(SchemaDraft schema) => schema.Cycle != 0 ? [] : null;

    private bool AppendItem(
        StringBuilder json, List<(string? Key, SchemaValue Value)>? items, string? key, JsonNode item, SchemaDraft schema, string name)
    {
        if (Check(item, schema, name) is not { } value)
        {
            return false;
        }

        items?.Add((key, value));
        ValueWriter.AppendAsGiven(json, value);
        return true;
    }

    private bool IsOf(JsonKind kind, JsonNode value, string name, string expected)
    {
        if (value.Kind == kind)
        {
            return true;
        }

        _context.ReportType(value, name, expected, ManifestProblemId.InvalidDefault);
        return false;
    }

    private bool IsCountRight(JsonNode value, SchemaDraft schema, string name, string minimum, string maximum, int count, string unit)
    {
        if (schema.Limits?.FindCountFault(minimum, maximum, count, unit) is not { } fault)
        {
            return true;
        }

        _context.Report(ManifestProblemId.InvalidDefault, value, $"'{ReadContext.Shorten(name)}' must have {fault}, not {count}.");
        return false;
    }

    private void ReportTwice(JsonNode nameNode, string key) =>
        _context.Report(ManifestProblemId.Duplicate, nameNode, $"The key '{ReadContext.Shorten(key)}' stands twice in this object; the first one counts.");
}
