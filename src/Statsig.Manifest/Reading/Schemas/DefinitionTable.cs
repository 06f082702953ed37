using System.Globalization;
using System.Text;
using Statsig.Manifest.Json;

namespace Statsig.Manifest.Reading;

/// <summary>The schemas under <c>$defs</c>, by name.</summary>
internal sealed class DefinitionTable
{
    private const string Prefix = "#/$defs/";

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

    /// <summary>A definition that only refers to itself, at once or through others, is nothing.</summary>
    private void BreakLoops()
    {
        var done = new HashSet<Definition>();
        foreach (var start in _definitions)
        {
            var path = new HashSet<Definition>();
            var definition = start;
            while (definition.Draft.Shape == SchemaShape.Reference && !done.Contains(definition))
            {
                if (!path.Add(definition))
                {
                    _context.Report(
                        ManifestProblemId.InvalidSchema, definition.Draft.Reference!.Value, $"'{ReadContext.Shorten(definition.Name)}' refers to nothing but itself.");
                    definition.Draft.Shape = SchemaShape.Any;
                    break;
                }

                definition = definition.Draft.Target!;
            }

            done.UnionWith(path);
        }
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
