namespace Statsig.Emulator.Faults;

/// <summary>The faults that are still to happen, in the order in which they were asked for. Safe for several threads at once.</summary>
internal sealed class FaultTable
{
    private readonly object _lock = new();
    private readonly List<(EmulatorFault Fault, int? Left)> _faults = [];

    public void Add(EmulatorFault fault)
    {
        lock (_lock)
        {
            _faults.Add((fault, fault.Count));
        }
    }

    public void Clear()
    {
        lock (_lock)
        {
            _faults.Clear();
        }
    }

    /// <summary>Takes the first fault for a path, and counts it.</summary>
    public EmulatorFault? Take(string path)
    {
        lock (_lock)
        {
            for (var i = 0; i < _faults.Count; i++)
            {
                var (fault, left) = _faults[i];
                if (fault.Path is not null && !string.Equals(fault.Path, path, StringComparison.OrdinalIgnoreCase))
                {
                    continue;
                }

                if (left is { } count)
                {
                    if (count <= 1)
                    {
                        _faults.RemoveAt(i);
                    }
                    else
                    {
                        _faults[i] = (fault, count - 1);
                    }
                }

                return fault;
            }

            return null;
        }
    }

    /// <summary>The faults, each with the count that is left.</summary>
    public IReadOnlyList<EmulatorFault> ToList()
    {
        lock (_lock)
        {
            return [.. _faults.Select(item => item.Fault with { Count = item.Left })];
        }
    }
}
