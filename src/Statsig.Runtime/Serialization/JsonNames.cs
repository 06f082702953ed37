using System.Buffers.Binary;
using System.Text;
using System.Text.Json;

namespace Statsig.Runtime.Serialization;

/// <summary>
/// A short list of texts, found by the UTF-8 that a reader stands on. Each has a key of one word, its length and first bytes, so that most texts
/// are told apart by one compare.
/// </summary>
internal sealed class JsonNames
{
    private const int BytesInKey = 7;

    private readonly string[] _names;
    private readonly byte[][] _texts;
    private readonly ulong[] _keys;
    private readonly int[] _followers;

    public JsonNames(string[] names)
    {
        _names = (string[])names.Clone();
        _texts = Array.ConvertAll(_names, Encoding.UTF8.GetBytes);
        _keys = Array.ConvertAll(_texts, static text => KeyOf(text));
        _followers = new int[_names.Length + 1];
        for (var i = 0; i < _followers.Length; i++)
        {
            _followers[i] = i;
        }
    }

    public string this[int index] => _names[index];

    /// <summary>The index of the property name or string that the reader stands on; -1 when it is not in the list.</summary>
    /// <param name="reader">Stands on a property name or a string.</param>
    /// <param name="start">Where it is looked for first.</param>
    public int Find(ref Utf8JsonReader reader, int start)
    {
        if (reader.ValueIsEscaped)
        {
            return FindEscaped(ref reader);
        }

        var text = reader.ValueSpan;
        var key = KeyOf(text);
        if ((uint)start < (uint)_keys.Length && _keys[start] == key && IsName(start, text))
        {
            return start;
        }

        for (var from = 0; from < _keys.Length;)
        {
            var found = _keys.AsSpan(from).IndexOf(key);
            if (found < 0)
            {
                return -1;
            }

            if (IsName(from + found, text))
            {
                return from + found;
            }

            from += found + 1;
        }

        return -1;
    }

    /// <summary>The name that came after another one the last time, -1 for the first: whoever writes JSON keeps to one order, which need not be that of the list.</summary>
    public int After(int index) => Volatile.Read(ref _followers[index + 1]);

    /// <summary>Remembers which name came after another one.</summary>
    public void Learn(int index, int follower) => Volatile.Write(ref _followers[index + 1], follower);

    /// <summary>Whether a text is the name whose key it has.</summary>
    private bool IsName(int index, ReadOnlySpan<byte> text) => text.Length <= BytesInKey || text.SequenceEqual(_texts[index]);

    private int FindEscaped(ref Utf8JsonReader reader)
    {
        try
        {
            return Find(ref reader, _texts);
        }
        catch (InvalidOperationException)
        {
            // A lone surrogate, written as an escape: no valid Unicode, and so no name of anything.
            return -1;
        }
    }

    private static int Find(ref Utf8JsonReader reader, byte[][] texts)
    {
        for (var i = 0; i < texts.Length; i++)
        {
            if (reader.ValueTextEquals(texts[i]))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The first seven bytes, and the length in the eighth (255 for all that are longer).</summary>
    private static ulong KeyOf(ReadOnlySpan<byte> text)
    {
        var length = text.Length;
        ulong first = length switch
        {
            > BytesInKey => BinaryPrimitives.ReadUInt64LittleEndian(text) & 0x00FF_FFFF_FFFF_FFFF,
            >= 4 => BinaryPrimitives.ReadUInt32LittleEndian(text)
                | ((ulong)BinaryPrimitives.ReadUInt32LittleEndian(text.Slice(length - 4)) << ((length - 4) * 8)),
            3 => text[0] | ((ulong)text[1] << 8) | ((ulong)text[2] << 16),
            2 => text[0] | ((ulong)text[1] << 8),
            1 => text[0],
            _ => 0UL,
        };
        return first | ((ulong)Math.Min(length, byte.MaxValue) << 56);
    }
}
