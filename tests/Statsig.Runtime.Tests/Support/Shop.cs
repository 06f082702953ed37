using System.Text.Json;
using Statsig.Runtime.Serialization;

namespace Statsig.Runtime.Tests;

/// <summary>A class with everything but scalars in it, as the generator writes it. Its default gives the address other values than the address has.</summary>
internal sealed class Shop : IEquatable<Shop>
{
    private ShopAddress _address = null!;
    private IReadOnlyList<ShopAddress> _branches = null!;
    private JsonElement _extra;
    private IReadOnlyDictionary<string, bool> _open = null!;
    private ShopSize _size;
    private Uri _site = null!;

    private Shop()
    {
    }

    public static Shop Default => ValueReader.Instance.Default;

    public ShopAddress Address => _address;

    public IReadOnlyList<ShopAddress> Branches => _branches;

    public JsonElement Extra => _extra;

    public IReadOnlyDictionary<string, bool> Open => _open;

    public Uri Site => _site;

    public ShopSize Size => _size;

    public bool Equals(Shop? other) => ValueReader.Instance.AreEqual(this, other);

    public override bool Equals(object? obj) => ValueReader.Instance.AreEqual(this, obj as Shop);

    public override int GetHashCode() => ValueReader.Instance.GetHashCode(this);

    public override string ToString() => ValueReader.Instance.ToString(this);

    public sealed class ValueReader : ObjectReader<Shop>
    {
        public static readonly ValueReader Instance = new();

        private static readonly ValueReader<IReadOnlyList<ShopAddress>> Reader1 = ValueReaders.List<ShopAddress>(ShopAddress.ValueReader.Instance);

        private static readonly ValueReader<IReadOnlyDictionary<string, bool>> Reader3 = ValueReaders.Dictionary<bool>(ValueReaders.Boolean);

        private ValueReader()
            : base(
                new Shop(),
                """
                {"address":{"city":"Bern","floor":2,"rent":9.50},"branches":[],"extra":null,"open":{"mon":true},"site":"https://example.com/","size":"small"}
                """,
                "address", "branches", "extra", "open", "site", "size")
        {
        }

        protected override Shop Clone(Shop value) => (Shop)value.MemberwiseClone();

        protected override void Read(Shop value, int property, ref ValueReadContext context)
        {
            switch (property)
            {
                case 0: value._address = context.Read(value._address, ShopAddress.ValueReader.Instance); break;
                case 1: value._branches = context.Read(value._branches, Reader1); break;
                case 2: value._extra = context.Read(value._extra, ValueReaders.Json); break;
                case 3: value._open = context.Read(value._open, Reader3); break;
                case 4: value._site = context.Read(value._site, ValueReaders.Uri); break;
                case 5: value._size = context.Read(value._size, ShopSizeReader.Instance); break;
            }
        }

        protected override void Visit(Shop value, Shop other, ref ValueVisitor visitor)
        {
            visitor.Value("Address", value.Address, other.Address, ShopAddress.ValueReader.Instance);
            visitor.Value("Branches", value.Branches, other.Branches, Reader1);
            visitor.Value("Extra", value.Extra, other.Extra, ValueReaders.Json);
            visitor.Value("Open", value.Open, other.Open, Reader3);
            visitor.Value("Site", value.Site, other.Site, ValueReaders.Uri);
            visitor.Value("Size", value.Size, other.Size, ShopSizeReader.Instance);
        }
    }
}
