namespace Statsig.Manifest.Json;

/// <summary>
/// What <see cref="JsonParser"/> makes of a text: a flat list of tokens in the order of the text, whatever is wrong with it.
/// No object for each value, and strings are decoded when asked for: manifests may have tens of thousands of entries and are read while someone types.
/// </summary>
internal sealed class JsonTree
{
    private readonly JsonToken[] _tokens;

    public JsonTree(string text, JsonToken[] tokens)
    {
        Text = text;
        _tokens = tokens;
    }

    public string Text { get; }

    public JsonNode Root => new(this, 0);

    public ref readonly JsonToken this[int index] => ref _tokens[index];
}
