using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Statsig.Generators.Generation.Emission;

/// <summary>
/// A generated file as it was written, in pieces: a string of it would be the largest object of the compiler, and be made from a buffer of the same size.
/// </summary>
internal sealed class GeneratedText : SourceText
{
    /// <summary>How long all pieces but the last are; the compiler's own large texts are in pieces of about this length, too.</summary>
    public const int PieceLength = 1 << PieceBits;

    private const int PieceBits = 15;

    private readonly TextPiece[] _pieces;

    /// <param name="pieces">The pieces.</param>
    /// <param name="length">The length of all.</param>
    public GeneratedText(TextPiece[] pieces, int length)
    {
        _pieces = pieces;
        Length = length;
    }

    public override Encoding Encoding => Encoding.UTF8;

    public override int Length { get; }

    public override char this[int position] => _pieces[position >> PieceBits][position & (PieceLength - 1)];

    public override void CopyTo(int sourceIndex, char[] destination, int destinationIndex, int count)
    {
        while (count > 0)
        {
            var (piece, start, length) = PartAt(sourceIndex, count);
            piece.CopyTo(start, destination, destinationIndex, length);
            sourceIndex += length;
            destinationIndex += length;
            count -= length;
        }
    }

    /// <summary>The piece that has a character, where in it, and how many of those that are wanted it has from there on.</summary>
    public (TextPiece Piece, int Start, int Length) PartAt(int position, int wanted)
    {
        var start = position & (PieceLength - 1);
        return (_pieces[position >> PieceBits], start, Math.Min(wanted, PieceLength - start));
    }
}
