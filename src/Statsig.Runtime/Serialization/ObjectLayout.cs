using System.Text;

namespace Statsig.Runtime.Serialization;

/// <summary>The properties of a generated class, in the order in which the class has them.</summary>
internal sealed class ObjectLayout
{
    private readonly ObjectProperty[] _properties;

    /// <param name="names">The properties' names in JSON.</param>
    /// <param name="properties">The properties, in the order of their names.</param>
    public ObjectLayout(JsonNames names, ObjectProperty[] properties)
    {
        Names = names;
        _properties = properties;
    }

    /// <summary>The properties' names in JSON.</summary>
    public JsonNames Names { get; }

    /// <summary>Reads what a generated class says of its properties.</summary>
    /// <param name="text">The text.</param>
    /// <param name="given">What reads the properties whose type the text does not say, in their order.</param>
    /// <exception cref="InvalidOperationException">The text is from another version of the generator.</exception>
    public static ObjectLayout Read(string text, ValueReader[] given)
    {
        var names = new List<string>();
        var properties = new List<ObjectProperty>();
        var layout = new LayoutText(text);
        var used = 0;
        while (layout.MoveNext())
        {
            names.Add(layout.Name);
            properties.Add(new ObjectProperty(layout.Identifier, layout.Slot, LayoutKinds.ReaderOf(ref layout, given, ref used)));
        }

        return new ObjectLayout(new JsonNames([.. names]), [.. properties]);
    }

    /// <summary>Reads a property's value.</summary>
    /// <param name="context">Stands on the value's first token.</param>
    /// <param name="value">Has the property.</param>
    /// <param name="property">Its place in the layout.</param>
    public void Read(ref ValueReadContext context, ObjectValue value, int property)
    {
        var mismatches = context.MismatchCount;
        ref readonly var described = ref _properties[property];
        described.Reader.ReadAt(ref context, value, described.Slot);
        if (context.MismatchCount != mismatches)
        {
            context.PrefixProperty(mismatches, Names[property]);
        }
    }

    public bool AreEqual(ObjectValue left, ObjectValue right)
    {
        foreach (var property in _properties)
        {
            if (!property.Reader.AreEqualAt(left, right, property.Slot))
            {
                return false;
            }
        }

        return true;
    }

    public int GetHashCode(ObjectValue value)
    {
        var hash = 17;
        foreach (var property in _properties)
        {
            hash = unchecked((hash * 31) + property.Reader.GetHashCodeAt(value, property.Slot));
        }

        return hash;
    }

    /// <summary>Writes the properties for people, as many as a debugger's window has room for.</summary>
    public void Append(StringBuilder text, ObjectValue value)
    {
        var separator = " ";
        foreach (var property in _properties)
        {
            text.Append(separator);
            separator = ", ";
            if (ValueText.IsFull(text))
            {
                text.Append(ValueText.Ellipsis);
                break;
            }

            text.Append(property.Identifier).Append(" = ");
            property.Reader.AppendAt(text, value, property.Slot);
        }
    }

    /// <summary>The property with a name in C#; null when there is none.</summary>
    public ObjectProperty? Find(string identifier)
    {
        foreach (var property in _properties)
        {
            if (property.Identifier == identifier)
            {
                return property;
            }
        }

        return null;
    }
}
