using Statsig.Manifest.Json;

namespace Statsig.Manifest.Reading;

/// <summary>
/// Finds in the document of an earlier reading the entries that stand in the new text as they stood in the old one. An entry without a fault follows from
/// its name and its text alone (and from <c>$defs</c>, if it refers to that), so that it need not be read again: most readings follow a key typed into
/// one entry of many.
/// </summary>
internal sealed class PreviousReading
{
    private readonly ManifestDocument _document;
    private readonly IReadOnlyList<NameToken> _names;
    private readonly bool _hasSameDefinitions;
    private Dictionary<(FlagKind Kind, string Name), int>? _index;
    private int _next;

    /// <param name="document">The earlier document.</param>
    /// <param name="definitions">The value of <c>$defs</c> in the new text.</param>
    public PreviousReading(ManifestDocument document, JsonNode? definitions)
    {
        _document = document;
        _names = document.Names.Tokens;
        _hasSameDefinitions = definitions is { } node
            ? document.Definitions is { } span && node.TextEquals(document.Text, span) && IsFlawless(document, span)
            : document.Definitions is null;
    }

    /// <summary>A fault in <c>$defs</c> may be found only while an entry is read that refers to it.</summary>
    private static bool IsFlawless(ManifestDocument document, SourceSpan span)
    {
        foreach (var problem in document.Problems)
        {
            if (problem.Span.Start >= span.Start && problem.Span.Start <= span.End)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Finds an entry without a fault that had the same name and the same text.</summary>
    /// <returns>Null when there was none.</returns>
    public NameToken? Find(FlagKind kind, JsonNode name, JsonNode value)
    {
        if (IndexOf(kind, name) is not (>= 0 and var index))
        {
            return null;
        }

        _next = index + 1;
        var found = _names[index];
        return found.Entry is not null && (_hasSameDefinitions || !found.RefersToDefinitions) && value.TextEquals(_document.Text, found.Value) ? found : null;
    }

    /// <summary>Most often it is the one behind the last one that was found; only where something came, went or moved is there a table.</summary>
    private int IndexOf(FlagKind kind, JsonNode name)
    {
        if (_next < _names.Count && _names[_next].Kind == kind && name.StringEquals(_names[_next].Name))
        {
            return _next;
        }

        if (_index is null)
        {
            _index = new Dictionary<(FlagKind, string), int>(_names.Count);
            for (var i = 0; i < _names.Count; i++)
            {
                // Of a name that comes twice the first one counts, and is in front.
                if (!_index.ContainsKey((_names[i].Kind, _names[i].Name)))
                {
                    _index.Add((_names[i].Kind, _names[i].Name), i);
                }
            }
        }

        return _index.TryGetValue((kind, name.GetString()), out var index) ? index : -1;
    }
}
