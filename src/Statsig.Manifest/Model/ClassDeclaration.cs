namespace Statsig.Manifest;

/// <summary>The class of an object with known properties.</summary>
/// <param name="Name">Its C# name, without the types around it.</param>
/// <param name="Description">What it is for.</param>
/// <param name="IsDeprecated">Whether its schema is marked as deprecated.</param>
/// <param name="Properties">The properties, in the order of their names in JSON.</param>
/// <param name="Nested">The types of its properties that are declared inside it, in the order of their names.</param>
/// <param name="DefaultJson">
/// Its default as a JSON object that has every property. A part whose type is shared may be <c>{}</c> or say less than all: that type's own default
/// supplies the rest.
/// </param>
/// <param name="AllowsOtherKeys">Whether the schema says that there may be more than its properties; the class has no place for them.</param>
public sealed record ClassDeclaration(
    string Name,
    string? Description,
    bool IsDeprecated,
    EquatableArray<SchemaProperty> Properties,
    EquatableArray<TypeDeclaration> Nested,
    string DefaultJson,
    bool AllowsOtherKeys) : TypeDeclaration(Name, Description, IsDeprecated);
