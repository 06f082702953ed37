namespace Statsig.Manifest.Json;

internal enum JsonKind : byte
{
    /// <summary>Something that should stand here and does not, or could not be read: a problem has been reported for it.</summary>
    Missing,
    Object,
    Array,
    String,
    Number,
    True,
    False,
    Null,
}
