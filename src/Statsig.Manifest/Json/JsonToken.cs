namespace Statsig.Manifest.Json;

/// <summary>One value or property name in the flat list of a <see cref="JsonTree"/>; a container is followed by its content.</summary>
internal struct JsonToken
{
    public int Start;
    public int Length;

    /// <summary>The index of the first token that does not belong to this value.</summary>
    public int Next;

    public JsonKind Kind;

    /// <summary>A string with escapes, or one that is not in quotes: its text is not simply what stands between the quotes.</summary>
    public bool NeedsDecoding;

    /// <summary>Makes it a plain value that nothing belongs to yet.</summary>
    public void Set(JsonKind kind, int start, int length, int next)
    {
        (Start, Length, Next, Kind, NeedsDecoding) = (start, length, next, kind, false);
    }
}
