namespace Statsig.Manifest.Json;

/// <summary>An object's properties in the order of the text; enumerates without allocating.</summary>
internal struct JsonMemberList
{
    private readonly JsonTree _tree;
    private readonly int _end;
    private int _next;
    private int _name;

    public JsonMemberList(JsonTree tree, int start, int end)
    {
        _tree = tree;
        _next = start;
        _end = end;
        _name = -1;
    }

    public readonly JsonMember Current => new(new JsonNode(_tree, _name), new JsonNode(_tree, _name + 1));

    public readonly JsonMemberList GetEnumerator() => this;

    public bool MoveNext()
    {
        if (_next >= _end)
        {
            return false;
        }

        _name = _next;
        _next = _tree[_name + 1].Next;
        return true;
    }
}
