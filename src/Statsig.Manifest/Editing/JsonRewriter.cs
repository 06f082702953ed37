using System.Text;
using Statsig.Manifest.Json;

namespace Statsig.Manifest.Editing;

/// <summary>Writes values of a text anew, as far as an edit changes them.</summary>
internal sealed class JsonRewriter
{
    private readonly string _text;
    private readonly JsonStyle _style;

    public JsonRewriter(string text, JsonStyle style)
    {
        _text = text;
        _style = style;
    }

    /// <summary>A value's new text.</summary>
    /// <param name="value">The value as it is.</param>
    /// <param name="edit">What it should become.</param>
    /// <param name="indent">The white space that its line begins with.</param>
    public string Rewrite(JsonNode value, JsonEdit edit, string indent)
    {
        if (edit is JsonObjectEdit changes)
        {
            return value.Kind == JsonKind.Object ? Change(value, changes, indent) : Create(changes, indent);
        }

        if (edit is JsonArrayEdit items)
        {
            return value.Kind == JsonKind.Array ? ChangeItems(value, items, indent) : MakeArray(value, items, indent);
        }

        var wanted = (JsonValueEdit)edit;
        using var tree = ParsedJson.Parse(wanted.Json);
        return Approach(value, tree.Root, wanted.Keeps, indent);
    }

    private string Create(JsonObjectEdit changes, string indent)
    {
        var builder = new StringBuilder();
        var inner = indent + _style.Unit;
        IEnumerable<string> names = changes.Order is { } order ? changes.Names.OrderBy(static name => name, order) : changes.Names;
        foreach (var name in names)
        {
            if (changes.TryGet(name, out var edit) && edit is not null)
            {
                builder.Append(builder.Length == 0 ? "{" : ",").Append(_style.NewLine).Append(inner);
                builder.Append(JsonFormat.WriteString(name)).Append(": ").Append(Create(edit, inner));
            }
        }

        return builder.Length == 0 ? "{}" : builder.Append(_style.NewLine).Append(indent).Append('}').ToString();
    }

    private string Create(JsonEdit edit, string indent)
    {
        if (edit is JsonObjectEdit changes)
        {
            return Create(changes, indent);
        }

        if (edit is JsonArrayEdit items)
        {
            return MakeArray(null, items, indent);
        }

        using var tree = ParsedJson.Parse(((JsonValueEdit)edit).Json);
        return JsonFormat.Write(tree.Root, indent, _style);
    }

    private string Change(JsonNode value, JsonObjectEdit changes, string indent)
    {
        var layout = ContainerLayout.Read(_text, value, indent, _style);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var index = 0;
        foreach (var (name, member) in value.Members)
        {
            var part = layout.Parts[index++];
            if (changes.TryGet(part.Name, out var edit) && edit is not null && seen.Add(part.Name))
            {
                part.Body = BodyWith(name, member, Rewrite(member, edit, part.Indent ?? indent));
            }
        }

        layout.Parts.RemoveAll(part => changes.TryGet(part.Name, out var edit) && edit is null);
        if (changes.Sorts)
        {
            layout.Sort(changes.Order!);
        }

        foreach (var name in changes.Names)
        {
            if (changes.TryGet(name, out var edit) && edit is not null && !seen.Contains(name))
            {
                var place = changes.Order is { } order ? layout.Parts.FindLastIndex(part => order.Compare(part.Name, name) < 0) + 1 : layout.Parts.Count;
                layout.Insert(place, name, Create(edit, layout.MemberIndent));
            }
        }

        return layout.ToString();
    }

    private string ChangeItems(JsonNode value, JsonArrayEdit changes, string indent)
    {
        var layout = ContainerLayout.Read(_text, value, indent, _style);
        var removed = new HashSet<ContainerPart>();
        var index = 0;
        foreach (var item in value.Items)
        {
            var part = layout.Parts[index];
            if (!changes.TryGet(index++, out var edit))
            {
                continue;
            }

            if (edit is null)
            {
                removed.Add(part);
            }
            else
            {
                part.Body = Rewrite(item, edit, part.Indent ?? indent);
            }
        }

        layout.Parts.RemoveAll(removed.Contains);
        for (var i = 0; i < changes.First.Count; i++)
        {
            layout.InsertItem(i, Create(changes.First[i], layout.MemberIndent));
        }

        return layout.ToString();
    }

    /// <summary>An array of new items, and of what stood alone until now.</summary>
    private string MakeArray(JsonNode? alone, JsonArrayEdit changes, string indent)
    {
        var inner = indent + _style.Unit;
        var items = changes.First.Select(item => Create(item, inner)).ToList();
        if (alone is { } value)
        {
            var isChanged = changes.TryGet(0, out var edit);
            if (edit is not null || !isChanged)
            {
                items.Add(edit is not null ? Rewrite(value, edit, inner) : TextTrivia.Indent(_text.Substring(value.Span.Start, value.Span.Length), _style.Unit));
            }
        }

        var separator = "," + _style.NewLine + inner;
        return items.Count == 0 ? "[]" : "[" + _style.NewLine + inner + string.Join(separator, items) + _style.NewLine + indent + "]";
    }

    private string Approach(JsonNode value, JsonNode wanted, Func<string, bool> keeps, string indent)
    {
        if (JsonEquality.AreEqual(value, wanted))
        {
            return _text.Substring(value.Span.Start, value.Span.Length);
        }

        if (value.Kind != JsonKind.Object || wanted.Kind != JsonKind.Object)
        {
            return JsonFormat.Write(wanted, indent, _style);
        }

        var members = new Dictionary<string, JsonNode>(StringComparer.Ordinal);
        foreach (var (name, member) in wanted.Members)
        {
            members[name.GetString()] = member;
        }

        var layout = ContainerLayout.Read(_text, value, indent, _style);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var index = 0;
        foreach (var (name, member) in value.Members)
        {
            var part = layout.Parts[index++];
            if (members.TryGetValue(part.Name, out var target) && seen.Add(part.Name))
            {
                part.Body = BodyWith(name, member, Approach(member, target, keeps, part.Indent ?? indent));
            }
        }

        layout.Parts.RemoveAll(part => !members.ContainsKey(part.Name) && !keeps(part.Name));
        InsertMissing(layout, wanted, seen);
        return layout.ToString();
    }

    /// <summary>New properties go behind the one that they follow in the value that is wanted.</summary>
    private void InsertMissing(ContainerLayout layout, JsonNode wanted, HashSet<string> seen)
    {
        var earlier = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (nameNode, member) in wanted.Members)
        {
            var name = nameNode.GetString();
            if (earlier.Add(name) && !seen.Contains(name))
            {
                var place = layout.Parts.FindLastIndex(part => part.Name != name && earlier.Contains(part.Name)) + 1;
                layout.Insert(place, name, JsonFormat.Write(member, layout.MemberIndent, _style));
            }
        }
    }

    private string BodyWith(JsonNode name, JsonNode value, string text) =>
        _text.Substring(name.Span.Start, value.Span.Start - name.Span.Start) + text;
}
