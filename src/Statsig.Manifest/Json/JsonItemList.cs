namespace Statsig.Manifest.Json;

/// <summary>An array's items in the order of the text; enumerates without allocating.</summary>
internal struct JsonItemList
{
    private readonly JsonTree _tree;
    private readonly int _end;
    private int _next;
    private int _item;

    public JsonItemList(JsonTree tree, int start, int end)
    {
        _tree = tree;
        _next = start;
        _end = end;
        _item = -1;
    }

    public readonly JsonNode Current => new(_tree, _item);

    public readonly JsonItemList GetEnumerator() => this;

    public bool MoveNext()
    {
        if (_next >= _end)
        {
            return false;
        }

        _item = _next;
        _next = _tree[_item].Next;
        return true;
    }
}
