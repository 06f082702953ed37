using System.Buffers;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Statsig.Generators.Analysis.Keys;

/// <summary>Finds in a file's text where a key, or a part of one, may stand. Nearly all files have none, and are not walked.</summary>
internal static class KeyScanner
{
    /// <summary>A part of a key's body that is shorter stands beside one that is not, or is no part of one.</summary>
    private const int MinBody = 7;

    /// <summary>A tree is looked through once, and not again in the next compilation that has it.</summary>
    private static readonly ConditionalWeakTable<SyntaxTree, KeyPlaces> Known = new();

    public static KeyPlaces Find(SyntaxTree tree, CancellationToken cancellation)
    {
        if (!Known.TryGetValue(tree, out var places))
        {
            places = FindCore(tree, cancellation);
            places = Known.GetValue(tree, _ => places);
        }

        return places;
    }

    private static KeyPlaces FindCore(SyntaxTree tree, CancellationToken cancellation)
    {
        var places = new KeyPlaces([], []);
        var text = tree.GetText(cancellation);
        var length = text.Length;
        var chars = ArrayPool<char>.Shared.Rent(length);
        try
        {
            text.CopyTo(0, chars, 0, length);
            FindPrefixes(chars.AsSpan(0, length), SecretKey.ServerPrefix, places.Prefixes);
            FindPrefixes(chars.AsSpan(0, length), SecretKey.ConsolePrefix, places.Prefixes);
            FindBodies(chars.AsSpan(0, length), places.Bodies);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(chars);
        }

        return places.IsEmpty ? KeyPlaces.None : places;
    }

    private static void FindPrefixes(ReadOnlySpan<char> text, string prefix, List<int> positions)
    {
        var start = 0;
        while (text.Slice(start).IndexOf(prefix.AsSpan()) is var offset and >= 0)
        {
            positions.Add(start + offset);
            start += offset + prefix.Length;
        }
    }

    /// <summary>Literals that begin with a stretch of letters and digits as keys have them: those with a digit, since words are many.</summary>
    private static void FindBodies(ReadOnlySpan<char> text, List<int> positions)
    {
        var start = 0;
        while (text.Slice(start).IndexOf('"') is var offset and >= 0)
        {
            start += offset + 1;
            var (end, hasDigit, hasLetter) = (start, false, false);
            while (end < text.Length && text[end] is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9'))
            {
                var isDigit = text[end] is >= '0' and <= '9';
                hasDigit |= isDigit;
                hasLetter |= !isDigit;
                end++;
            }

            if (end - start >= MinBody && hasDigit && hasLetter)
            {
                positions.Add(start);
            }
        }
    }
}
