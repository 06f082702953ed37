using System.Runtime.CompilerServices;

namespace Statsig.Generators.Generation.Emission;

/// <summary>Takes the characters of a <see cref="GeneratedText"/>.</summary>
internal sealed class SourceBuffer
{
    private const string Spaces = "                    ";

    /// <summary>The memory of the piece that the last file did not fill.</summary>
    private static byte[]? Spare;

    private readonly List<TextPiece> _pieces = [];
    private TextPiece _piece = new([]);

    /// <summary>How much of the piece is written; all of it while there is none.</summary>
    private int _used = GeneratedText.PieceLength;

    public int Length => _pieces.Count == 0 ? 0 : ((_pieces.Count - 1) * GeneratedText.PieceLength) + _used;

    public void Append(char c)
    {
        MakeRoom(1);
        _piece.Write(_used++, c);
    }

    /// <summary>Appends white space.</summary>
    public void AppendSpaces(int count)
    {
        for (; count > Spaces.Length; count -= Spaces.Length)
        {
            Append(Spaces);
        }

        Append(Spaces, 0, count);
    }

    public void Append(string? text)
    {
        if (text is not null)
        {
            Append(text, 0, text.Length);
        }
    }

    [MethodImpl(Jit.AtOnce)]
    public void Append(string text, int start, int length)
    {
        while (length > 0)
        {
            var count = MakeRoom(length);
            _piece.Write(_used, text, start, count);
            _used += count;
            start += count;
            length -= count;
        }
    }

    /// <summary>Appends a part of a text that has been written before.</summary>
    public void Append(GeneratedText text, int start, int length)
    {
        while (length > 0)
        {
            var (piece, from, available) = text.PartAt(start, length);
            var count = MakeRoom(available);
            _piece.Write(_used, piece, from, count);
            _used += count;
            start += count;
            length -= count;
        }
    }

    /// <summary>The text; nothing can be written from then on.</summary>
    public GeneratedText Finish()
    {
        var length = Length;
        if (_used < GeneratedText.PieceLength)
        {
            _pieces[_pieces.Count - 1] = _piece.Cut(_used);
            Volatile.Write(ref Spare, _piece.Lower);
        }

        return new GeneratedText([.. _pieces], length);
    }

    /// <returns>How many characters have room in the piece: at least one, and no more than are wanted.</returns>
    private int MakeRoom(int wanted)
    {
        if (_used == GeneratedText.PieceLength)
        {
            AddPiece();
        }

        return Math.Min(wanted, GeneratedText.PieceLength - _used);
    }

    private void AddPiece()
    {
        _piece = new TextPiece(Interlocked.Exchange(ref Spare, null) ?? new byte[GeneratedText.PieceLength]);
        _pieces.Add(_piece);
        _used = 0;
    }
}
