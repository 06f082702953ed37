using System.Text;
using Statsig.Manifest;

namespace Statsig.Generators.Generation.Emission;

/// <summary>
/// Where a value keeps its properties, and how much room that takes: what is no reference at an offset in bytes, the largest first, so that each is
/// aligned; the others by a number.
/// </summary>
internal sealed class SlotPlan
{
    private const int Word = 8;

    /// <summary>The structs of most values, by the number of their fields.</summary>
    private static readonly string?[] Longs = new string?[32];
    private static readonly string?[] Objects = new string?[32];

    private readonly int[] _slots;
    private readonly int _references;
    private readonly int _bytes;

    public SlotPlan(IReadOnlyList<SchemaProperty> properties)
    {
        _slots = new int[properties.Count];
        foreach (var alignment in (ReadOnlySpan<int>)[0, Word, 4, 1])
        {
            for (var i = 0; i < _slots.Length; i++)
            {
                var room = RoomOf(properties[i].Type);
                if (room.Alignment == alignment)
                {
                    _slots[i] = alignment == 0 ? _references++ : _bytes;
                    _bytes += room.Size;
                }
            }
        }
    }

    /// <summary>The slot of a property, by its place in the class.</summary>
    public int this[int property] => _slots[property];

    /// <summary>A struct as large as all that is no reference.</summary>
    public string Bits => TupleOf("long", (_bytes + Word - 1) / Word);

    /// <summary>A struct of as many references.</summary>
    public string References => TupleOf("object", _references);

    private static string TupleOf(string type, int count)
    {
        var tuples = type == "long" ? Longs : Objects;
        return count < tuples.Length ? tuples[count] ??= MakeTuple(type, count) : MakeTuple(type, count);
    }

    private static string MakeTuple(string type, int count)
    {
        const string Tuple = "global::System.ValueTuple";
        if (count < 2)
        {
            return count == 0 ? Tuple : Tuple + "<" + type + ">";
        }

        var tuple = new StringBuilder("(").Append(type);
        for (var i = 1; i < count; i++)
        {
            tuple.Append(", ").Append(type);
        }

        return tuple.Append(')').ToString();
    }

    /// <summary>The most that a type takes on any machine; no alignment is a reference.</summary>
    private static (int Size, int Alignment) RoomOf(SchemaType type) => type switch
    {
        ScalarType scalar => RoomOf(scalar.Kind),
        NamedType { Kind: NamedTypeKind.Enum } => (4, 4),
        NullableType nullable when RoomOf(nullable.Inner) is { Alignment: > 0 } room => (room.Size + room.Alignment, room.Alignment),
        _ => default,
    };

    private static (int Size, int Alignment) RoomOf(ScalarKind kind) => kind switch
    {
        ScalarKind.Boolean => (1, 1),
        ScalarKind.Int32 => (4, 4),
        ScalarKind.Int64 or ScalarKind.Double => (Word, Word),
        ScalarKind.Decimal or ScalarKind.DateTimeOffset => (2 * Word, Word),
        ScalarKind.Guid => (16, 4),
        _ => default,
    };
}
