using Statsig.Runtime.Serialization;

namespace Statsig.Runtime.Tests;

/// <summary>A class within another, as the generator writes it.</summary>
internal sealed class ShopAddress : IEquatable<ShopAddress>
{
    private string _city = null!;
    private int? _floor;
    private decimal _rent;

    private ShopAddress()
    {
    }

    public string City => _city;

    public int? Floor => _floor;

    public decimal Rent => _rent;

    public bool Equals(ShopAddress? other) => ValueReader.Instance.AreEqual(this, other);

    public override bool Equals(object? obj) => ValueReader.Instance.AreEqual(this, obj as ShopAddress);

    public override int GetHashCode() => ValueReader.Instance.GetHashCode(this);

    public override string ToString() => ValueReader.Instance.ToString(this);

    public sealed class ValueReader : ObjectReader<ShopAddress>
    {
        public static readonly ValueReader Instance = new();

        private static readonly ValueReader<int?> Reader1 = ValueReaders.Nullable<int>(ValueReaders.Int32);

        private ValueReader()
            : base(new ShopAddress(), """{"city":"","floor":null,"rent":0}""", "city", "floor", "rent")
        {
        }

        protected override ShopAddress Clone(ShopAddress value) => (ShopAddress)value.MemberwiseClone();

        protected override void Read(ShopAddress value, int property, ref ValueReadContext context)
        {
            switch (property)
            {
                case 0: value._city = context.ReadString(value._city); break;
                case 1: value._floor = context.Read(value._floor, Reader1); break;
                case 2: value._rent = context.ReadDecimal(value._rent); break;
            }
        }

        protected override void Visit(ShopAddress value, ShopAddress other, ref ValueVisitor visitor)
        {
            visitor.String("City", value.City, other.City);
            visitor.Value("Floor", value.Floor, other.Floor, Reader1);
            visitor.Decimal("Rent", value.Rent, other.Rent);
        }
    }
}
