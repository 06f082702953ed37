using Statsig.Runtime.Serialization;

namespace Statsig.Runtime.Tests;

/// <summary>A value type as the generator writes it, for a schema of five scalars. <see cref="Of"/> is the tests' own.</summary>
internal sealed class CheckoutSettings : ObjectValue<CheckoutSettings, (long, long, long), ValueTuple<object>>
{
    internal static readonly ObjectReader<CheckoutSettings> ValueReader = new(
        new CheckoutSettings(),
        """{"fee":["Fee","double",0,1.5],"limit":["Limit","long",8,100],"max_items":["MaxItems","int",16,20],"one_click":["OneClick","bool",20],"theme":["Theme","string",0,"light"]}""");

    private CheckoutSettings()
    {
    }

    public static CheckoutSettings Default => ValueReader.Default;

    public double Fee => DoubleAt(0);

    public long Limit => Int64At(8);

    public int MaxItems => Int32At(16);

    public bool OneClick => BooleanAt(20);

    public string Theme => StringAt(0);

    /// <summary>An expected value, made property by property.</summary>
    public static CheckoutSettings Of(int maxItems = 20, bool oneClick = false, double fee = 1.5, string theme = "light", long limit = 100)
    {
        var value = TestValues.With(TestValues.With(Default, nameof(MaxItems), maxItems), nameof(OneClick), oneClick);
        return TestValues.With(TestValues.With(TestValues.With(value, nameof(Fee), fee), nameof(Theme), theme), nameof(Limit), limit);
    }
}
