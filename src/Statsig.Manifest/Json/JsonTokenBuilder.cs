namespace Statsig.Manifest.Json;

/// <summary>Builds the flat list of a <see cref="JsonTree"/> and knows which containers are open.</summary>
internal sealed class JsonTokenBuilder
{
    /// <summary>How deep values may nest; System.Text.Json's default limit, too.</summary>
    public const int MaxDepth = 64;

    private readonly string _text;
    private readonly JsonBuffers _buffers;

    public JsonTokenBuilder(string text)
    {
        _text = text;

        // A manifest has a token for 10 to 14 characters.
        _buffers = JsonBuffers.Rent(text.Length / 9);
        Tokens = _buffers.Tokens;
    }

    /// <summary>The tokens, with room for more behind them.</summary>
    public JsonToken[] Tokens { get; private set; }

    public int Count { get; set; }

    /// <summary>The indices of the containers that are open, the outermost first.</summary>
    public int[] Containers { get; } = new int[MaxDepth];

    /// <summary>How many containers are open.</summary>
    public int Depth { get; set; }

    public bool IsInObject => Depth > 0 && Tokens[Containers[Depth - 1]].Kind == JsonKind.Object;

    public void Add(JsonKind kind, int start, int length, bool needsDecoding = false)
    {
        if (Count == Tokens.Length)
        {
            Grow();
        }

        ref var token = ref Tokens[Count++];
        token.Kind = kind;
        token.Start = start;
        token.Length = length;
        token.NeedsDecoding = needsDecoding;
        token.Next = Count;
    }

    /// <summary>Makes room for more tokens.</summary>
    public void Grow()
    {
        _buffers.Grow();
        Tokens = _buffers.Tokens;
    }

    public void Open(JsonKind kind, int start)
    {
        Containers[Depth++] = Count;
        Add(kind, start, 1);
    }

    public void Close(int end)
    {
        ref var token = ref Tokens[Containers[--Depth]];
        token.Length = end - token.Start;
        token.Next = Count;
    }

    /// <summary>How many containers, from the innermost outwards, would have to be closed to close one of a kind.</summary>
    /// <returns>0 when none of that kind is open.</returns>
    public int CountOpenUpTo(JsonKind kind)
    {
        for (var count = 1; count <= Depth; count++)
        {
            if (Tokens[Containers[Depth - count]].Kind == kind)
            {
                return count;
            }
        }

        return 0;
    }

    public JsonTree ToTree() => new(_text, _buffers);
}
