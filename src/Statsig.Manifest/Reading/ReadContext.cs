using Statsig.Manifest.Json;

namespace Statsig.Manifest.Reading;

/// <summary>Where the readers put what they find wrong, and the checks that they share.</summary>
internal sealed class ReadContext
{
    /// <summary>How many names a manifest's misspelt ones are compared with in all: suggestions must not make reading slow.</summary>
    private int _suggestionBudget = 1_000_000;

    /// <summary>Where the syntax errors are, in the order of the text.</summary>
    private readonly int[] _syntaxErrors;

    /// <param name="problems">Where problems go; the syntax errors are there already.</param>
    public ReadContext(List<ManifestProblem> problems)
    {
        Problems = problems;
        _syntaxErrors = problems.Count == 0 ? [] : [.. problems.ConvertAll(static problem => problem.Span.Start)];
        Array.Sort(_syntaxErrors);
    }

    public List<ManifestProblem> Problems { get; }

    /// <summary>How often something has been looked up in <c>$defs</c>.</summary>
    public int References { get; set; }

    /// <summary>The C# names of properties, which come again in many schemas.</summary>
    private readonly Dictionary<string, string?> _propertyNames = new(StringComparer.Ordinal);

    /// <summary>Where the types of <c>$defs</c> have their names from, by the types' C# names.</summary>
    public Dictionary<string, SourceSpan> Definitions { get; } = new(StringComparer.Ordinal);

    /// <summary>The kinds of which some names may be missing, since what they stand in could not be read.</summary>
    public HashSet<FlagKind> Unread { get; } = [];

    /// <summary>Where the namespace stands.</summary>
    public SourceSpan? Namespace { get; set; }

    /// <summary>Reports a problem, unless it is that of a string with a syntax error in it or no end: what such a one should say is not known.</summary>
    public void Report(ManifestProblemId rule, JsonNode node, string message)
    {
        if (node.Kind != JsonKind.String || IsReadable(node))
        {
            Problems.Add(new ManifestProblem(rule, node.Span, message));
        }
    }

    /// <summary>Whether a part of the text, or the place right behind it, has a syntax error.</summary>
    public bool HasSyntaxError(int start, int end)
    {
        if (_syntaxErrors.Length == 0)
        {
            return false;
        }

        var index = Array.BinarySearch(_syntaxErrors, start);
        index = index < 0 ? ~index : index;
        return index < _syntaxErrors.Length && _syntaxErrors[index] <= end;
    }

    private bool IsReadable(JsonNode value)
    {
        var span = value.Span;
        if (!HasSyntaxError(span.Start, span.End - 1))
        {
            return true;
        }

        // Quotes of the wrong kind, and none at all, leave no doubt.
        var text = value.GetRawText();
        return !HasSyntaxError(span.Start + 1, span.End - 1) && (text[0] is not ('"' or '\'') || (text.Length > 1 && text[text.Length - 1] == text[0]));
    }

    /// <summary>Makes a C# name, or finds the one that was made before.</summary>
    public string? DeriveName(string name, IdentifierKind kind)
    {
        if (kind != IdentifierKind.Property)
        {
            return CSharpName.Derive(name);
        }

        if (!_propertyNames.TryGetValue(name, out var identifier))
        {
            identifier = CSharpName.Derive(name);
            _propertyNames.Add(name, identifier);
        }

        return identifier;
    }

    /// <summary>Reads a string; what is none is reported.</summary>
    /// <returns>Null when there is none.</returns>
    public string? ReadString(JsonNode value, string property)
    {
        if (value.Kind == JsonKind.String)
        {
            return value.GetString();
        }

        ReportType(value, property, "a string");
        return null;
    }

    /// <summary>Reads a text that nothing else in the manifest says, most likely; what is no string is reported.</summary>
    /// <returns>Null when there is none.</returns>
    public string? ReadText(JsonNode value, string property) => value.Kind == JsonKind.String ? value.GetUniqueString() : ReadString(value, property);

    /// <summary>Reads a boolean; what is none is reported.</summary>
    /// <returns>Null when there is none.</returns>
    public bool? ReadBoolean(JsonNode value, string property)
    {
        if (value.Kind is JsonKind.True or JsonKind.False)
        {
            return value.Kind == JsonKind.True;
        }

        ReportType(value, property, "true or false");
        return null;
    }

    /// <summary>Reads one of several words; anything else is reported.</summary>
    /// <returns>The word's index; -1 when it is none of them.</returns>
    public int ReadWord(JsonNode value, string property, string[] words)
    {
        if (value.Kind != JsonKind.String)
        {
            ReportType(value, property, "a string");
            return -1;
        }

        var index = value.IndexIn(words);
        if (index < 0)
        {
            var text = value.GetString();
            var hint = FindNearest(text, words) is { } nearest ? $"; did you mean \"{nearest}\"?" : ".";
            Report(ManifestProblemId.InvalidValue, value, $"'{property}' is one of {string.Join(", ", words)}, not \"{Shorten(text)}\"{hint}");
        }

        return index;
    }

    /// <summary>Finds the name that was probably meant, until a manifest has had its share of suggestions.</summary>
    public string? FindNearest(string misspelt, IReadOnlyCollection<string> names)
    {
        if (_suggestionBudget < 0)
        {
            return null;
        }

        _suggestionBudget -= names.Count;
        return NameSuggester.FindNearest(misspelt, names);
    }

    /// <summary>Checks that a value is an object; what is none is reported.</summary>
    public bool IsObject(JsonNode value, string property)
    {
        if (value.Kind == JsonKind.Object)
        {
            return true;
        }

        ReportType(value, property, "an object");
        return false;
    }

    /// <summary>Reports a value of the wrong type, unless it is one that could not be read at all.</summary>
    public void ReportType(JsonNode value, string property, string expected, ManifestProblemId rule = ManifestProblemId.InvalidValue)
    {
        if (!value.IsMissing)
        {
            Report(rule, value, $"'{Shorten(property)}' must be {expected}, not {Describe(value.Kind)}.");
        }
    }

    /// <summary>A kind of JSON value in words.</summary>
    public static string Describe(JsonKind kind) => kind switch
    {
        JsonKind.Object => "an object",
        JsonKind.Array => "an array",
        JsonKind.String => "a string",
        JsonKind.Number => "a number",
        JsonKind.True => "true",
        JsonKind.False => "false",
        _ => "null",
    };

    /// <summary>Cuts a text to what fits into a message.</summary>
    public static string Shorten(string text) => text.Length <= 100 ? text : text.Substring(0, 100) + "…";
}
