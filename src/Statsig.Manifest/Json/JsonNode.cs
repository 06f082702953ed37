namespace Statsig.Manifest.Json;

/// <summary>A value in a <see cref="JsonTree"/>.</summary>
internal readonly struct JsonNode
{
    private readonly JsonTree _tree;
    private readonly int _index;

    public JsonNode(JsonTree tree, int index)
    {
        _tree = tree;
        _index = index;
    }

    public JsonKind Kind => Token.Kind;

    public SourceSpan Span => new(Token.Start, Token.Length);

    public bool IsMissing => Kind == JsonKind.Missing;

    /// <summary>Whether a scalar stands in the text as <see cref="JsonText"/> would write it.</summary>
    public bool IsMinified
    {
        get
        {
            ref readonly var token = ref Token;
            return token.Kind != JsonKind.String
                || (!token.NeedsDecoding && JsonString.IsPlain(_tree.Text, token.Start + 1, token.Start + token.Length - 1));
        }
    }

    public JsonMemberList Members => new(_tree, _index + 1, Kind == JsonKind.Object ? Token.Next : _index + 1);

    public JsonItemList Items => new(_tree, _index + 1, Kind == JsonKind.Array ? Token.Next : _index + 1);

    /// <summary>How many properties an object has, those that come twice included.</summary>
    public int CountMembers()
    {
        var count = 0;
        foreach (var member in Members)
        {
            _ = member;
            count++;
        }

        return count;
    }

    private ref readonly JsonToken Token => ref _tree[_index];

    /// <summary>The text as it stands in the manifest.</summary>
    public string GetRawText() => _tree.Strings.Get(_tree.Text, Token.Start, Token.Length);

    /// <summary>A string's value, escapes resolved.</summary>
    public string GetString()
    {
        ref readonly var token = ref Token;
        return token.NeedsDecoding
            ? JsonString.Decode(_tree.Text, token.Start, token.Length)
            : _tree.Strings.Get(_tree.Text, token.Start + 1, token.Length - 2);
    }

    /// <summary>Compares a string's value without creating it.</summary>
    public bool StringEquals(string other)
    {
        ref readonly var token = ref Token;
        if (token.NeedsDecoding)
        {
            return string.Equals(GetString(), other, StringComparison.Ordinal);
        }

        return token.Length - 2 == other.Length
            && (other.Length == 0 || _tree.Text[token.Start + 1] == other[0])
            && string.CompareOrdinal(_tree.Text, token.Start + 1, other, 0, other.Length) == 0;
    }
}
