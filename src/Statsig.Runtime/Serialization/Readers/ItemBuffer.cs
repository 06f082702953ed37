using System.Buffers;

namespace Statsig.Runtime.Serialization;

/// <summary>Collects items whose number is not known before, in memory that is only lent.</summary>
internal struct ItemBuffer<T>
{
    private const int FirstSize = 16;

    private T[]? _items;

    public int Count { get; private set; }

    public readonly ReadOnlySpan<T> Items => new(_items, 0, Count);

    public void Add(T item)
    {
        if (_items is null)
        {
            _items = ArrayPool<T>.Shared.Rent(FirstSize);
        }
        else if (Count == _items.Length)
        {
            Grow(_items);
        }

        _items[Count++] = item;
    }

    /// <summary>Gives the memory back, cleared.</summary>
    public void Return()
    {
        if (_items is { } items)
        {
            Give(items, Count);
            _items = null;
            Count = 0;
        }
    }

    private void Grow(T[] full)
    {
        var larger = ArrayPool<T>.Shared.Rent(full.Length * 2);
        Array.Copy(full, larger, Count);
        Give(full, Count);
        _items = larger;
    }

    private static void Give(T[] items, int count)
    {
        Array.Clear(items, 0, count);
        ArrayPool<T>.Shared.Return(items);
    }
}
