using Statsig.Manifest.Json;

namespace Statsig.Emulator.Saving;

/// <summary>The rules that a flag has in <c>statsig.local.json</c> before something is saved.</summary>
internal sealed class PresentRules
{
    private readonly string _text;
    private readonly int _start;
    private readonly List<JsonNode> _items = [];

    /// <param name="text">The file's text.</param>
    /// <param name="entry">The flag's entry in it; null for none.</param>
    public PresentRules(string text, JsonNode? entry)
    {
        _text = text;
        IsList = entry is { Kind: JsonKind.Array };
        if (entry is not { } value)
        {
            return;
        }

        _start = value.Span.Start;
        if (!IsList)
        {
            _items.Add(value);
            return;
        }

        foreach (var item in value.Items)
        {
            _items.Add(item);
        }
    }

    /// <summary>Whether they stand in a list, and not one alone.</summary>
    public bool IsList { get; }

    public int Count => _items.Count;

    /// <summary>Whether a rule is only the answer of a gate, which says nothing more than a switch does.</summary>
    public bool IsSwitch(int index) => _items[index].Kind is JsonKind.True or JsonKind.False;

    /// <summary>A rule's text.</summary>
    public string TextOf(int index) => _items[index].GetRawText();

    /// <summary>A rule's id; null when it has none.</summary>
    public string? IdOf(int index) => SavedRule.IdOf(_items[index]);

    /// <summary>For whom a saved rule is.</summary>
    /// <returns>Null when it is a person's, also by a comment beside it.</returns>
    public SavedTarget? SavedTargetOf(int index) => HasCommentBeside(index) ? null : SavedRule.TargetOf(_items[index]);

    private bool HasCommentBeside(int index)
    {
        if (!IsList)
        {
            return false;
        }

        // Between rules stand white space, a comma and comments.
        var span = _items[index].Span;
        var start = index > 0 ? _items[index - 1].Span.End : _start;
        var end = index + 1 < _items.Count ? _items[index + 1].Span.Start : _text.IndexOf(']', span.End);
        return _text.IndexOf('/', start, span.Start - start) >= 0 || _text.IndexOf('/', span.End, end - span.End) >= 0;
    }
}
