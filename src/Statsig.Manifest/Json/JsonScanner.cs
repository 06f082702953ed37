namespace Statsig.Manifest.Json;

/// <summary>The lexical half of the reader: where a string, number, word or comment ends, and what is wrong inside it.</summary>
internal sealed class JsonScanner
{
    private readonly string _text;
    private readonly SyntaxProblems _problems;

    public JsonScanner(string text, SyntaxProblems problems)
    {
        _text = text;
        _problems = problems;

        // A byte order mark that the file's decoder has left in place.
        Position = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;
    }

    public int Position { get; set; }

    public bool IsAtEnd => Position >= _text.Length;

    public char Current => _text[Position];

    /// <summary>Moves over white space and comments.</summary>
    public void SkipTrivia()
    {
        while (true)
        {
            Position = EndOfWhiteSpace(Position);
            if (Position == _text.Length)
            {
                return;
            }

            switch (_text[Position])
            {
                case '/' when Position + 1 < _text.Length && _text[Position + 1] == '/':
                    SkipLineComment();
                    break;
                case '/' when Position + 1 < _text.Length && _text[Position + 1] == '*':
                    SkipBlockComment();
                    break;
                default:
                    return;
            }
        }
    }

    /// <summary>Moves over a string, from its opening quote.</summary>
    /// <returns>Whether its value differs from the characters between its quotes.</returns>
    public bool ScanString()
    {
        var start = Position;
        var quote = _text[Position++];
        var needsDecoding = quote != '"';
        if (needsDecoding)
        {
            _problems.Add(start, 1, "Strings stand in double quotes.");
        }

        while (true)
        {
            Position = EndOfPlainText(Position);
            if (Position == _text.Length)
            {
                break;
            }

            var c = _text[Position];
            if (c == quote)
            {
                Position++;
                return needsDecoding;
            }

            if (c == '\\')
            {
                needsDecoding = true;
                ScanEscape();
            }
            else if (c is '\n' or '\r')
            {
                break;
            }
            else
            {
                ScanCharacter(c);
            }
        }

        _problems.Add(start, Position - start, "This string has no closing quote.");
        return true;
    }

    /// <summary>Moves over a number, and whatever sticks to it.</summary>
    /// <returns>Whether it is a JSON number.</returns>
    public bool ScanNumber()
    {
        var start = Position;
        Position = EndOfWord(Position);
        if (JsonNumber.IsValid(_text, start, Position))
        {
            return true;
        }

        _problems.Add(start, Position - start, $"'{Excerpt(start)}' is not a JSON number; write it like 12, -0.5 or 1e3.");
        return false;
    }

    /// <summary>Moves over <c>true</c>, <c>false</c> or <c>null</c>, or a word that is none of them.</summary>
    /// <returns>What it is; <see cref="JsonKind.Missing"/> for any other word.</returns>
    public JsonKind ScanWord()
    {
        var start = Position;
        Position = EndOfWord(Position);
        return Is(start, "true") ? JsonKind.True
            : Is(start, "false") ? JsonKind.False
            : Is(start, "null") ? JsonKind.Null
            : JsonKind.Missing;
    }

    /// <summary>The text from a place to the present position, cut to what fits into a message.</summary>
    public string Excerpt(int start)
    {
        var length = Position - start;
        return length <= 40 ? _text.Substring(start, length) : _text.Substring(start, 40) + "…";
    }

    /// <summary>Whether a character can start a word: a bare name or one of the three literals.</summary>
    public static bool StartsWord(char c) => char.IsLetter(c) || c is '_' or '$';

    /// <summary>Whether a character can start a number, or something meant as one.</summary>
    public static bool StartsNumber(char c) => c is (>= '0' and <= '9') or '-' or '+' or '.';

    private bool Is(int start, string word) =>
        Position - start == word.Length && string.CompareOrdinal(_text, start, word, 0, word.Length) == 0;

    private int EndOfWord(int i)
    {
        while (i < _text.Length && (char.IsLetterOrDigit(_text[i]) || _text[i] is '_' or '$' or '-' or '+' or '.'))
        {
            i++;
        }

        return i;
    }

    private int EndOfWhiteSpace(int i)
    {
        var text = _text;
        while (i < text.Length && text[i] is ' ' or '\t' or '\r' or '\n')
        {
            i++;
        }

        return i;
    }

    /// <summary>Most of a manifest are the insides of strings: characters that need no closer look.</summary>
    private int EndOfPlainText(int i)
    {
        var text = _text;
        while (i < text.Length && text[i] is >= ' ' and not ('"' or '\\' or '\'') and < '\uD800')
        {
            i++;
        }

        return i;
    }

    private void ScanCharacter(char c)
    {
        if (c < ' ')
        {
            _problems.Add(Position, 1, $"A string cannot have the control character U+{(int)c:X4}; write \\u{(int)c:x4}.");
        }
        else if (char.IsSurrogate(c))
        {
            if (char.IsHighSurrogate(c) && Position + 1 < _text.Length && char.IsLowSurrogate(_text[Position + 1]))
            {
                Position++;
            }
            else
            {
                _problems.Add(Position, 1, "Half of a surrogate pair is no character.");
            }
        }

        Position++;
    }

    private void ScanEscape()
    {
        var start = Position++;
        if (Position >= _text.Length)
        {
            return;
        }

        switch (_text[Position])
        {
            case '"' or '\\' or '/' or 'b' or 'f' or 'n' or 'r' or 't':
                Position++;
                break;
            case 'u':
                Position++;
                ScanUnicodeEscape(start);
                break;
            case '\r' or '\n':
                break;
            default:
                _problems.Add(start, 2, $"'\\{_text[Position]}' is no escape sequence; a backslash itself is written as \\\\.");
                Position++;
                break;
        }
    }

    private void ScanUnicodeEscape(int start)
    {
        if (!JsonString.TryReadHex(_text, Position, _text.Length, out var c))
        {
            _problems.Add(start, 2, "'\\u' needs four hexadecimal digits.");
            return;
        }

        Position += 4;
        if (!char.IsSurrogate(c))
        {
            return;
        }

        if (char.IsHighSurrogate(c)
            && Position + 1 < _text.Length && _text[Position] == '\\' && _text[Position + 1] == 'u'
            && JsonString.TryReadHex(_text, Position + 2, _text.Length, out var low) && char.IsLowSurrogate(low))
        {
            Position += 6;
            return;
        }

        _problems.Add(start, 6, "Half of a surrogate pair is no character.");
    }

    private void SkipLineComment()
    {
        int end;
        while ((end = _text.IndexOfAny(LineEnds, Position)) >= 0 && _text[end] is '\u2028' or '\u2029')
        {
            _problems.Add(end, 1, $"A comment cannot have the character U+{(int)_text[end]:X4}, which ends the line for some readers and not for others.");
            Position = end + 1;
        }

        Position = end < 0 ? _text.Length : end;
    }

    private void SkipBlockComment()
    {
        var end = _text.IndexOf("*/", Position + 2, StringComparison.Ordinal);
        if (end < 0)
        {
            _problems.Add(Position, 2, "This comment has no closing */.");
            Position = _text.Length;
        }
        else
        {
            Position = end + 2;
        }
    }

    private static readonly char[] LineEnds = ['\r', '\n', '\u2028', '\u2029'];
}
