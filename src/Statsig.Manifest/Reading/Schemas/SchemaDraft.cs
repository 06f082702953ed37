using Statsig.Manifest.Json;

namespace Statsig.Manifest.Reading;

/// <summary>A schema as it was read: what it comes to, and the tokens that later steps report at. Lives only while a manifest is read.</summary>
internal sealed class SchemaDraft
{
    private HashSet<string>? _memberValues;

    public SchemaShape Shape { get; set; }

    /// <summary>Whether the schema itself allows null.</summary>
    public bool IsNullable { get; set; }

    /// <summary>Whether this property's type leads back to the property, so that it must be null somewhere.</summary>
    public bool IsOnCycle { get; set; }

    public string? Description { get; set; }

    public bool IsDeprecated { get; set; }

    /// <summary>The explicit C# name.</summary>
    public JsonNode? Identifier { get; set; }

    public JsonNode? Default { get; set; }

    /// <summary>Bounds, lengths and texts for the docs; null when there are none.</summary>
    public SchemaLimits? Limits { get; set; }

    /// <summary>The items of a list, the values of a dictionary.</summary>
    public SchemaDraft? Item { get; set; }

    /// <summary>Whether <c>additionalProperties</c> stands beside the properties of an object and is not false.</summary>
    public bool AllowsOtherKeys { get; set; }

    /// <summary>The properties of an object.</summary>
    public PropertyList? Properties { get; set; }

    /// <summary>The values of an enum, in the order of the text.</summary>
    public List<EnumMember>? Members { get; set; }

    /// <summary>The values of an enum, to look up.</summary>
    public HashSet<string> MemberValues
    {
        get
        {
            if (_memberValues is null)
            {
                _memberValues = new HashSet<string>(StringComparer.Ordinal);
                foreach (var member in Members!)
                {
                    _memberValues.Add(member.Value);
                }
            }

            return _memberValues;
        }
    }

    /// <summary>The numbers, or 0 and 1 for booleans, that a value is restricted to.</summary>
    public HashSet<double>? Allowed { get; set; }

    /// <summary>What a reference refers to.</summary>
    public Definition? Target { get; set; }

    /// <summary>The token of a reference's <c>$ref</c>.</summary>
    public JsonNode? Reference { get; set; }

    /// <summary>The checked value of <see cref="Default"/>, once it has been asked for.</summary>
    public SchemaValue? DefaultValue { get; set; }

    public bool IsDefaultChecked { get; set; }

    /// <summary>The schema that a chain of references ends at; itself where there is none.</summary>
    public SchemaDraft Resolved
    {
        get
        {
            var draft = this;
            while (draft.Shape == SchemaShape.Reference)
            {
                draft = draft.Target!.Draft;
            }

            return draft;
        }
    }

    public bool AllowsNull
    {
        get
        {
            var draft = this;
            while (true)
            {
                if (draft.IsNullable || draft.IsOnCycle)
                {
                    return true;
                }

                if (draft.Shape != SchemaShape.Reference)
                {
                    return false;
                }

                draft = draft.Target!.Draft;
            }
        }
    }
}
