using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Statsig.Runtime.Serialization;

/// <summary>Gives a reader another default.</summary>
internal sealed class DefaultingReader<T> : ValueReader<T>
{
    private readonly ValueReader<T> _reader;
    private readonly string _defaultJson;
    private Box? _default;

    public DefaultingReader(ValueReader<T> reader, string defaultJson)
    {
        _reader = reader;
        _defaultJson = defaultJson;
    }

    public override T Default => (Volatile.Read(ref _default) ?? MakeDefault()).Value;

    public override bool TryRead(ref ValueReadContext context, T? fallback, [MaybeNullWhen(false)] out T value) =>
        _reader.TryRead(ref context, fallback is null ? Default : fallback, out value);

    public override bool AreEqual(T? left, T? right) => _reader.AreEqual(left, right);

    public override int GetHashCode(T? value) => _reader.GetHashCode(value);

    public override void Append(StringBuilder text, T? value) => _reader.Append(text, value);

    /// <summary>Several threads may make it at once; all are given the one that was ready first.</summary>
    private Box MakeDefault()
    {
        var context = new ValueReadContext(Encoding.UTF8.GetBytes(_defaultJson));
        var value = context.Read(_reader.Default, _reader);
        var made = new Box(value);
        return Interlocked.CompareExchange(ref _default, made, null) ?? made;
    }

    /// <summary>A value of any size that is there at once or not at all.</summary>
    private sealed class Box
    {
        public Box(T value)
        {
            Value = value;
        }

        public T Value { get; }
    }
}
