namespace Statsig.Manifest;

/// <summary>Puts any JSON in the place of types that a manifest refers to and cannot declare, since another manifest has something else of that name.</summary>
internal sealed class LostTypes
{
    private readonly HashSet<string> _names;

    public LostTypes(HashSet<string> names) => _names = names;

    public ManifestModel RemoveFrom(ManifestModel model) => _names.Count == 0 ? model : model with
    {
        Configs = RemoveFrom(model.Configs),
        Experiments = RemoveFrom(model.Experiments),
        Layers = RemoveFrom(model.Layers),
        Definitions = RemoveFrom(model.Definitions),
    };

    private EquatableArray<ValueEntry> RemoveFrom(EquatableArray<ValueEntry> entries)
    {
        var result = new ValueEntry[entries.Count];
        for (var i = 0; i < result.Length; i++)
        {
            result[i] = entries[i] with { Type = RemoveFrom(entries[i].Type), Declarations = RemoveFrom(entries[i].Declarations) };
        }

        return new EquatableArray<ValueEntry>(result);
    }

    private EquatableArray<TypeDeclaration> RemoveFrom(EquatableArray<TypeDeclaration> declarations)
    {
        var result = new TypeDeclaration[declarations.Count];
        for (var i = 0; i < result.Length; i++)
        {
            result[i] = declarations[i] is ClassDeclaration type
                ? type with { Properties = RemoveFrom(type.Properties), Nested = RemoveFrom(type.Nested) }
                : declarations[i];
        }

        return new EquatableArray<TypeDeclaration>(result);
    }

    private EquatableArray<SchemaProperty> RemoveFrom(EquatableArray<SchemaProperty> properties)
    {
        var result = new SchemaProperty[properties.Count];
        for (var i = 0; i < result.Length; i++)
        {
            result[i] = properties[i] with { Type = RemoveFrom(properties[i].Type) };
        }

        return new EquatableArray<SchemaProperty>(result);
    }

    private SchemaType RemoveFrom(SchemaType type) => type switch
    {
        NamedType { IsShared: true } named when _names.Contains(named.Path) => AnyType.Instance,
        ListType list => new ListType(RemoveFrom(list.Item)),
        DictionaryType dictionary => new DictionaryType(RemoveFrom(dictionary.Value)),
        NullableType nullable => RemoveFrom(nullable.Inner) is var inner && inner is AnyType ? inner : new NullableType(inner),
        _ => type,
    };
}
