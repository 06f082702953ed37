namespace Statsig.Manifest.Reading;

/// <summary>Where types are declared: the namespace, or a class that has them nested.</summary>
internal sealed class TypeScope
{
    private List<TypeDeclaration>? _declarations;

    public TypeScope(IdentifierScope names, string prefix, string? remedy)
    {
        Names = names;
        Prefix = prefix;
        Remedy = remedy;
    }

    /// <summary>The names that are taken there.</summary>
    public IdentifierScope Names { get; }

    /// <summary>What stands before a type's name: the classes around it, with a dot behind each.</summary>
    public string Prefix { get; }

    /// <summary>The property of the manifest that renames what is declared there.</summary>
    public string? Remedy { get; }

    public void Declare(TypeDeclaration declaration) => (_declarations ??= []).Add(declaration);

    /// <summary>The types declared so far, in the order of their names.</summary>
    public EquatableArray<TypeDeclaration> ToArray()
    {
        if (_declarations is null)
        {
            return default;
        }

        _declarations.Sort(static (a, b) => string.CompareOrdinal(a.Name, b.Name));
        return new EquatableArray<TypeDeclaration>([.. _declarations]);
    }
}
