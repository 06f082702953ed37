using Statsig.Manifest.Json;

namespace Statsig.Manifest.Reading;

/// <summary>Reads the keywords of a schema object and checks the type of each one's value.</summary>
internal sealed class KeywordReader
{
    private static readonly ComparableNumber LowestInt32 = new("-2147483648");
    private static readonly ComparableNumber HighestInt32 = new("2147483647");

    private readonly ReadContext _context;

    public KeywordReader(ReadContext context) => _context = context;

    public Keywords Read(JsonNode schema, SchemaDraft draft)
    {
        var keywords = default(Keywords);
        var members = new KnownMembers(_context, schema, SchemaKeywords.All);
        while (members.MoveNext())
        {
            ReadKeyword(ref keywords, draft, members.Name, members.Value);
        }

        draft.Limits?.CheckOrder(_context);
        return keywords;
    }

    private void ReadKeyword(ref Keywords keywords, SchemaDraft draft, string keyword, JsonNode value)
    {
        switch (keyword)
        {
            case "description" or "title":
                ReadDescription(draft, keyword, value);
                break;
            case "default":
                draft.Default = value;
                break;
            case "deprecated":
                draft.IsDeprecated = value.Kind == JsonKind.True;
                Require(value.Kind is JsonKind.True or JsonKind.False, value, keyword, "true or false");
                break;
            case "x-identifier":
                draft.Identifier = Require(value.Kind == JsonKind.String, value, keyword, "a string") ? value : null;
                break;
            case "$ref":
                keywords.Reference = Require(value.Kind == JsonKind.String, value, keyword, "a string") ? value : null;
                break;
            case "x-enumNames":
                keywords.EnumNames = value;
                break;
            case "pattern":
                AddLimit(draft, keyword, value, value.Kind == JsonKind.String, "a string");
                break;
            case "minimum" or "maximum" or "exclusiveMinimum" or "exclusiveMaximum" or "multipleOf":
                ReadBound(ref keywords, draft, keyword, value);
                break;
            case "minLength" or "maxLength" or "minItems" or "maxItems" or "minProperties" or "maxProperties":
                ReadCount(draft, keyword, value);
                break;
            case "required":
                RequireStrings(value, keyword);
                break;
            case "const" or "oneOf" or "anyOf" or "allOf" or "not" or "if" or "then" or "else" or "patternProperties" or "prefixItems" or "dependentSchemas":
                keywords.IsUntypable = true;
                _context.Report(ManifestProblemId.UntypedSchema, value, $"'{keyword}' has no C# type; the value is a JsonElement.");
                break;
            default:
                ReadTypeKeyword(ref keywords, keyword, value);
                break;
        }
    }

    private void ReadTypeKeyword(ref Keywords keywords, string keyword, JsonNode value)
    {
        switch (keyword)
        {
            case "type": keywords.Type = value; break;
            case "properties": keywords.Properties = Require(value.Kind == JsonKind.Object, value, keyword, "an object") ? value : null; break;
            case "items": keywords.Items = value; break;
            case "additionalProperties": keywords.AdditionalProperties = value; break;
            case "enum": keywords.Enum = Require(value.Kind == JsonKind.Array, value, keyword, "an array") ? value : null; break;
            case "format": keywords.Format = Require(value.Kind == JsonKind.String, value, keyword, "a string") ? value : null; break;
            default: return;
        }

        if (keywords.Typing is null)
        {
            (keywords.Typing, keywords.TypingKeyword) = (value, keyword);
        }
    }

    private void ReadDescription(SchemaDraft draft, string keyword, JsonNode value)
    {
        // A title is what there is when there is no description.
        if (Require(value.Kind == JsonKind.String, value, keyword, "a string") && (keyword == "description" || draft.Description is null))
        {
            draft.Description = value.GetString();
        }
    }

    private void ReadBound(ref Keywords keywords, SchemaDraft draft, string keyword, JsonNode value)
    {
        if (AddLimit(draft, keyword, value, value.Kind == JsonKind.Number, "a number") && keyword != "multipleOf")
        {
            var bound = new ComparableNumber(value.GetRawText());
            keywords.IsLong |= bound.CompareTo(LowestInt32) < 0 || bound.CompareTo(HighestInt32) > 0;
        }
    }

    private void ReadCount(SchemaDraft draft, string keyword, JsonNode value)
    {
        if (value.Kind == JsonKind.Number && !IsCount(value))
        {
            _context.Report(ManifestProblemId.InvalidSchema, value, $"'{keyword}' must be a whole number from 0, not {ReadContext.Shorten(value.GetRawText())}.");
        }
        else
        {
            AddLimit(draft, keyword, value, value.Kind == JsonKind.Number, "a whole number from 0");
        }
    }

    private bool AddLimit(SchemaDraft draft, string keyword, JsonNode value, bool isRight, string expected)
    {
        if (Require(isRight, value, keyword, expected))
        {
            draft.Limits ??= new SchemaLimits();
            draft.Limits.Add(keyword, value);
        }

        return isRight;
    }

    private void RequireStrings(JsonNode value, string keyword)
    {
        if (Require(value.Kind == JsonKind.Array, value, keyword, "an array of property names"))
        {
            foreach (var item in value.Items)
            {
                Require(item.Kind == JsonKind.String, item, keyword, "an array of property names");
            }
        }
    }

    private bool Require(bool isRight, JsonNode value, string keyword, string expected)
    {
        if (!isRight)
        {
            _context.ReportType(value, keyword, expected, ManifestProblemId.InvalidSchema);
        }

        return isRight;
    }

    private static bool IsCount(JsonNode value) =>
        JsonNumber.TryGetInt64(value.GetRawText(), out var count) && count >= 0;
}
