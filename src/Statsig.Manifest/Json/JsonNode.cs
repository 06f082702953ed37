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

    /// <summary>An object's first property of a name; null where there is none.</summary>
    public JsonMember? FindMember(string name)
    {
        foreach (var member in Members)
        {
            if (member.Name.Kind == JsonKind.String && member.Name.StringEquals(name))
            {
                return member;
            }
        }

        return null;
    }

    /// <summary>A string's value, escapes resolved.</summary>
    public string GetString()
    {
        ref readonly var token = ref Token;
        return token.NeedsDecoding
            ? JsonString.Decode(_tree.Text, token.Start, token.Length)
            : _tree.Strings.Get(_tree.Text, token.Start + 1, token.Length - 2);
    }

    /// <summary>A string's value that does not come again, so that no equal one is looked for.</summary>
    public string GetUniqueString()
    {
        ref readonly var token = ref Token;
        return token.NeedsDecoding ? GetString() : _tree.Text.Substring(token.Start + 1, token.Length - 2);
    }

    /// <summary>Whether two values stand in the text in the same way.</summary>
    public bool TextEquals(JsonNode other)
    {
        ref readonly var token = ref Token;
        ref readonly var otherToken = ref other.Token;
        return token.Length == otherToken.Length
            && string.CompareOrdinal(_tree.Text, token.Start, other._tree.Text, otherToken.Start, token.Length) == 0;
    }

    /// <summary>Whether the value stands in its text as a part of another text does.</summary>
    public bool TextEquals(string text, SourceSpan span)
    {
        ref readonly var token = ref Token;
        return token.Length == span.Length && string.CompareOrdinal(_tree.Text, token.Start, text, span.Start, span.Length) == 0;
    }

    /// <summary>The same for values that stand in the text in the same way, and cheap: made from a few characters.</summary>
    public int GetTextHash()
    {
        ref readonly var token = ref Token;
        var (text, hash) = (_tree.Text, token.Length);
        var step = (token.Length / 16) + 1;
        for (var i = token.Start + (step / 2); i < token.Start + token.Length; i += step)
        {
            hash = unchecked((hash * 31) + text[i]);
        }

        return hash;
    }

    /// <summary>Compares a string's value without creating it.</summary>
    public bool StringEquals(string other)
    {
        ref readonly var token = ref Token;
        if (token.NeedsDecoding)
        {
            return string.Equals(GetString(), other, StringComparison.Ordinal);
        }

        return token.Length - 2 == other.Length && string.CompareOrdinal(_tree.Text, token.Start + 1, other, 0, other.Length) == 0;
    }

    /// <summary>Where a string's value is in a list; -1 where it is not.</summary>
    public int IndexIn(string[] others)
    {
        ref readonly var token = ref Token;
        if (token.NeedsDecoding)
        {
            return Array.IndexOf(others, GetString());
        }

        var (text, start, length) = (_tree.Text, token.Start + 1, token.Length - 2);
        var first = length == 0 ? '\0' : text[start];
        for (var i = 0; i < others.Length; i++)
        {
            var other = others[i];
            if (other.Length == length && (length == 0 || (other[0] == first && string.CompareOrdinal(text, start, other, 0, length) == 0)))
            {
                return i;
            }
        }

        return -1;
    }
}
