using System.Text.Json;
using Statsig.Runtime.Serialization;

namespace Statsig.Runtime.Tests;

/// <summary>A class with everything but scalars in it, as the generator writes it. Its default gives the address other values than the address has.</summary>
internal sealed class Shop : ObjectValue<Shop>
{
    internal static readonly ObjectReader<Shop> ValueReader = new(
        new Shop(),
        """
        {"address":{"city":"Bern","floor":2,"rent":9.50},"branches":[],"extra":null,"open":{"mon":true},"site":"https://example.com/","size":"small"}
        """,
        """{"address":"Address","branches":"Branches","extra":"Extra","open":"Open","site":"Site","size":"Size"}""");

    private static readonly ValueReader<IReadOnlyList<ShopAddress>> BranchesReader = ValueReaders.List<ShopAddress>(ShopAddress.ValueReader);

    private static readonly ValueReader<IReadOnlyDictionary<string, bool>> OpenReader = ValueReaders.Dictionary<bool>(ValueReaders.Boolean);

    private ShopAddress _address = null!;
    private IReadOnlyList<ShopAddress> _branches = null!;
    private JsonElement _extra;
    private IReadOnlyDictionary<string, bool> _open = null!;
    private ShopSize _size;
    private Uri _site = null!;

    private Shop()
    {
    }

    public static Shop Default => ValueReader.Default;

    public ShopAddress Address => _address;

    public IReadOnlyList<ShopAddress> Branches => _branches;

    public JsonElement Extra => _extra;

    public IReadOnlyDictionary<string, bool> Open => _open;

    public Uri Site => _site;

    public ShopSize Size => _size;

    protected override void VisitProperties(Shop other, ref ValueVisitor visitor)
    {
        visitor.Value(ref _address, other._address, ShopAddress.ValueReader);
        visitor.Value(ref _branches, other._branches, BranchesReader);
        visitor.Value(ref _extra, other._extra, ValueReaders.Json);
        visitor.Value(ref _open, other._open, OpenReader);
        visitor.Uri(ref _site, other._site);
        visitor.Value(ref _size, other._size, ShopSizeReader.Instance);
    }
}
