using System.Text.Json;
using Statsig.Runtime.Serialization;

namespace Statsig.Runtime.Tests;

/// <summary>A class with everything but scalars in it, as the generator writes it. Its default gives the address other values than the address has.</summary>
internal sealed class Shop : ObjectValue<Shop, ValueTuple<long>, (object, object, object, object, object)>
{
    internal static readonly ObjectReader<Shop> ValueReader = new(
        new Shop(),
        """{"address":["Address","value",0,{"city":"Bern","floor":2,"rent":9.50}],"branches":["Branches","value",1,[]],"extra":["Extra","json",2,null]"""
        + ""","open":["Open","value",3,{"mon":true}],"site":["Site","uri",4,"https://example.com/"]"""
        + ""","size":["Size","enum",0,0,"small","Small","extra large","ExtraLarge"]}""",
        ShopAddress.ValueReader,
        ValueReaders.List<ShopAddress>(ShopAddress.ValueReader),
        ValueReaders.Dictionary<bool>(ValueReaders.Boolean));

    private Shop()
    {
    }

    public static Shop Default => ValueReader.Default;

    public ShopAddress Address => ObjectAt<ShopAddress>(0);

    public IReadOnlyList<ShopAddress> Branches => ListAt<ShopAddress>(1);

    public JsonElement Extra => JsonAt(2);

    public IReadOnlyDictionary<string, bool> Open => DictionaryAt<bool>(3);

    public Uri Site => UriAt(4);

    public ShopSize Size => (ShopSize)Int32At(0);
}
