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

    private readonly char[][] _pieces;

    /// <param name="pieces">The pieces.</param>
    /// <param name="length">The length of all.</param>
    public GeneratedText(char[][] pieces, int length)
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
            var (piece, start) = PieceAt(sourceIndex);
            var length = Math.Min(count, piece.Length - start);
            Array.Copy(piece, start, destination, destinationIndex, length);
            sourceIndex += length;
            destinationIndex += length;
            count -= length;
        }
    }

    /// <summary>The piece that has a character, and where in it.</summary>
    public (char[] Piece, int Start) PieceAt(int position) => (_pieces[position >> PieceBits], position & (PieceLength - 1));
}
