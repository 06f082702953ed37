using System.Runtime.CompilerServices;

namespace Statsig.Generators.Generation.Emission;

/// <summary>Takes the characters of a <see cref="GeneratedText"/>.</summary>
internal sealed class SourceBuffer
{
    private const string Spaces = "                    ";

    /// <summary>The piece that the last file did not fill.</summary>
    private static char[]? Spare;

    private readonly List<char[]> _pieces = [];
    private char[] _piece = [];
    private int _used;

    public int Length => _pieces.Count == 0 ? 0 : ((_pieces.Count - 1) * GeneratedText.PieceLength) + _used;

    public void Append(char c)
    {
        if (_used == _piece.Length)
        {
            AddPiece();
        }

        _piece[_used++] = c;
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
            text.CopyTo(start, _piece, _used, count);
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
            var (piece, from) = text.PieceAt(start);
            var count = MakeRoom(Math.Min(length, piece.Length - from));
            Array.Copy(piece, from, _piece, _used, count);
            _used += count;
            start += count;
            length -= count;
        }
    }

    /// <summary>The text; nothing can be written from then on.</summary>
    public GeneratedText Finish()
    {
        var length = Length;
        if (_used < _piece.Length)
        {
            var last = new char[_used];
            Array.Copy(_piece, last, _used);
            _pieces[_pieces.Count - 1] = last;
            Volatile.Write(ref Spare, _piece);
        }

        return new GeneratedText([.. _pieces], length);
    }

    /// <returns>How many characters have room in the piece: at least one, and no more than are wanted.</returns>
    private int MakeRoom(int wanted)
    {
        if (_used == _piece.Length)
        {
            AddPiece();
        }

        return Math.Min(wanted, _piece.Length - _used);
    }

    private void AddPiece()
    {
        _piece = Interlocked.Exchange(ref Spare, null) ?? new char[GeneratedText.PieceLength];
        _pieces.Add(_piece);
        _used = 0;
    }
}
