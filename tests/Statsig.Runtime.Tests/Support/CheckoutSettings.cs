using Statsig.Runtime.Serialization;

namespace Statsig.Runtime.Tests;

/// <summary>A value type as the generator writes it, for a schema of five scalars. <see cref="Of"/> is the tests' own.</summary>
internal sealed class CheckoutSettings : IEquatable<CheckoutSettings>
{
    private double _fee;
    private long _limit;
    private int _maxItems;
    private bool _oneClick;
    private string _theme = null!;

    private CheckoutSettings()
    {
    }

    public static CheckoutSettings Default => ValueReader.Instance.Default;

    public double Fee => _fee;

    public long Limit => _limit;

    public int MaxItems => _maxItems;

    public bool OneClick => _oneClick;

    public string Theme => _theme;

    public static bool operator ==(CheckoutSettings? left, CheckoutSettings? right) => ValueReader.Instance.AreEqual(left, right);

    public static bool operator !=(CheckoutSettings? left, CheckoutSettings? right) => !ValueReader.Instance.AreEqual(left, right);

    /// <summary>An expected value, made without the reader.</summary>
    public static CheckoutSettings Of(int maxItems = 20, bool oneClick = false, double fee = 1.5, string theme = "light", long limit = 100) =>
        new() { _maxItems = maxItems, _oneClick = oneClick, _fee = fee, _theme = theme, _limit = limit };

    public bool Equals(CheckoutSettings? other) => ValueReader.Instance.AreEqual(this, other);

    public override bool Equals(object? obj) => ValueReader.Instance.AreEqual(this, obj as CheckoutSettings);

    public override int GetHashCode() => ValueReader.Instance.GetHashCode(this);

    public override string ToString() => ValueReader.Instance.ToString(this);

    public sealed class ValueReader : ObjectReader<CheckoutSettings>
    {
        public static readonly ValueReader Instance = new();

        private ValueReader()
            : base(
                new CheckoutSettings(),
                """{"fee":1.5,"limit":100,"max_items":20,"one_click":false,"theme":"light"}""",
                "fee", "limit", "max_items", "one_click", "theme")
        {
        }

        protected override CheckoutSettings Clone(CheckoutSettings value) => (CheckoutSettings)value.MemberwiseClone();

        protected override void Read(CheckoutSettings value, int property, ref ValueReadContext context)
        {
            switch (property)
            {
                case 0: value._fee = context.ReadDouble(value._fee); break;
                case 1: value._limit = context.ReadInt64(value._limit); break;
                case 2: value._maxItems = context.ReadInt32(value._maxItems); break;
                case 3: value._oneClick = context.ReadBoolean(value._oneClick); break;
                case 4: value._theme = context.ReadString(value._theme); break;
            }
        }

        protected override void Visit(CheckoutSettings value, CheckoutSettings other, ref ValueVisitor visitor)
        {
            visitor.Double("Fee", value.Fee, other.Fee);
            visitor.Int64("Limit", value.Limit, other.Limit);
            visitor.Int32("MaxItems", value.MaxItems, other.MaxItems);
            visitor.Boolean("OneClick", value.OneClick, other.OneClick);
            visitor.String("Theme", value.Theme, other.Theme);
        }
    }
}
