using Statsig.Runtime.Serialization;

namespace Statsig.Runtime.Tests;

/// <summary>A class within another, as the generator writes it.</summary>
internal sealed class ShopAddress : ObjectValue<ShopAddress, (long, long, long), ValueTuple<object>>
{
    internal static readonly ObjectReader<ShopAddress> ValueReader = new(
        new ShopAddress(),
        """{"city":["City","string",0,""],"floor":["Floor","value",16],"rent":["Rent","decimal",0]}""",
        ValueReaders.Nullable<int>(ValueReaders.Int32));

    private ShopAddress()
    {
    }

    public string City => StringAt(0);

    public int? Floor => NullableAt<int>(16);

    public decimal Rent => DecimalAt(0);
}
