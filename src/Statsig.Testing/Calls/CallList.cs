namespace Statsig.Testing;

/// <summary>The calls of a fake in their order. Safe for many threads.</summary>
internal sealed class CallList
{
    private readonly List<RecordedCall> _calls = [];

    public void Add(RecordedCall call)
    {
        lock (_calls)
        {
            _calls.Add(call);
        }
    }

    /// <summary>The calls of a kind so far.</summary>
    public IReadOnlyList<T> Of<T>()
        where T : RecordedCall
    {
        lock (_calls)
        {
            return _calls.OfType<T>().ToList().AsReadOnly();
        }
    }

    public void Clear()
    {
        lock (_calls)
        {
            _calls.Clear();
        }
    }
}
