namespace Statsig.Runtime;

/// <summary>Keeps a few objects for their next use. Safe for many threads; what does not fit is left to the garbage collector.</summary>
/// <typeparam name="T">The type of the objects.</typeparam>
internal sealed class Pool<T>
    where T : class
{
    private const int Size = 64;

    private readonly T?[] _items = new T?[Size];
    private T? _first;

    /// <summary>One that was returned, which is the caller's alone from now on; null when there is none.</summary>
    public T? TryRent()
    {
        var item = _first;
        if (item is not null && Interlocked.CompareExchange(ref _first, null, item) == item)
        {
            return item;
        }

        var items = _items;
        for (var i = 0; i < items.Length; i++)
        {
            item = items[i];
            if (item is not null && Interlocked.CompareExchange(ref items[i], null, item) == item)
            {
                return item;
            }
        }

        return null;
    }

    /// <summary>Takes one back, which nobody uses any more; false when there is no room.</summary>
    public bool TryReturn(T item)
    {
        if (_first is null && Interlocked.CompareExchange(ref _first, item, null) is null)
        {
            return true;
        }

        var items = _items;
        for (var i = 0; i < items.Length; i++)
        {
            if (items[i] is null && Interlocked.CompareExchange(ref items[i], item, null) is null)
            {
                return true;
            }
        }

        return false;
    }
}
