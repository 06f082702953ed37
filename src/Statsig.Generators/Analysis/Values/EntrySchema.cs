using Statsig.Manifest;

namespace Statsig.Generators.Analysis.Values;

/// <summary>The parameters that an entry's schema has.</summary>
internal readonly struct EntrySchema
{
    private readonly ClassDeclaration? _class;
    private readonly SchemaType _type;

    public EntrySchema(ValueEntry entry, ManifestModel model)
    {
        _type = entry.Type is NullableType nullable ? nullable.Inner : entry.Type;
        _class = _type is NamedType { Kind: NamedTypeKind.Class } named ? Find(named.IsShared ? model.Definitions : entry.Declarations, named.Path) : null;
    }

    /// <summary>The keys that the schema lists.</summary>
    public IEnumerable<string> Keys
    {
        get
        {
            foreach (var property in _class?.Properties ?? default)
            {
                yield return property.Name;
            }
        }
    }

    /// <summary>Looks a key up.</summary>
    /// <param name="key">The key.</param>
    /// <param name="type">Its type; any where the schema does not say.</param>
    /// <returns>False when the schema does not have it, and no others than it lists.</returns>
    public bool TryFind(string key, out SchemaType type)
    {
        foreach (var property in _class?.Properties ?? default)
        {
            if (property.Name == key)
            {
                type = property.Type;
                return true;
            }
        }

        type = _type is DictionaryType dictionary ? dictionary.Value : AnyType.Instance;
        return _class?.AllowsOtherKeys != false;
    }

    private static ClassDeclaration? Find(EquatableArray<TypeDeclaration> declarations, string name)
    {
        foreach (var declaration in declarations)
        {
            if (declaration is ClassDeclaration found && found.Name == name)
            {
                return found;
            }
        }

        return null;
    }
}
