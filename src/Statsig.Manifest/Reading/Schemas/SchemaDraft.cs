using Statsig.Manifest.Json;

namespace Statsig.Manifest.Reading;

/// <summary>A schema as it was read: what it comes to, and the tokens that later steps report at. Lives only while a manifest is read.</summary>
internal sealed class SchemaDraft
{
    /// <summary>What most schemas do not have; most are those of scalars, and there are many.</summary>
    private SchemaDetails? _details;

    public SchemaShape Shape { get; set; }

    /// <summary>Whether the schema itself allows null.</summary>
    public bool IsNullable { get; set; }

    /// <summary>Whether this property's type leads back to the property, so that it must be null somewhere.</summary>
    public bool IsOnCycle { get; set; }

    public string? Description { get; set; }

    public bool IsDeprecated { get; set; }

    /// <summary>The explicit C# name.</summary>
    public JsonNode? Identifier
    {
        get => _details?.Identifier;
        set => Details.Identifier = value;
    }

    public JsonNode? Default { get; set; }

    /// <summary>Bounds, lengths and texts for the docs; null when there are none.</summary>
    public SchemaLimits? Limits
    {
        get => _details?.Limits;
        set => Details.Limits = value;
    }

    /// <summary>The items of a list, the values of a dictionary.</summary>
    public SchemaDraft? Item
    {
        get => _details?.Item;
        set => Details.Item = value;
    }

    /// <summary>Whether <c>additionalProperties</c> stands beside the properties of an object and is not false.</summary>
    public bool AllowsOtherKeys { get; set; }

    /// <summary>The properties of an object.</summary>
    public PropertyList? Properties
    {
        get => _details?.Properties;
        set => Details.Properties = value;
    }

    /// <summary>The values of an enum, in the order of the text.</summary>
    public List<EnumMember>? Members
    {
        get => _details?.Members;
        set => Details.Members = value;
    }

    /// <summary>Whether an enum has a value.</summary>
    public bool HasMember(string value) => _details!.HasMember(value);

    /// <summary>The numbers, or 0 and 1 for booleans, that a value is restricted to.</summary>
    public HashSet<ComparableNumber>? Allowed
    {
        get => _details?.Allowed;
        set => Details.Allowed = value;
    }

    /// <summary>What a reference refers to.</summary>
    public Definition? Target
    {
        get => _details?.Target;
        set => Details.Target = value;
    }

    /// <summary>The token of a reference's <c>$ref</c>.</summary>
    public JsonNode? Reference
    {
        get => _details?.Reference;
        set => Details.Reference = value;
    }

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

    /// <summary>What is within all lists and dictionaries; itself where the schema is neither.</summary>
    public SchemaDraft Innermost
    {
        get
        {
            var draft = Resolved;

            // A list may be a list of itself; deeper than this nothing has a type.
            for (var depth = 0; draft.Item is { } item && depth < TypeBuilder.MaxDepth; depth++)
            {
                draft = item.Resolved;
            }

            return draft;
        }
    }

    /// <summary>The cycle that an object is on, or what a list or a dictionary is made of; 0 for none.</summary>
    public int Cycle => Innermost is { Shape: SchemaShape.Object } target ? target.Properties!.Cycle : 0;

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

    /// <summary>
    /// Whether the schema can stand for another one that is written in the same way: nothing about it is reported later at its own place, and nothing
    /// about it depends on where it stands.
    /// </summary>
    public bool CanBeShared => Shape is not (SchemaShape.Object or SchemaShape.Reference)
        && Default is null && Identifier is null && Reference is null && Item is not { CanBeShared: false };

    /// <summary>The type of a shared schema without generated types in it, once it has been made.</summary>
    public SchemaType? KnownType { get; set; }

    /// <summary>The enum that was declared for it last: where the same schema stands in many values, it is the same object in all of them.</summary>
    public EnumDeclaration? LastEnum { get; set; }

    /// <summary>The property that was last made of a shared schema; it serves again where everything else is the same, too.</summary>
    public SchemaProperty? LastProperty { get; set; }

    /// <summary>The value that a shared schema was last held against and fitted it; one that is written in the same way fits, too.</summary>
    public (JsonNode Node, SchemaValue? Value) LastValue { get; set; }

    private SchemaDetails Details => _details ??= new SchemaDetails();
}
