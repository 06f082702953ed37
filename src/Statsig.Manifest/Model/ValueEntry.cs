namespace Statsig.Manifest;

/// <summary>A dynamic config, an experiment or a layer: an entry with a value.</summary>
/// <param name="Info">What it has in common with other entries.</param>
/// <param name="TypeName">The C# name of the value's type; without a schema none is generated under it.</param>
/// <param name="Schema">The value's type.</param>
/// <param name="DefaultJson">The default value as a JSON object without comments; <c>{}</c> when there is none.</param>
public sealed record ValueEntry(EntryInfo Info, string TypeName, SchemaType Schema, string DefaultJson)
{
    /// <summary>The name in Statsig.</summary>
    public string Name => Info.Name;
}
