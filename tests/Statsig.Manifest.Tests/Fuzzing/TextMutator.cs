using System.Text;
using System.Text.RegularExpressions;

namespace Statsig.Manifest.Tests.Fuzzing;

/// <summary>Makes texts that are nearly manifests.</summary>
internal sealed partial class TextMutator
{
    private const int MostMutations = 6;
    private const int LongestText = 20_000;

    private readonly Random _random;

    /// <param name="seed">The same seed gives the same text.</param>
    public TextMutator(int seed) => _random = new Random(seed);

    public string Next()
    {
        var text = Pick(FuzzSeeds.All);

        // Half of the texts keep their tokens whole, so that what is behind the syntax gets its share.
        var keepsTokens = _random.Next(2) == 0;
        for (var count = _random.Next(1, MostMutations + 1); count > 0; count--)
        {
            text = keepsTokens ? MutateTokens(text) : MutateCharacters(text);
        }

        return text.Length <= LongestText ? text : text[..LongestText];
    }

    private string MutateTokens(string text)
    {
        var tokens = Token().Matches(text);
        if (tokens.Count == 0)
        {
            return Pick(LanguageTokens.Values);
        }

        var token = tokens[_random.Next(tokens.Count)];
        switch (_random.Next(6))
        {
            case 0:
                var other = tokens[_random.Next(tokens.Count)];
                return Replace(text, token.Index, token.Length, other.Value);
            case 1:
                var foreign = Token().Matches(Pick(FuzzSeeds.All));
                return Replace(text, token.Index, token.Length, foreign[_random.Next(foreign.Count)].Value);
            case 2:
                return Replace(text, token.Index, 0, $"{Pick(LanguageTokens.Keys)}: {Pick(LanguageTokens.Values)}, ");
            case 3:
                return Replace(text, token.Index, token.Length, "");
            default:
                return Replace(text, token.Index, token.Length, Pick(IsKey(text, token) ? LanguageTokens.Keys : LanguageTokens.Values));
        }
    }

    private string MutateCharacters(string text)
    {
        var at = _random.Next(text.Length + 1);
        var length = Math.Min(_random.Next(1, 1 << _random.Next(1, 10)), text.Length - at);
        switch (_random.Next(10))
        {
            case 0: return Replace(text, at, Math.Min(1, length), LanguageTokens.Characters[_random.Next(LanguageTokens.Characters.Length)].ToString());
            case 1: return Replace(text, at, 0, LanguageTokens.Characters[_random.Next(LanguageTokens.Characters.Length)].ToString());
            case 2: return Replace(text, at, length, "");
            case 3: return Replace(text, at, 0, text.Substring(at, length));
            case 4: return Replace(text, _random.Next(text.Length + 1), 0, text.Substring(at, length));
            case 5: return Replace(text, at, 0, Pick(_random.Next(3) switch { 0 => LanguageTokens.Keys, 1 => LanguageTokens.Values, _ => LanguageTokens.Pieces }));
            case 6: return text[..at];
            case 7: return Splice(text, at);
            case 8: return FlipBit(text, at);
            default: return FlipBitOfByte(text);
        }
    }

    private string Splice(string text, int at)
    {
        var other = Pick(FuzzSeeds.All);
        return text[..at] + other[_random.Next(other.Length)..];
    }

    private string FlipBit(string text, int at) =>
        at == text.Length ? text : Replace(text, at, 1, ((char)(text[at] ^ (1 << _random.Next(16)))).ToString());

    /// <summary>What a damaged file looks like to the reader: decoded, with U+FFFD where bytes are no UTF-8.</summary>
    private string FlipBitOfByte(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        if (bytes.Length > 0)
        {
            bytes[_random.Next(bytes.Length)] ^= (byte)(1 << _random.Next(8));
        }

        return Encoding.UTF8.GetString(bytes);
    }

    private T Pick<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];

    private static bool IsKey(string text, Match token)
    {
        var i = token.Index + token.Length;
        while (i < text.Length && char.IsWhiteSpace(text[i]))
        {
            i++;
        }

        return i < text.Length && text[i] == ':';
    }

    private static string Replace(string text, int start, int length, string by) => string.Concat(text.AsSpan(0, start), by, text.AsSpan(start + length));

    [GeneratedRegex("""
        "(?:[^"\\\n]|\\.)*"|-?[0-9][0-9.eE+-]*|[a-z]+|\{\s*\}|\[\s*\]
        """, RegexOptions.CultureInvariant)]
    private static partial Regex Token();
}
