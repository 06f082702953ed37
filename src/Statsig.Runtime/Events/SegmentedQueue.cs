namespace Statsig.Runtime;

/// <summary>
/// A queue of structs in arrays of a fixed length, which are used again: in the long run it allocates nothing, and it never copies what it holds in
/// order to grow, which would make one caller in thousands wait. Not for several threads at once.
/// </summary>
internal sealed class SegmentedQueue<T>
    where T : struct
{
    private const int SegmentLength = 256;

    /// <summary>How many empty arrays are kept; what a burst needed beyond that goes to the garbage collector.</summary>
    private const int MaxSpares = 4;

    private Segment _head = new();
    private Segment _tail;
    private Segment? _spares;
    private int _spareCount;
    private int _start;
    private int _end;

    public SegmentedQueue()
    {
        _tail = _head;
    }

    public int Count { get; private set; }

    /// <summary>The oldest item; there must be one.</summary>
    public ref readonly T Peek() => ref _head.Items[_start];

    public void Enqueue(in T item)
    {
        if (_end == SegmentLength)
        {
            var segment = TakeSpare() ?? new Segment();
            _tail.Next = segment;
            _tail = segment;
            _end = 0;
        }

        _tail.Items[_end++] = item;
        Count++;
    }

    /// <summary>Takes the oldest items out; there must be as many as the target has room for.</summary>
    public void Dequeue(Span<T> target)
    {
        while (target.Length > 0)
        {
            var items = _head.Items.AsSpan(_start, Math.Min(SegmentLength - _start, target.Length));
            items.CopyTo(target);
            target = target.Slice(items.Length);
            Remove(items);
        }
    }

    /// <summary>Throws the oldest item away; there must be one.</summary>
    public void Drop() => Remove(_head.Items.AsSpan(_start, 1));

    public void Clear()
    {
        _head = new Segment();
        _tail = _head;
        _start = 0;
        _end = 0;
        Count = 0;
    }

    /// <summary>Removes items at the start of the first array, and the array when it is used up.</summary>
    private void Remove(Span<T> items)
    {
        // What the items refer to must not live on in the array.
        items.Clear();
        _start += items.Length;
        Count -= items.Length;
        if (_start < SegmentLength)
        {
            return;
        }

        _start = 0;
        if (_head.Next is { } next)
        {
            Spare(_head);
            _head = next;
        }
        else
        {
            _end = 0;
        }
    }

    private void Spare(Segment segment)
    {
        if (_spareCount < MaxSpares)
        {
            segment.Next = _spares;
            _spares = segment;
            _spareCount++;
        }
    }

    private Segment? TakeSpare()
    {
        var segment = _spares;
        if (segment is not null)
        {
            _spares = segment.Next;
            segment.Next = null;
            _spareCount--;
        }

        return segment;
    }

    private sealed class Segment
    {
        public T[] Items { get; } = new T[SegmentLength];

        public Segment? Next { get; set; }
    }
}
