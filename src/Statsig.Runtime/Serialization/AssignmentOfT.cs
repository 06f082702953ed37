namespace Statsig.Runtime.Serialization;

/// <summary>A property that is to be set, with its value.</summary>
internal sealed class Assignment<T> : Assignment
{
    public Assignment(string identifier, T value)
        : base(identifier)
    {
        Value = value;
    }

    public T Value { get; }
}
