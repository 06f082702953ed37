using System.Text.Json;
using Statsig.Runtime.Serialization;

namespace Statsig.Runtime.Tests;

public sealed class ValueReadContextTests
{
    [Fact]
    public void What_does_not_fit_is_what_is_given_and_what_fits_is_not()
    {
        var given = ShopAddress.ValueReader.ReadValid("""{"city":"given"}""");
        var context = new ValueReadContext("[]"u8);
        Assert.Same(given, context.Read(given, ShopAddress.ValueReader));
        context = new ValueReadContext("""{"floor":1}"""u8);
        Assert.Equal("given", context.Read(given, ShopAddress.ValueReader).City);
        context = new ValueReadContext("""{"floor":1}"""u8);
        Assert.Equal("", context.Read<ShopAddress>(null, ShopAddress.ValueReader).City);
    }

    [Fact]
    public void What_is_no_JSON_is_refused_at_once()
    {
        Assert.ThrowsAny<JsonException>(() => _ = new ValueReadContext("x"u8).Problem);
        Assert.ThrowsAny<JsonException>(() => _ = new ValueReadContext(""u8).Problem);
    }

    [Fact]
    public void A_value_that_says_nothing_new_allocates_nothing()
    {
        var json = """{"unknown":[1,{"a":"b"}]}"""u8.ToArray();
        Assert.Equal(0, AllocatedBy(() => Read(json)));
    }

    [Fact]
    public void A_value_of_numbers_allocates_itself_alone()
    {
        var json = """{"max_items":7,"one_click":true,"fee":2.5,"limit":1e3}"""u8.ToArray();
        Assert.Equal(AllocatedBy(() => GC.KeepAlive(CheckoutSettings.Default.Copy())), AllocatedBy(() => Read(json)));
    }

    private static void Read(byte[] json)
    {
        var context = new ValueReadContext(json);
        GC.KeepAlive(context.Read(CheckoutSettings.Default, CheckoutSettings.ValueReader));
    }

    private static long AllocatedBy(Action action)
    {
        action();
        var before = GC.GetAllocatedBytesForCurrentThread();
        action();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
