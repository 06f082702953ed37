namespace Statsig.Manifest.Reading;

/// <summary>Where types are declared: the namespace, or a class that has them nested.</summary>
internal sealed class TypeScope
{
    private readonly string? _owner;
    private TypeDeclaration[] _declarations = [];
    private int _count;

    /// <param name="names">The names that are taken there.</param>
    /// <param name="owner">The path of the class that has them nested; null for the namespace.</param>
    /// <param name="remedy">The property of the manifest that renames what is declared there.</param>
    public TypeScope(IdentifierScope names, string? owner, string? remedy)
    {
        Names = names;
        _owner = owner;
        Remedy = remedy;
    }

    /// <summary>The names that are taken there.</summary>
    public IdentifierScope Names { get; }

    /// <summary>The property of the manifest that renames what is declared there.</summary>
    public string? Remedy { get; }

    /// <summary>A type's name with the classes around it.</summary>
    public string PathOf(string name) => _owner is null ? name : _owner + "." + name;

    public void Declare(TypeDeclaration declaration)
    {
        if (_count == _declarations.Length)
        {
            // Most often there is one.
            Array.Resize(ref _declarations, _count == 0 ? 1 : _count * 2);
        }

        _declarations[_count++] = declaration;
    }

    /// <summary>The types declared so far, in the order of their names.</summary>
    public EquatableArray<TypeDeclaration> ToArray()
    {
        Array.Resize(ref _declarations, _count);
        if (_count > 1)
        {
            Array.Sort(_declarations, static (a, b) => string.CompareOrdinal(a.Name, b.Name));
        }

        return new EquatableArray<TypeDeclaration>(_declarations);
    }
}
