namespace Statsig.Manifest.Json;

/// <summary>What a text is read into. The last one is kept for the next text: a manifest is read again at every key, and large lists are dear to make.</summary>
internal sealed class JsonBuffers
{
    private const int MinTokens = 256;

    /// <summary>16 MB: the tokens of some 20,000 entries. What is longer is not kept.</summary>
    private const int MaxKeptTokens = 1 << 20;

    private static JsonBuffers? Spare;

    private JsonBuffers(JsonToken[] tokens) => Tokens = tokens;

    public JsonToken[] Tokens { get; private set; }

    public StringPool Strings { get; } = new();

    public static JsonBuffers Rent(int tokens)
    {
        tokens = Math.Max(MinTokens, tokens);
        var buffers = Interlocked.Exchange(ref Spare, null) ?? new JsonBuffers([]);
        if (buffers.Tokens.Length < tokens)
        {
            buffers.Tokens = new JsonToken[tokens];
        }

        return buffers;
    }

    /// <summary>Makes room for twice as many tokens.</summary>
    public void Grow()
    {
        var tokens = Tokens;
        Array.Resize(ref tokens, tokens.Length * 2);
        Tokens = tokens;
    }

    /// <summary>Gives them back; nothing may use them from then on.</summary>
    public void Return()
    {
        if (Tokens.Length <= MaxKeptTokens)
        {
            Volatile.Write(ref Spare, this);
        }
    }
}
