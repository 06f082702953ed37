namespace Statsig.Manifest.Json;

/// <summary>
/// Reads a whole text into a <see cref="JsonTree"/>. Comments and trailing commas are allowed. Never throws: whatever is wrong is reported,
/// at its place, and reading goes on behind it. The stack is its own, so that no nesting can overflow the compiler's.
/// </summary>
internal sealed class JsonParser
{
    private readonly string _text;
    private readonly SyntaxProblems _problems;
    private readonly JsonScanner _scanner;
    private readonly JsonTokenBuilder _tokens;
    private JsonExpectation _expected = JsonExpectation.Value;

    private JsonParser(string text, List<ManifestProblem> problems)
    {
        _text = text;
        _problems = new SyntaxProblems(problems);
        _scanner = new JsonScanner(text, _problems);
        _tokens = new JsonTokenBuilder(text);
    }

    public static JsonTree Parse(string text, List<ManifestProblem> problems)
    {
        var parser = new JsonParser(text, problems);
        parser.Run();
        return parser._tokens.ToTree();
    }

    private void Run()
    {
        while (true)
        {
            _scanner.Position = JsonFastPath.Run(_text, _scanner.Position, _tokens, ref _expected);
            _scanner.SkipTrivia();
            if (_scanner.IsAtEnd)
            {
                break;
            }

            if (_expected == JsonExpectation.End)
            {
                _problems.Add(_scanner.Position, 1, "The file is one JSON object; nothing may stand behind it.");
                return;
            }

            Step(_scanner.Current);
        }

        Finish();
    }

    private void Step(char c)
    {
        switch (c)
        {
            case '{' or '[':
                PrepareForValue();
                Open(c);
                break;
            case '}' or ']':
                Close(c);
                break;
            case ',':
                Comma();
                break;
            case ':':
                Colon();
                break;
            case '"' or '\'':
                String();
                break;
            default:
                if (JsonScanner.StartsNumber(c))
                {
                    Number();
                }
                else if (JsonScanner.StartsWord(c))
                {
                    Word();
                }
                else
                {
                    Unexpected(c);
                }

                break;
        }
    }

    private void Open(char c)
    {
        var start = _scanner.Position++;
        if (_tokens.Depth == JsonTokenBuilder.MaxDepth)
        {
            _problems.Add(start, 1, $"Values may nest {JsonTokenBuilder.MaxDepth} levels deep; this one is deeper.");
            SkipContainer();
            _tokens.Add(JsonKind.Missing, start, _scanner.Position - start);
            AfterValue();
            return;
        }

        _tokens.Open(c == '{' ? JsonKind.Object : JsonKind.Array, start);
        _expected = c == '{' ? JsonExpectation.Name : JsonExpectation.Item;
    }

    private void Close(char c)
    {
        var kind = c == '}' ? JsonKind.Object : JsonKind.Array;
        var open = _tokens.CountOpenUpTo(kind);
        if (open == 0)
        {
            _problems.Add(_scanner.Position++, 1, $"Nothing is open that this '{c}' could close.");
            return;
        }

        CompleteProperty();
        if (open > 1)
        {
            _problems.Add(_scanner.Position, 1, $"'{(kind == JsonKind.Object ? ']' : '}')}' is expected before this '{c}'.");
        }

        _scanner.Position++;
        for (; open > 0; open--)
        {
            _tokens.Close(_scanner.Position);
        }

        AfterValue();
    }

    private void Comma()
    {
        CompleteProperty();
        if (_expected == JsonExpectation.Comma)
        {
            _expected = _tokens.IsInObject ? JsonExpectation.Name : JsonExpectation.Item;
        }
        else
        {
            _problems.Add(_scanner.Position, 1, "A value is expected before this ','.");
        }

        _scanner.Position++;
    }

    private void Colon()
    {
        if (_expected == JsonExpectation.Colon)
        {
            _expected = JsonExpectation.Value;
        }
        else
        {
            _problems.Add(_scanner.Position, 1, "A ':' may only stand behind a property's name.");
        }

        _scanner.Position++;
    }

    private void String()
    {
        var start = _scanner.Position;
        var isName = PrepareForScalar();
        var needsDecoding = _scanner.ScanString();
        AddScalar(isName, JsonKind.String, start, needsDecoding);
    }

    private void Number()
    {
        var start = _scanner.Position;
        var isName = PrepareForScalar();
        if (isName)
        {
            _scanner.ScanWord();
            ReportBareName(start);
            AddScalar(isName, JsonKind.String, start, needsDecoding: true);
            return;
        }

        AddScalar(isName, _scanner.ScanNumber() ? JsonKind.Number : JsonKind.Missing, start, needsDecoding: false);
    }

    private void Word()
    {
        var start = _scanner.Position;
        var isName = PrepareForScalar();
        var kind = _scanner.ScanWord();
        if (isName)
        {
            ReportBareName(start);
            AddScalar(isName, JsonKind.String, start, needsDecoding: true);
            return;
        }

        if (kind == JsonKind.Missing)
        {
            _problems.Add(start, _scanner.Position - start, $"'{_scanner.Excerpt(start)}' is no JSON value; strings stand in double quotes.");
        }

        AddScalar(isName, kind, start, needsDecoding: false);
    }

    private void ReportBareName(int start) =>
        _problems.Add(start, _scanner.Position - start, $"The property name '{_scanner.Excerpt(start)}' must stand in double quotes.");

    private void Unexpected(char c)
    {
        var name = char.IsControl(c) || char.IsWhiteSpace(c) || char.IsSurrogate(c) ? $"U+{(int)c:X4}" : c.ToString();
        _problems.Add(_scanner.Position, 1, $"The character '{name}' is not expected here.");
        _scanner.Position++;
    }

    /// <summary>Reports what is missing before a name or a scalar value, and takes it as given.</summary>
    /// <returns>Whether a property name is what comes now.</returns>
    private bool PrepareForScalar()
    {
        if (_expected == JsonExpectation.Comma)
        {
            _problems.Add(_scanner.Position, 1, "A ',' is expected before this.");
            _expected = _tokens.IsInObject ? JsonExpectation.Name : JsonExpectation.Item;
        }
        else if (_expected == JsonExpectation.Colon)
        {
            _problems.Add(_scanner.Position, 1, "A ':' is expected between a property's name and its value.");
            _expected = JsonExpectation.Value;
        }

        return _expected == JsonExpectation.Name;
    }

    /// <summary>Reports what is missing before an object or an array, and takes it as given.</summary>
    private void PrepareForValue()
    {
        if (PrepareForScalar())
        {
            _problems.Add(_scanner.Position, 1, "A property's name and a ':' are expected before this value.");
            _tokens.Add(JsonKind.Missing, _scanner.Position, 0);
            _expected = JsonExpectation.Value;
        }
    }

    /// <summary>A property whose colon or value does not come gets a missing value.</summary>
    private void CompleteProperty()
    {
        if (_expected is JsonExpectation.Colon || (_expected is JsonExpectation.Value && _tokens.Depth > 0))
        {
            _problems.Add(_scanner.Position, _scanner.IsAtEnd ? 0 : 1, "A property needs a ':' and a value.");
            _tokens.Add(JsonKind.Missing, _scanner.Position, 0);
            _expected = JsonExpectation.Comma;
        }
    }

    private void AddScalar(bool isName, JsonKind kind, int start, bool needsDecoding)
    {
        _tokens.Add(kind, start, _scanner.Position - start, needsDecoding);
        if (isName)
        {
            _expected = JsonExpectation.Colon;
        }
        else
        {
            AfterValue();
        }
    }

    private void AfterValue() => _expected = _tokens.Depth == 0 ? JsonExpectation.End : JsonExpectation.Comma;

    /// <summary>Moves behind the container whose opening bracket has just been read, whatever is in it.</summary>
    private void SkipContainer()
    {
        for (var depth = 1; depth > 0;)
        {
            _scanner.SkipTrivia();
            if (_scanner.IsAtEnd)
            {
                return;
            }

            switch (_scanner.Current)
            {
                case '"':
                    _scanner.ScanString();
                    continue;
                case '{' or '[':
                    depth++;
                    break;
                case '}' or ']':
                    depth--;
                    break;
            }

            _scanner.Position++;
        }
    }

    private void Finish()
    {
        if (_tokens.Count == 0)
        {
            _problems.Add(_scanner.Position, 0, "The file is empty; write at least {}.");
            _tokens.Add(JsonKind.Missing, _scanner.Position, 0);
            return;
        }

        CompleteProperty();
        if (_tokens.Depth > 0)
        {
            _problems.Add(_scanner.Position, 0, $"The file ends before '{(_tokens.IsInObject ? '}' : ']')}'.");
        }

        while (_tokens.Depth > 0)
        {
            _tokens.Close(_scanner.Position);
        }
    }
}
