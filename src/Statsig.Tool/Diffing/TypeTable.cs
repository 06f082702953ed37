using Statsig.Manifest;

namespace Statsig.Tool.Diffing;

/// <summary>Finds the declarations of types by their C# names.</summary>
internal sealed class TypeTable
{
    private readonly IReadOnlyList<TypeDeclaration> _own;
    private readonly IReadOnlyList<TypeDeclaration> _shared;

    /// <param name="model">The manifest, for its shared types.</param>
    /// <param name="own">The types of the entry at hand.</param>
    public TypeTable(ManifestModel model, IReadOnlyList<TypeDeclaration> own)
    {
        _own = own;
        _shared = model.Definitions;
    }

    /// <summary>The declaration of a type.</summary>
    /// <param name="type">The type.</param>
    /// <returns>Null when there is none, which no valid manifest has.</returns>
    public TypeDeclaration? Find(NamedType type)
    {
        TypeDeclaration? found = null;
        IEnumerable<TypeDeclaration> scope = type.IsShared ? _shared : _own;
        foreach (var name in type.Path.Split('.'))
        {
            found = scope.FirstOrDefault(declaration => declaration.Name == name);
            scope = (found as ClassDeclaration)?.Nested ?? Enumerable.Empty<TypeDeclaration>();
        }

        return found;
    }
}
