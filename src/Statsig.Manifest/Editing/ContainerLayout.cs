using System.Text;
using Statsig.Manifest.Json;

namespace Statsig.Manifest.Editing;

/// <summary>An object or an array as it stands in the text, taken apart into its properties or items so that some can go, change, move or come.</summary>
internal sealed class ContainerLayout
{
    private readonly JsonStyle _style;
    private readonly string _indent;
    private readonly bool _isArray;
    private string _heading = "";
    private string _tail = "";
    private bool _hasTrailingComma;

    private ContainerLayout(JsonStyle style, string indent, bool isArray)
    {
        _style = style;
        _indent = indent;
        _isArray = isArray;
    }

    public List<ContainerPart> Parts { get; } = [];

    /// <summary>What new parts are indented by.</summary>
    public string MemberIndent => Parts.Select(static part => part.Indent).FirstOrDefault(static indent => indent is not null) ?? _indent + _style.Unit;

    private bool HasLines => TextTrivia.HasLine(_heading) || TextTrivia.HasLine(_tail) || Parts.Exists(static part => part.StartsLine);

    /// <summary>Takes an object or an array apart.</summary>
    /// <param name="text">The text that it stands in.</param>
    /// <param name="value">The object or the array.</param>
    /// <param name="indent">The white space that its line begins with.</param>
    /// <param name="style">The text's layout.</param>
    public static ContainerLayout Read(string text, JsonNode value, string indent, JsonStyle style)
    {
        var layout = new ContainerLayout(style, indent, value.Kind == JsonKind.Array);
        var position = value.Span.Start + 1;
        foreach (var (name, member) in value.Members)
        {
            position = layout.Add(text, position, name, member);
        }

        foreach (var item in value.Items)
        {
            position = layout.Add(text, position, null, item);
        }

        layout._tail = text.Substring(position, value.Span.End - 1 - position);
        if (layout.Parts.Count == 0)
        {
            layout._heading = layout._tail.TrimEnd();
            layout._tail = layout._tail.Substring(layout._heading.Length);
        }
        else
        {
            var first = layout.Parts[0];

            // What stands behind the bracket on its line is about the whole, as what is set apart is.
            layout._heading = first.Lead.Substring(0, Math.Max(TextTrivia.SkipLine(first.Lead, 0), TextTrivia.FindHeading(first.Lead)));
            first.Lead = first.Lead.Substring(layout._heading.Length);
            layout._hasTrailingComma = layout.Parts[layout.Parts.Count - 1].HasComma;
        }

        return layout;
    }

    /// <summary>Adds a property.</summary>
    /// <param name="index">Where.</param>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value, laid out for <see cref="MemberIndent"/>.</param>
    public void Insert(int index, string name, string value)
    {
        var colon = Parts.Count == 0 ? ": " : Parts[0].Colon;
        var body = JsonFormat.WriteString(name) + colon + value;
        var isShort = body.Length <= JsonFormat.MaxInlineLength && !TextTrivia.HasLine(body);
        var onLines = HasLines || Parts.Count == 0 || !isShort;
        if (onLines && !HasLines)
        {
            PutOnLines();
        }

        Parts.Insert(index, new ContainerPart(name, body) { Colon = colon, Lead = onLines ? _style.NewLine + MemberIndent : colon == ":" ? "" : " " });
    }

    /// <summary>Adds an item, on a line of its own.</summary>
    /// <param name="index">Where.</param>
    /// <param name="value">The item, laid out for <see cref="MemberIndent"/>.</param>
    public void InsertItem(int index, string value)
    {
        if (Parts.Count > 0 && !HasLines)
        {
            PutOnLines();
        }

        var lead = _style.NewLine + MemberIndent;
        Parts.Insert(index, new ContainerPart("", value) { Lead = lead });
        if (index + 1 < Parts.Count)
        {
            PutOnLine(Parts[index + 1], lead);
        }
        else if (!TextTrivia.HasLine(_tail))
        {
            _tail = _tail.TrimEnd() + _style.NewLine + _indent;
        }
    }

    /// <summary>Puts the properties into order; those that are equal in it keep theirs.</summary>
    public void Sort(IComparer<string> order)
    {
        var sorted = Parts.OrderBy(static part => part.Name, order).ToList();
        Parts.Clear();
        Parts.AddRange(sorted);
    }

    public override string ToString()
    {
        if (Parts.Count == 0 && !TextTrivia.HasComment(_heading) && !TextTrivia.HasComment(_tail))
        {
            return _isArray ? "[]" : "{}";
        }

        var builder = new StringBuilder().Append(_isArray ? '[' : '{');
        AppendTrivia(builder, "", _heading);
        var before = _heading;
        for (var i = 0; i < Parts.Count; i++)
        {
            var part = Parts[i];
            AppendTrivia(builder, before, part.Lead);
            builder.Append(part.Body);
            if (i == Parts.Count - 1 && !_hasTrailingComma)
            {
                builder.Append(part.BeforeComma);
                before = part.BeforeComma + part.Trail;
            }
            else
            {
                builder.Append(part.BeforeComma).Append(',');
                before = part.Trail;
            }

            builder.Append(part.Trail);
        }

        AppendTrivia(builder, before, _tail);
        return builder.Append(_isArray ? ']' : '}').ToString();
    }

    private int Add(string text, int start, JsonNode? name, JsonNode member)
    {
        var valueEnd = member.Span.End;
        var next = TextTrivia.Skip(text, valueEnd);
        var hasComma = text[next] == ',';
        var behind = hasComma ? next + 1 : valueEnd;
        var end = TextTrivia.SkipLine(text, behind);
        var first = (name ?? member).Span.Start;
        var colon = name is { } property ? text.Substring(property.Span.End, member.Span.Start - property.Span.End) : "";
        Parts.Add(new ContainerPart(name?.GetString() ?? "", text.Substring(first, valueEnd - first))
        {
            Lead = text.Substring(start, first - start),
            Colon = TextTrivia.HasComment(colon) || TextTrivia.HasLine(colon) ? ": " : colon,
            BeforeComma = hasComma ? text.Substring(valueEnd, next - valueEnd) : "",
            HasComma = hasComma,
            Trail = text.Substring(behind, end - behind),
        });
        return end;
    }

    /// <summary>A comment that runs to its line's end must not swallow what comes next.</summary>
    private void AppendTrivia(StringBuilder builder, string before, string trivia)
    {
        if (TextTrivia.EndsInLineComment(before) && !trivia.TrimStart(' ', '\t', '\r').StartsWith("\n", StringComparison.Ordinal))
        {
            builder.Append(_style.NewLine).Append(_indent);
        }

        builder.Append(trivia);
    }

    private void PutOnLines()
    {
        var indent = _style.NewLine + _indent + _style.Unit;
        foreach (var part in Parts)
        {
            PutOnLine(part, indent);
            part.Body = _isArray ? TextTrivia.Indent(part.Body, _style.Unit) : part.Body;
        }

        _tail = _tail.TrimEnd() + _style.NewLine + _indent;
    }

    private static void PutOnLine(ContainerPart part, string lead)
    {
        if (!part.StartsLine && !TextTrivia.HasComment(part.Lead))
        {
            part.Lead = lead;
        }
    }
}
