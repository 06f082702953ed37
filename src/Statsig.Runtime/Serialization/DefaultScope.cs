namespace Statsig.Runtime.Serialization;

/// <summary>The readers whose defaults are being made right now, the innermost first: a default must not wait for itself.</summary>
internal sealed class DefaultScope
{
    private readonly object _reader;
    private readonly DefaultScope? _outer;

    public DefaultScope(object reader, DefaultScope? outer)
    {
        _reader = reader;
        _outer = outer;
    }

    public bool Contains(object reader)
    {
        for (var scope = this; scope is not null; scope = scope._outer)
        {
            if (ReferenceEquals(scope._reader, reader))
            {
                return true;
            }
        }

        return false;
    }
}
