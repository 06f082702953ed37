using System.Runtime.CompilerServices;
using System.Text;

namespace Statsig.Generators.Generation.Emission;

/// <summary>
/// A piece of a <see cref="GeneratedText"/>. It takes a byte for a character: generated text is ASCII but for words of the manifest in its docs, and the
/// text of thousands of entries is most of what a build's compiler asks memory for. Only a piece with other characters has their upper halves, too.
/// </summary>
/// <param name="lower">The lower halves of the characters, with room for all of them.</param>
internal sealed class TextPiece(byte[] lower)
{
    private const int LastOfOneByte = 0xFF;

    /// <summary>Makes a character of each byte, and is the only encoding that does.</summary>
    private static readonly Encoding Latin1 = Encoding.GetEncoding("iso-8859-1");

    /// <summary>Null while there is none but zero.</summary>
    private byte[]? _upper;

    /// <summary>The lower halves of the characters.</summary>
    public byte[] Lower { get; } = lower;

    public char this[int position] => (char)(Lower[position] | (_upper is null ? 0 : _upper[position] << 8));

    public void CopyTo(int start, char[] destination, int destinationStart, int count)
    {
        Latin1.GetChars(Lower, start, count, destination, destinationStart);
        if (_upper is not null)
        {
            for (var i = 0; i < count; i++)
            {
                destination[destinationStart + i] |= (char)(_upper[start + i] << 8);
            }
        }
    }

    public void Write(int position, char c)
    {
        Lower[position] = (byte)c;
        if (c > LastOfOneByte)
        {
            Upper()[position] = (byte)(c >> 8);
        }
    }

    [MethodImpl(Jit.AtOnce)]
    public void Write(int position, string text, int start, int count)
    {
        var lower = Lower;
        var all = 0;
        for (var i = 0; i < count; i++)
        {
            var c = text[start + i];
            all |= c;
            lower[position + i] = (byte)c;
        }

        if (all > LastOfOneByte)
        {
            WriteUpper(position, text, start, count);
        }
    }

    public void Write(int position, TextPiece other, int start, int count)
    {
        Array.Copy(other.Lower, start, Lower, position, count);
        if (other._upper is not null)
        {
            Array.Copy(other._upper, start, Upper(), position, count);
        }
    }

    /// <summary>The beginning of the piece, in no more memory than it takes.</summary>
    public TextPiece Cut(int length)
    {
        var cut = new TextPiece(new byte[length]);
        cut.Write(0, this, 0, length);
        return cut;
    }

    private void WriteUpper(int position, string text, int start, int count)
    {
        var upper = Upper();
        for (var i = 0; i < count; i++)
        {
            upper[position + i] = (byte)(text[start + i] >> 8);
        }
    }

    private byte[] Upper() => _upper ??= new byte[Lower.Length];
}
