using Statsig.Manifest.Json;

namespace Statsig.Manifest.Reading;

/// <summary>Reads the keyword <c>enum</c>: of strings, which become a C# enum, and of other values, which restrict defaults.</summary>
internal sealed class EnumReader
{
    private readonly ReadContext _context;

    public EnumReader(ReadContext context) => _context = context;

    /// <summary>The type that all values have, where a schema does not say it; null when they differ.</summary>
    /// <param name="values">The values.</param>
    /// <param name="hasNull">Whether null is one of them.</param>
    public static string? InferType(JsonNode values, out bool hasNull)
    {
        hasNull = false;
        string? type = null;
        foreach (var value in values.Items)
        {
            var own = value.Kind switch
            {
                JsonKind.String => "string",
                JsonKind.True or JsonKind.False => "boolean",
                JsonKind.Number => JsonNumber.TryGetInt64(value.GetRawText(), out var integer) && integer is >= int.MinValue and <= int.MaxValue ? "integer" : "number",
                _ => null,
            };
            if (value.Kind is JsonKind.Null or JsonKind.Missing)
            {
                hasNull |= value.Kind == JsonKind.Null;
            }
            else if (own is null)
            {
                return null;
            }
            else if (type is null || type == own)
            {
                type = own;
            }
            else if (type is not ("integer" or "number") || own is not ("integer" or "number"))
            {
                return null;
            }
            else
            {
                type = "number";
            }
        }

        // Of no value at all it is the emptiness that gets reported.
        return type ?? "string";
    }

    public void Read(SchemaDraft draft, JsonNode values, JsonNode? names, string property)
    {
        if (draft.Shape is SchemaShape.String or SchemaShape.DateTimeOffset or SchemaShape.Guid or SchemaShape.Uri)
        {
            ReadMembers(draft, values, names);
            return;
        }

        var allowed = new HashSet<ComparableNumber>();
        var seen = default(NameSet);
        foreach (var value in values.Items)
        {
            if (IsOfShape(draft, value) && IsNew(ref seen, value))
            {
                allowed.Add(ScalarRule.NumberOf(value));
            }
        }

        RequireOne(allowed.Count, values);
        if (draft.Shape is SchemaShape.Boolean or SchemaShape.Int32 or SchemaShape.Int64 or SchemaShape.Double or SchemaShape.Decimal && allowed.Count > 0)
        {
            draft.Allowed = allowed;
        }
    }

    private void ReadMembers(SchemaDraft draft, JsonNode values, JsonNode? names)
    {
        var explicitNames = names is { } node ? ReadNames(node, values) : null;
        var scope = new IdentifierScope(_context, "values", IdentifierKind.EnumMember);
        var seen = default(NameSet);
        var members = new List<EnumMember>();
        var index = -1;
        var count = 0;
        foreach (var value in values.Items)
        {
            index++;
            if (value.Kind == JsonKind.Null && draft.IsNullable)
            {
                continue;
            }

            if (value.Kind != JsonKind.String)
            {
                _context.ReportType(value, "enum", "of the schema's type, a string", ManifestProblemId.InvalidSchema);
                continue;
            }

            count++;
            if (IsNew(ref seen, value) && scope.Take(value, value.GetString(), explicitNames?[index], "x-enumNames") is { } identifier)
            {
                members.Add(new EnumMember(value.GetString(), identifier));
            }
        }

        RequireOne(count, values);
        if (members.Count > 0)
        {
            draft.Shape = SchemaShape.Enum;
            draft.Members = members;
        }
    }

    private List<JsonNode?>? ReadNames(JsonNode names, JsonNode values)
    {
        if (names.Kind != JsonKind.Array)
        {
            _context.ReportType(names, "x-enumNames", "an array of C# names", ManifestProblemId.InvalidSchema);
            return null;
        }

        var result = new List<JsonNode?>();
        foreach (var name in names.Items)
        {
            if (name.Kind != JsonKind.String)
            {
                _context.ReportType(name, "x-enumNames", "an array of C# names", ManifestProblemId.InvalidSchema);
                return null;
            }

            result.Add(name);
        }

        var count = 0;
        foreach (var value in values.Items)
        {
            _ = value;
            count++;
        }

        if (count == result.Count)
        {
            return result;
        }

        _context.Report(
            ManifestProblemId.InvalidSchema, names, $"'x-enumNames' has {result.Count} names and 'enum' has {count} values; write one name for each value.");
        return null;
    }

    private bool IsOfShape(SchemaDraft draft, JsonNode value)
    {
        var (fits, expected) = draft.Shape switch
        {
            SchemaShape.Boolean => (value.Kind is JsonKind.True or JsonKind.False, "a boolean"),
            SchemaShape.Int32 or SchemaShape.Int64 => (value.Kind == JsonKind.Number && JsonNumber.IsInteger(value.GetRawText()), "an integer"),
            SchemaShape.Double or SchemaShape.Decimal => (value.Kind == JsonKind.Number, "a number"),
            SchemaShape.List => (value.Kind == JsonKind.Array, "an array"),
            _ => (value.Kind == JsonKind.Object, "an object"),
        };
        if (fits || (value.Kind == JsonKind.Null && draft.IsNullable))
        {
            return fits;
        }

        _context.ReportType(value, "enum", "of the schema's type, " + expected, ManifestProblemId.InvalidSchema);
        return false;
    }

    private bool IsNew(ref NameSet seen, JsonNode value)
    {
        var text = value.Kind == JsonKind.String ? value.GetString() : JsonMeaning.Of(value);
        if (seen.Add(text))
        {
            return true;
        }

        _context.Report(ManifestProblemId.InvalidSchema, value, $"The value {ReadContext.Shorten(value.GetRawText())} stands twice in this enum.");
        return false;
    }

    private void RequireOne(int count, JsonNode values)
    {
        if (count == 0)
        {
            var isEmpty = true;
            foreach (var value in values.Items)
            {
                isEmpty &= value.Kind is JsonKind.Null;
            }

            if (isEmpty)
            {
                _context.Report(ManifestProblemId.InvalidSchema, values, "This enum has no value.");
            }
        }
    }
}
