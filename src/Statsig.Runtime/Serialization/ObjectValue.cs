using System.ComponentModel;
using System.Text;

namespace Statsig.Runtime.Serialization;

/// <summary>What the classes have in common that are generated for values: two of them are equal when all their properties are.</summary>
/// <typeparam name="T">The class itself.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ObjectValue<T> : IEquatable<T>
    where T : ObjectValue<T>
{
    /// <summary>For generated code.</summary>
    protected ObjectValue()
    {
    }

    /// <summary>The class's reader, which knows how the properties are called.</summary>
    internal static ObjectReader<T>? Reader { get; set; }

    /// <summary>Whether two values are equal in all properties.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(ObjectValue<T>? left, ObjectValue<T>? right) => ReferenceEquals(left, right) || (left is not null && left.Equals(right as T));

    /// <summary>Whether two values differ in a property.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(ObjectValue<T>? left, ObjectValue<T>? right) => !(left == right);

    /// <inheritdoc/>
    public bool Equals(T? other)
    {
        if (ReferenceEquals(this, other))
        {
            return true;
        }

        if (other is null)
        {
            return false;
        }

        var visitor = ValueVisitor.Comparing();
        VisitProperties(other, ref visitor);
        return visitor.AreEqual;
    }

    /// <inheritdoc/>
    public sealed override bool Equals(object? obj) => Equals(obj as T);

    /// <inheritdoc/>
    public sealed override int GetHashCode()
    {
        var visitor = ValueVisitor.Hashing();
        VisitProperties((T)this, ref visitor);
        return visitor.Hash;
    }

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
        var visitor = ValueVisitor.Writing(text, Reader?.Properties.InCode);
        VisitProperties((T)this, ref visitor);
        text.Append(" }");
    }

    /// <summary>A shallow copy, for a reader to change before anybody else has it.</summary>
    internal T Clone() => (T)MemberwiseClone();

    internal void Visit(T other, ref ValueVisitor visitor) => VisitProperties(other, ref visitor);

    /// <summary>Shows each property, in the order of the names that its reader has, to a visitor, which compares it with another value's or changes it.</summary>
    /// <param name="other">The other value.</param>
    /// <param name="visitor">The visitor.</param>
    protected abstract void VisitProperties(T other, ref ValueVisitor visitor);
}
