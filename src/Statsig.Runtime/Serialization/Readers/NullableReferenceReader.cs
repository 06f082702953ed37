using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;

namespace Statsig.Runtime.Serialization;

/// <summary>Knows values of a class that may be null. All readers take null for what it is, but for reading it.</summary>
internal sealed class NullableReferenceReader<T> : ValueReader<T?>
    where T : class
{
    private readonly ValueReader<T> _reader;

    public NullableReferenceReader(ValueReader<T> reader)
    {
        _reader = reader;
    }

    public override T? Default => null;

    public override bool TryRead(ref ValueReadContext context, T? fallback, [MaybeNullWhen(false)] out T? value)
    {
        if (context.Reader.TokenType == JsonTokenType.Null)
        {
            value = null;
            return true;
        }

        return _reader.TryRead(ref context, fallback, out value);
    }

    public override bool AreEqual(T? left, T? right) => _reader.AreEqual(left, right);

    public override int GetHashCode(T? value) => _reader.GetHashCode(value);

    public override void Append(StringBuilder text, T? value) => _reader.Append(text, value);
}
