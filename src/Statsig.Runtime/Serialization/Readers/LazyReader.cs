using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Statsig.Runtime.Serialization;

/// <summary>Stands for a reader that may not exist yet.</summary>
internal sealed class LazyReader<T> : ValueReader<T>
{
    private readonly Func<ValueReader<T>> _find;
    private ValueReader<T>? _reader;

    public LazyReader(Func<ValueReader<T>> find)
    {
        _find = find;
    }

    public override T Default => Reader.Default;

    private ValueReader<T> Reader => _reader ??= _find();

    public override bool TryRead(ref ValueReadContext context, T? fallback, [MaybeNullWhen(false)] out T value) =>
        Reader.TryRead(ref context, fallback, out value);

    public override bool AreEqual(T? left, T? right) => Reader.AreEqual(left, right);

    public override int GetHashCode(T? value) => Reader.GetHashCode(value);

    public override void Append(StringBuilder text, T? value) => Reader.Append(text, value);
}
