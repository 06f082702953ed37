namespace Statsig.Runtime.Serialization;

/// <summary>A property that is to be set, by its name in C#.</summary>
internal abstract class Assignment
{
    protected Assignment(string identifier)
    {
        Identifier = identifier;
    }

    public string Identifier { get; }

    /// <summary>Whether the property was found.</summary>
    public bool IsDone { get; set; }
}
