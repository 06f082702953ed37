using System.ComponentModel;
using System.Text;

namespace Statsig.Runtime.Serialization;

/// <summary>What the classes have in common that are generated for values: two of them are equal when all their properties are.</summary>
/// <typeparam name="T">The class itself.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ObjectValue<T> : ObjectValue, IEquatable<T>
    where T : ObjectValue<T>
{
    /// <summary>For generated code.</summary>
    protected ObjectValue()
    {
    }

    /// <summary>The class's reader, which knows its properties. It makes all values, so that there is one when there is a value.</summary>
    internal static ObjectReader<T> Reader { get; set; } = null!;

    /// <summary>Whether two values are equal in all properties.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(ObjectValue<T>? left, ObjectValue<T>? right) => ReferenceEquals(left, right) || (left is not null && left.Equals(right as T));

    /// <summary>Whether two values differ in a property.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(ObjectValue<T>? left, ObjectValue<T>? right) => !(left == right);

    /// <inheritdoc/>
    public bool Equals(T? other) => ReferenceEquals(this, other) || (other is not null && Reader.Layout.AreEqual(this, other));

    /// <inheritdoc/>
    public sealed override bool Equals(object? obj) => Equals(obj as T);

    /// <inheritdoc/>
    public sealed override int GetHashCode() => Reader.Layout.GetHashCode(this);

    /// <summary>The type and all properties, like a record, shortened where it is long.</summary>
    public sealed override string ToString()
    {
        var text = new StringBuilder();
        Append(text);
        return text.ToString();
    }

    internal void Append(StringBuilder text)
    {
        text.Append(typeof(T).Name).Append(" {");
        Reader.Layout.Append(text, this);
        text.Append(" }");
    }
}
