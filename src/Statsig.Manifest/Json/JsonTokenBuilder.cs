namespace Statsig.Manifest.Json;

/// <summary>Builds the flat list of a <see cref="JsonTree"/> and knows which containers are open.</summary>
internal sealed class JsonTokenBuilder
{
    private readonly string _text;
    private readonly Stack<int> _open = new();
    private JsonToken[] _tokens;

    public JsonTokenBuilder(string text)
    {
        _text = text;

        // A manifest has about a token for 14 characters.
        _tokens = JsonTokenPool.Rent(text.Length / 12);
    }

    public int Count { get; private set; }

    public int Depth => _open.Count;

    public bool IsInObject => _open.Count > 0 && _tokens[_open.Peek()].Kind == JsonKind.Object;

    public void Add(JsonKind kind, int start, int length, bool needsDecoding = false)
    {
        if (Count == _tokens.Length)
        {
            Array.Resize(ref _tokens, Count * 2);
        }

        ref var token = ref _tokens[Count++];
        token.Kind = kind;
        token.Start = start;
        token.Length = length;
        token.NeedsDecoding = needsDecoding;
        token.Next = Count;
    }

    public void Open(JsonKind kind, int start)
    {
        _open.Push(Count);
        Add(kind, start, 1);
    }

    public void Close(int end)
    {
        ref var token = ref _tokens[_open.Pop()];
        token.Length = end - token.Start;
        token.Next = Count;
    }

    /// <summary>How many containers, from the innermost outwards, would have to be closed to close one of a kind.</summary>
    /// <returns>0 when none of that kind is open.</returns>
    public int CountOpenUpTo(JsonKind kind)
    {
        var count = 0;
        foreach (var index in _open)
        {
            count++;
            if (_tokens[index].Kind == kind)
            {
                return count;
            }
        }

        return 0;
    }

    public JsonTree ToTree() => new(_text, _tokens);
}
