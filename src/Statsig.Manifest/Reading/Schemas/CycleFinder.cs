namespace Statsig.Manifest.Reading;

/// <summary>
/// Marks the properties of <c>$defs</c> whose types lead back to the property through other properties: they are null somewhere, or no default would
/// ever end; and the objects that lead back to themselves in any way, through lists and dictionaries, too. Tarjan's components, with a stack of its own,
/// since a chain of definitions may be of any length.
/// </summary>
internal sealed class CycleFinder
{
    private readonly List<SchemaDraft> _objects = [];
    private readonly Dictionary<SchemaDraft, int> _indices = [];
    private readonly List<(int Node, int Edge)> _work = [];
    private readonly Stack<int> _open = new();
    private int[] _order = [];
    private int[] _low = [];
    private int[] _component = [];
    private readonly bool _throughItems;
    private int _count;

    private CycleFinder(IReadOnlyList<Definition> definitions, bool throughItems)
    {
        _throughItems = throughItems;
        foreach (var definition in definitions)
        {
            Collect(definition.Draft);
        }

        FindComponents();
    }

    public static void Mark(IReadOnlyList<Definition> definitions)
    {
        new CycleFinder(definitions, throughItems: false).ForEachOnCycle(static (_, property, _) => property.IsOnCycle = true);
        new CycleFinder(definitions, throughItems: true).ForEachOnCycle(static (owner, _, component) => owner.Cycle = component);
    }

    private void Collect(SchemaDraft draft)
    {
        if (draft.Item is { } item)
        {
            Collect(item);
        }

        if (draft.Shape == SchemaShape.Object)
        {
            _indices.Add(draft, _objects.Count);
            _objects.Add(draft);
            for (var i = 0; i < draft.Properties!.Count; i++)
            {
                Collect(draft.Properties[i].Schema);
            }
        }
    }

    private void FindComponents()
    {
        _order = new int[_objects.Count];
        _low = new int[_objects.Count];
        _component = new int[_objects.Count];
        for (var i = 0; i < _objects.Count; i++)
        {
            if (_order[i] == 0)
            {
                Visit(i);
            }
        }
    }

    /// <summary>Of a component of one object, only a property that leads straight back is on a cycle.</summary>
    private void ForEachOnCycle(Action<PropertyList, SchemaDraft, int> mark)
    {
        for (var i = 0; i < _objects.Count; i++)
        {
            var properties = _objects[i].Properties!;
            for (var j = 0; j < properties.Count; j++)
            {
                if (TargetOf(properties[j]) is { } target && _component[target] == _component[i])
                {
                    mark(properties, properties[j].Schema, _component[i]);
                }
            }
        }
    }

    private void Visit(int start)
    {
        Enter(start);
        while (_work.Count > 0)
        {
            var (node, edge) = _work[_work.Count - 1];
            var properties = _objects[node].Properties!;
            if (edge == properties.Count)
            {
                _work.RemoveAt(_work.Count - 1);
                Leave(node);
                continue;
            }

            _work[_work.Count - 1] = (node, edge + 1);
            if (TargetOf(properties[edge]) is not { } target)
            {
                continue;
            }

            if (_order[target] == 0)
            {
                Enter(target);
            }
            else if (_component[target] == 0)
            {
                _low[node] = Math.Min(_low[node], _order[target]);
            }
        }
    }

    private void Enter(int node)
    {
        _order[node] = _low[node] = ++_count;
        _open.Push(node);
        _work.Add((node, 0));
    }

    private void Leave(int node)
    {
        if (_low[node] == _order[node])
        {
            int member;
            do
            {
                member = _open.Pop();
                _component[member] = _order[node];
            }
            while (member != node);
        }

        if (_work.Count > 0)
        {
            var parent = _work[_work.Count - 1].Node;
            _low[parent] = Math.Min(_low[parent], _low[node]);
        }
    }

    private int? TargetOf(in PropertyDraft property)
    {
        var target = _throughItems ? property.Schema.Innermost : property.Schema.Resolved;
        return target.Shape == SchemaShape.Object && _indices.TryGetValue(target, out var index) ? index : null;
    }
}
