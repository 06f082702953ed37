using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Statsig.Runtime.Serialization;

/// <summary>Knows a type whose values have no parts that are read one by one.</summary>
internal sealed class ScalarReader<T> : ValueReader<T>
    where T : notnull
{
    private readonly string _expected;
    private readonly ScalarJson.Getter<T> _getter;
    private readonly IEqualityComparer<T> _comparer;
    private readonly Action<StringBuilder, T> _append;

    public ScalarReader(string expected, T defaultValue, ScalarJson.Getter<T> getter, IEqualityComparer<T> comparer, Action<StringBuilder, T> append)
    {
        _expected = expected;
        _getter = getter;
        _comparer = comparer;
        _append = append;
        Default = defaultValue;
    }

    public override T Default { get; }

    public override bool TryRead(ref ValueReadContext context, T? fallback, [MaybeNullWhen(false)] out T value) =>
        _getter(ref context.Reader, out value) || context.Mismatch(_expected);

    public override bool AreEqual(T? left, T? right) => left is null || right is null ? left is null && right is null : _comparer.Equals(left, right);

    public override int GetHashCode(T? value) => value is null ? 0 : _comparer.GetHashCode(value);

    public override void Append(StringBuilder text, T? value)
    {
        if (value is null)
        {
            text.Append(ValueText.Null);
        }
        else
        {
            _append(text, value);
        }
    }

    internal override void ReadAt(ref ValueReadContext context, ObjectValue value, int slot)
    {
        if (_getter(ref context.Reader, out var read))
        {
            Slot<T>.Set(value, slot, read);
        }
        else
        {
            context.Mismatch(_expected);
        }
    }
}
