namespace Statsig.Manifest.Reading;

/// <summary>What an entry's schema and default come to.</summary>
/// <param name="Draft">The schema.</param>
/// <param name="Type">The value's type.</param>
/// <param name="Declarations">The types that are generated for it.</param>
/// <param name="DefaultJson">The default as a JSON object.</param>
internal readonly record struct EntryValue(SchemaDraft Draft, SchemaType Type, EquatableArray<TypeDeclaration> Declarations, string DefaultJson);
