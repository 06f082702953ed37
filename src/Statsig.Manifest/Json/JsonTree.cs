namespace Statsig.Manifest.Json;

/// <summary>
/// What <see cref="JsonParser"/> makes of a text: a flat list of tokens in the order of the text, whatever is wrong with it.
/// No object for each value, and strings are decoded when asked for: manifests may have tens of thousands of entries and are read while someone types.
/// </summary>
internal sealed class JsonTree : IDisposable
{
    private JsonToken[] _tokens;

    public JsonTree(string text, JsonToken[] tokens)
    {
        Text = text;
        _tokens = tokens;
    }

    public string Text { get; }

    /// <summary>The strings that have been asked for.</summary>
    public StringPool Strings { get; } = new();

    public JsonNode Root => new(this, 0);

    public ref readonly JsonToken this[int index] => ref _tokens[index];

    /// <summary>Gives the tokens back for the next text. Nodes cannot be used from then on.</summary>
    public void Dispose()
    {
        if (_tokens.Length > 0)
        {
            JsonTokenPool.Return(_tokens);
            _tokens = [];
        }
    }
}
