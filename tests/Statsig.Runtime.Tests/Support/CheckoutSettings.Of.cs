using Statsig.Runtime.Serialization;

namespace Statsig.Runtime.Tests;

/// <content>What is the tests' own.</content>
internal sealed partial class CheckoutSettings
{
    /// <summary>An expected value, made without the reader.</summary>
    public static CheckoutSettings Of(int maxItems = 20, bool oneClick = false, double fee = 1.5, string theme = "light", long limit = 100)
    {
        var value = new CheckoutSettings();
        Slot<double>.Set(value, 0, fee);
        Slot<long>.Set(value, 8, limit);
        Slot<int>.Set(value, 16, maxItems);
        Slot<bool>.Set(value, 20, oneClick);
        Slot<string>.Set(value, 0, theme);
        return value;
    }
}
