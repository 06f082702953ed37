using System.Globalization;
using System.Text;
using Statsig.Manifest.Json;

namespace Statsig.Manifest.Reading;

/// <summary>The schemas under <c>$defs</c>, by name.</summary>
internal sealed class DefinitionTable
{
    private const string Prefix = "#/$defs/";

    /// <summary>How long a chain of references may be: far beyond what anybody writes.</summary>
    private const int MaxReferences = 100;

    private readonly ReadContext _context;
    private readonly List<Definition> _definitions = [];
    private readonly Dictionary<string, Definition> _byName = new(StringComparer.Ordinal);

    public DefinitionTable(ReadContext context) => _context = context;

    public IReadOnlyList<Definition> Definitions => _definitions;

    /// <summary>Takes the names first and reads the schemas after, so that definitions may refer to each other in any order.</summary>
    public void Read(JsonNode defs)
    {
        if (!_context.IsObject(defs, "$defs"))
        {
            return;
        }

        var schemas = new List<JsonNode>();
        foreach (var (nameNode, value) in defs.Members)
        {
            if (!nameNode.IsMissing && Add(nameNode))
            {
                schemas.Add(value);
            }
        }

        var reader = new SchemaReader(_context, this);
        for (var i = 0; i < schemas.Count; i++)
        {
            _definitions[i].Draft = reader.Read(schemas[i], _definitions[i].Name);
        }

        BreakLoops();
    }

    /// <summary>Finds what a <c>$ref</c> refers to; what refers to nothing is reported.</summary>
    public Definition? Find(JsonNode reference)
    {
        _context.References++;
        var text = reference.GetString();
        if (!text.StartsWith(Prefix, StringComparison.Ordinal))
        {
            _context.Report(
                ManifestProblemId.InvalidSchema, reference, $"A '$ref' refers to a schema of this manifest, such as \"{Prefix}Name\", and not to \"{ReadContext.Shorten(text)}\".");
            return null;
        }

        var name = Decode(text.Substring(Prefix.Length));
        if (_byName.TryGetValue(name, out var definition))
        {
            return definition;
        }

        var hint = _context.FindNearest(name, _byName.Keys) is { } nearest ? $"; did you mean \"{Prefix}{ReadContext.Shorten(nearest)}\"?" : ".";
        _context.Report(ManifestProblemId.InvalidSchema, reference, $"'$defs' has no '{ReadContext.Shorten(name)}'{hint}");
        return null;
    }

    private bool Add(JsonNode nameNode)
    {
        var definition = new Definition(nameNode.GetString(), nameNode);
        if (_byName.ContainsKey(definition.Name))
        {
            _context.Report(ManifestProblemId.Duplicate, nameNode, $"The name '{ReadContext.Shorten(definition.Name)}' stands twice in '$defs'; the first one counts.");
            return false;
        }

        _byName.Add(definition.Name, definition);
        _definitions.Add(definition);
        return true;
    }

    /// <summary>A definition that only refers to itself, at once or through others, is nothing; and a chain of references ends somewhere, since each user of it walks to its end.</summary>
    private void BreakLoops()
    {
        var lengths = new Dictionary<Definition, int>();
        foreach (var start in _definitions)
        {
            var path = new List<Definition>();
            var onPath = new HashSet<Definition>();
            var definition = start;
            while (definition.Draft.Shape == SchemaShape.Reference && !lengths.ContainsKey(definition))
            {
                if (!onPath.Add(definition))
                {
                    _context.Report(
                        ManifestProblemId.InvalidSchema, definition.Draft.Reference!.Value, $"'{ReadContext.Shorten(definition.Name)}' refers to nothing but itself.");
                    definition.Draft.Shape = SchemaShape.Any;
                    break;
                }

                path.Add(definition);
                definition = definition.Draft.Target!;
            }

            for (var i = path.Count - 1; i >= 0; i--)
            {
                lengths[path[i]] = LengthOf(path[i].Draft, lengths);
            }
        }
    }

    private int LengthOf(SchemaDraft draft, Dictionary<Definition, int> lengths)
    {
        if (draft.Shape != SchemaShape.Reference || !lengths.TryGetValue(draft.Target!, out var length))
        {
            return draft.Shape == SchemaShape.Reference ? 1 : 0;
        }

        if (length < MaxReferences)
        {
            return length + 1;
        }

        _context.Report(ManifestProblemId.UntypedSchema, draft.Reference!.Value, $"References lead on to each other {MaxReferences} times from here; the value is a JsonElement.");
        draft.Shape = SchemaShape.Any;
        return 0;
    }

    /// <summary>Resolves the escapes of URI fragments and of JSON pointers.</summary>
    private static string Decode(string pointer)
    {
        if (pointer.IndexOfAny(['%', '~']) < 0)
        {
            return pointer;
        }

        var bytes = new List<byte>();
        for (var i = 0; i < pointer.Length; i++)
        {
            if (pointer[i] == '%' && i + 2 < pointer.Length
                && byte.TryParse(pointer.Substring(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
            {
                bytes.Add(value);
                i += 2;
            }
            else
            {
                var length = char.IsHighSurrogate(pointer[i]) && i + 1 < pointer.Length ? 2 : 1;
                bytes.AddRange(Encoding.UTF8.GetBytes(pointer.Substring(i, length)));
                i += length - 1;
            }
        }

        return Encoding.UTF8.GetString([.. bytes]).Replace("~1", "/").Replace("~0", "~");
    }
}
