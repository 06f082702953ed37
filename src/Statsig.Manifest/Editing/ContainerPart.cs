namespace Statsig.Manifest.Editing;

/// <summary>A property of an object, or an item of an array, as it stands in the text, with what belongs to it.</summary>
internal sealed class ContainerPart
{
    public ContainerPart(string name, string body)
    {
        Name = name;
        Body = body;
    }

    /// <summary>The property's name; empty for an item.</summary>
    public string Name { get; }

    /// <summary>White space and comments before it, from the end of the part before.</summary>
    public string Lead { get; set; } = "";

    /// <summary>Name and value; of an item the value.</summary>
    public string Body { get; set; }

    /// <summary>What stands between name and value.</summary>
    public string Colon { get; init; } = ": ";

    /// <summary>What stands between the value and its comma.</summary>
    public string BeforeComma { get; init; } = "";

    public bool HasComma { get; init; }

    /// <summary>Comments behind it on its line.</summary>
    public string Trail { get; init; } = "";

    /// <summary>Whether it starts a line.</summary>
    public bool StartsLine => TextTrivia.HasLine(Lead);

    /// <summary>The white space that it is indented by; null when it does not start a line.</summary>
    public string? Indent
    {
        get
        {
            var start = Lead.LastIndexOf('\n') + 1;
            return start == 0 || TextTrivia.HasComment(Lead.Substring(start)) ? null : Lead.Substring(start);
        }
    }
}
