using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace Statsig.Runtime.Serialization;

/// <summary>Knows an enum whose values are strings in JSON: the one at index 0 in the list is its value 0, and so on.</summary>
internal sealed class EnumReader<T> : ValueReader<T>
    where T : struct, Enum
{
    private readonly string _namesJson;
    private JsonNames? _names;

    public EnumReader(string namesJson)
    {
        if (Unsafe.SizeOf<T>() != sizeof(int))
        {
            throw new ArgumentException($"{typeof(T)} is not of the size of an int.");
        }

        _namesJson = namesJson;
    }

    public override T Default => default;

    public override bool TryRead(ref ValueReadContext context, T fallback, out T value)
    {
        var names = Volatile.Read(ref _names) ?? ReadNames();
        var index = context.Reader.TokenType == JsonTokenType.String ? names.Find(ref context.Reader, start: 0) : -1;
        if (index < 0)
        {
            value = default;
            return context.Mismatch(Expected.EnumValue);
        }

        value = Unsafe.As<int, T>(ref index);
        return true;
    }

    public override bool AreEqual(T left, T right) => ToInt32(left) == ToInt32(right);

    public override int GetHashCode(T value) => ToInt32(value);

    /// <summary>The enum's own name for it, as records write it.</summary>
    public override void Append(StringBuilder text, T value) => text.Append(value.ToString());

    private static int ToInt32(T value) => Unsafe.As<T, int>(ref value);

    private JsonNames ReadNames()
    {
        var list = new List<string>();
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(_namesJson));
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.String)
            {
                list.Add(reader.GetString()!);
            }
        }

        var names = new JsonNames([.. list]);
        Volatile.Write(ref _names, names);
        return names;
    }
}
