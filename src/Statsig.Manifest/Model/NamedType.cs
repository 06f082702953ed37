namespace Statsig.Manifest;

/// <summary>A class or an enum that is generated from a schema. Its content is in its <see cref="TypeDeclaration"/>, so that types may lead back to themselves.</summary>
/// <param name="Path">The C# name within the namespace, such as <c>CheckoutSettingsConfig.LimitsValue</c>.</param>
/// <param name="Kind">Whether it is a class or an enum.</param>
/// <param name="IsShared">Whether it comes from <c>$defs</c>.</param>
public sealed record NamedType(string Path, NamedTypeKind Kind, bool IsShared) : SchemaType;
