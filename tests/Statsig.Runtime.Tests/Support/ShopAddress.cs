using Statsig.Runtime.Serialization;

namespace Statsig.Runtime.Tests;

/// <summary>A class within another, as the generator writes it.</summary>
internal sealed class ShopAddress : ObjectValue<ShopAddress>
{
    internal static readonly ObjectReader<ShopAddress> ValueReader = new(
        new ShopAddress(), """{"city":"","floor":null,"rent":0}""", """{"city":"City","floor":"Floor","rent":"Rent"}""");

    private static readonly ValueReader<int?> FloorReader = ValueReaders.Nullable<int>(ValueReaders.Int32);

    private string _city = null!;
    private int? _floor;
    private decimal _rent;

    private ShopAddress()
    {
    }

    public string City => _city;

    public int? Floor => _floor;

    public decimal Rent => _rent;

    protected override void VisitProperties(ShopAddress other, ref ValueVisitor visitor)
    {
        visitor.String(ref _city, other._city);
        visitor.Value(ref _floor, other._floor, FloorReader);
        visitor.Decimal(ref _rent, other._rent);
    }
}
