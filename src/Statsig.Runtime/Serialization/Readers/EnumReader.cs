using System.Text;
using System.Text.Json;

namespace Statsig.Runtime.Serialization;

/// <summary>Knows an enum whose values are strings in JSON.</summary>
internal sealed class EnumReader<T> : ValueReader<T>
    where T : struct
{
    private readonly Func<int, T> _fromIndex;
    private readonly Func<T, int> _toIndex;
    private readonly JsonNames _names;

    public EnumReader(Func<int, T> fromIndex, Func<T, int> toIndex, string[] names)
    {
        _fromIndex = fromIndex;
        _toIndex = toIndex;
        _names = new JsonNames(names);
    }

    public override T Default => _fromIndex(0);

    public override bool TryRead(ref ValueReadContext context, T fallback, out T value)
    {
        var index = context.Reader.TokenType == JsonTokenType.String ? _names.Find(ref context.Reader, start: 0) : -1;
        if (index < 0)
        {
            value = default;
            return context.Mismatch(Expected.EnumValue);
        }

        value = _fromIndex(index);
        return true;
    }

    public override bool AreEqual(T left, T right) => _toIndex(left) == _toIndex(right);

    public override int GetHashCode(T value) => _toIndex(value);

    /// <summary>The enum's own name for it, as records write it.</summary>
    public override void Append(StringBuilder text, T value) => text.Append(value.ToString());
}
