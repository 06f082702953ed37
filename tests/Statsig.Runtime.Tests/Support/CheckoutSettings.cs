using Statsig.Runtime.Serialization;

namespace Statsig.Runtime.Tests;

/// <summary>A value type as the generator writes it, for a schema of five scalars. <see cref="Of"/> is the tests' own.</summary>
internal sealed class CheckoutSettings : ObjectValue<CheckoutSettings>
{
    internal static readonly ObjectReader<CheckoutSettings> ValueReader = new(
        new CheckoutSettings(),
        """{"fee":1.5,"limit":100,"max_items":20,"one_click":false,"theme":"light"}""",
        """{"fee":"Fee","limit":"Limit","max_items":"MaxItems","one_click":"OneClick","theme":"Theme"}""");

    private double _fee;
    private long _limit;
    private int _maxItems;
    private bool _oneClick;
    private string _theme = null!;

    private CheckoutSettings()
    {
    }

    public static CheckoutSettings Default => ValueReader.Default;

    public double Fee => _fee;

    public long Limit => _limit;

    public int MaxItems => _maxItems;

    public bool OneClick => _oneClick;

    public string Theme => _theme;

    /// <summary>An expected value, made without the reader.</summary>
    public static CheckoutSettings Of(int maxItems = 20, bool oneClick = false, double fee = 1.5, string theme = "light", long limit = 100) =>
        new() { _maxItems = maxItems, _oneClick = oneClick, _fee = fee, _theme = theme, _limit = limit };

    protected override void VisitProperties(CheckoutSettings other, ref ValueVisitor visitor)
    {
        visitor.Double(ref _fee, other._fee);
        visitor.Int64(ref _limit, other._limit);
        visitor.Int32(ref _maxItems, other._maxItems);
        visitor.Boolean(ref _oneClick, other._oneClick);
        visitor.String(ref _theme, other._theme);
    }
}
