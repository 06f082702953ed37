using System.Text;
using System.Text.Json;

namespace Statsig.Runtime.Serialization;

/// <summary>Knows values of a struct that may be null.</summary>
internal sealed class NullableReader<T> : ValueReader<T?>
    where T : struct
{
    private readonly ValueReader<T> _reader;

    public NullableReader(ValueReader<T> reader)
    {
        _reader = reader;
    }

    public override T? Default => null;

    public override bool TryRead(ref ValueReadContext context, T? fallback, out T? value)
    {
        value = null;
        if (context.Reader.TokenType == JsonTokenType.Null)
        {
            return true;
        }

        var fits = _reader.TryRead(ref context, fallback ?? _reader.Default, out var read);
        value = read;
        return fits;
    }

    public override bool AreEqual(T? left, T? right) =>
        left is { } one && right is { } other ? _reader.AreEqual(one, other) : left.HasValue == right.HasValue;

    public override int GetHashCode(T? value) => value is { } present ? _reader.GetHashCode(present) : 0;

    public override void Append(StringBuilder text, T? value)
    {
        if (value is { } present)
        {
            _reader.Append(text, present);
        }
        else
        {
            text.Append(ValueText.Null);
        }
    }
}
