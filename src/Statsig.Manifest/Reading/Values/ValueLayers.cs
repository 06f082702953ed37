namespace Statsig.Manifest.Reading;

/// <summary>
/// Values laid over each other, the topmost first. Below one that is no object nothing shows, so most often there is one at most, and no list.
/// </summary>
internal readonly struct ValueLayers
{
    private readonly SchemaValue[]? _below;

    private ValueLayers(SchemaValue? top, SchemaValue[]? below)
    {
        Top = top;
        _below = below;
    }

    /// <summary>The topmost value; null when there is none.</summary>
    public SchemaValue? Top { get; }

    private bool HidesAllBelow => Top?.Json is not null;

    /// <summary>One value, or none.</summary>
    public static ValueLayers Of(SchemaValue? value) => new(value, null);

    /// <summary>The same, with one more value below all others.</summary>
    public ValueLayers Under(SchemaValue value)
    {
        if (Top is null)
        {
            return Of(value);
        }

        return HidesAllBelow ? this : new ValueLayers(Top, _below is null ? [value] : [.. _below, value]);
    }

    /// <summary>What the values say of the property at a place in their objects.</summary>
    public ValueLayers OfProperty(int place)
    {
        var result = Of(Top?[place]);
        if (_below is not null)
        {
            foreach (var layer in _below)
            {
                result = layer[place] is { } value ? result.Under(value) : result;
            }
        }

        return result;
    }
}
