using System.ComponentModel;
using System.Text;

namespace Statsig.Runtime.Serialization;

/// <summary>Knows a type of value; what a generated class asks of it, whatever the type is: to take care of one of the class's properties.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ValueReader
{
    /// <summary>For readers of a type.</summary>
    protected ValueReader()
    {
    }

    /// <summary>Reads a property. One that does not fit stays as it is; the mismatch is recorded.</summary>
    /// <param name="context">Stands on the property's first token; stands on its last one afterwards.</param>
    /// <param name="value">Has the property.</param>
    /// <param name="slot">Where the property is kept.</param>
    internal abstract void ReadAt(ref ValueReadContext context, ObjectValue value, int slot);

    /// <summary>Whether two values have the same in a slot.</summary>
    internal abstract bool AreEqualAt(ObjectValue left, ObjectValue right, int slot);

    /// <summary>A hash of what is in a slot.</summary>
    internal abstract int GetHashCodeAt(ObjectValue value, int slot);

    /// <summary>Writes what is in a slot for people.</summary>
    internal abstract void AppendAt(StringBuilder text, ObjectValue value, int slot);
}
