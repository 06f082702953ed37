using System.Text;
using Microsoft.CodeAnalysis.Text;
using Statsig.Generators.Generation.Emission;

namespace Statsig.Generators.Tests.Generation;

/// <summary>To the compiler a text in pieces is a text like any other.</summary>
public class GeneratedTextTests
{
    private const int Piece = GeneratedText.PieceLength;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(Piece - 1)]
    [InlineData(Piece)]
    [InlineData(Piece + 1)]
    [InlineData((3 * Piece) + 7)]
    public void It_says_what_was_written(int length)
    {
        var (text, expected) = Write(length);

        Assert.Equal(expected, text.ToString());
        Assert.Equal(expected.Length, text.Length);
        Assert.Equal(expected, string.Concat(Enumerable.Range(0, length).Select(i => text[i])));
        Assert.True(text.ContentEquals(SourceText.From(expected, Encoding.UTF8)));
        Assert.Equal(SourceText.From(expected, Encoding.UTF8).GetChecksum(), text.GetChecksum());
        Assert.Equal(SourceText.From(expected).Lines.Select(line => line.Span), text.Lines.Select(line => line.Span));
    }

    [Theory]
    [InlineData(0, 5)]
    [InlineData(Piece - 3, 6)]
    [InlineData(10, 2 * Piece)]
    [InlineData(Piece, Piece)]
    public void Any_part_of_it_can_be_taken(int start, int length)
    {
        var (text, expected) = Write(3 * Piece);
        var copy = new char[length + 2];

        text.CopyTo(start, copy, 1, length);

        Assert.Equal(expected.Substring(start, length), new string(copy, 1, length));
        Assert.Equal(expected.Substring(start, length), text.ToString(new TextSpan(start, length)));
        var buffer = new SourceBuffer();
        buffer.Append('<');
        buffer.Append(text, start, length);
        buffer.Append(">");
        Assert.Equal($"<{expected.Substring(start, length)}>", buffer.Finish().ToString());
    }

    [Theory]
    [InlineData("\u00FF\u0100\u00B7")]
    [InlineData("\uFFFF\uD83D\uDE00\uD83D")]
    public void Characters_of_two_bytes_are_kept_whichever_way_they_come(string wide)
    {
        // The piece that is used again for the next text must not keep any of them.
        Assert.Equal("abc", Finish(buffer => buffer.Append("abc")).ToString());
        var before = new string('a', Piece - 1);
        var expected = before + wide + new string('b', Piece) + wide;

        var whole = Finish(buffer => buffer.Append(expected));
        var single = Finish(buffer => expected.ToList().ForEach(buffer.Append));
        var taken = Finish(buffer => buffer.Append(whole, 0, whole.Length));

        Assert.All([whole, single, taken], text =>
        {
            Assert.Equal(expected, text.ToString());
            Assert.Equal(expected, string.Concat(Enumerable.Range(0, text.Length).Select(i => text[i])));
        });
        Assert.Equal("abc", Finish(buffer => buffer.Append("abc")).ToString());
    }

    [Fact]
    public void A_text_stays_as_it_is_while_the_next_one_is_written()
    {
        var (first, expected) = Write(100);

        Write(Piece + 100);

        Assert.Equal(expected, first.ToString());
    }

    private static GeneratedText Finish(Action<SourceBuffer> write)
    {
        var buffer = new SourceBuffer();
        write(buffer);
        return buffer.Finish();
    }

    /// <summary>Lines of seven characters, written one by one and in strings across the ends of pieces.</summary>
    private static (GeneratedText Text, string Expected) Write(int length)
    {
        var expected = string.Concat(Enumerable.Range(0, (length / 7) + 1).Select(i => $"{i % 1_000_000:D6}\n"))[..length];
        var buffer = new SourceBuffer();
        for (var i = 0; i < length;)
        {
            var count = Math.Min(i % 2 == 0 ? 1 : 1_001, length - i);
            if (count == 1)
            {
                buffer.Append(expected[i]);
            }
            else
            {
                buffer.Append(expected.Substring(i, count));
            }

            i += count;
        }

        return (buffer.Finish(), expected);
    }
}
