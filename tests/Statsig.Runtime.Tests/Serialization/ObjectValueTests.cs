using Statsig.Runtime.Serialization;

namespace Statsig.Runtime.Tests;

/// <summary>Equals, GetHashCode and ToString of generated classes.</summary>
public sealed class ObjectValueTests
{
    private const string ShopJson =
        """{"address":{"city":"a","floor":1,"rent":2},"branches":[{"city":"b"}],"extra":{"x":1},"open":{"tue":false},"site":"https://example.org/","size":"extra large"}""";

    private static readonly Shop Whole = Shop.ValueReader.ReadValid(ShopJson);

    public static TheoryData<string, string> Changes => new()
    {
        { "\"city\":\"a\"", "\"city\":\"A\"" },
        { "\"floor\":1", "\"floor\":null" },
        { "\"rent\":2", "\"rent\":2.1" },
        { "\"city\":\"b\"", "\"city\":\"c\"" },
        { "{\"x\":1}", "{\"x\":2}" },
        { "\"tue\":false", "\"tue\":true" },
        { "\"tue\":false", "\"wed\":false" },
        { "example.org/", "example.org/#" },
        { "extra large", "small" },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void One_difference_anywhere_and_values_are_not_equal(string part, string changed)
    {
        var other = Shop.ValueReader.ReadValid(ShopJson.Replace(part, changed, StringComparison.Ordinal));
        Assert.NotEqual(Whole, other);
        Assert.False(other.Equals((object)Whole));
    }

    [Fact]
    public void Values_of_the_same_content_are_equal_and_hash_alike()
    {
        var same = Shop.ValueReader.ReadValid(
            """{"size":"extra large","site":"https://example.org/","open":{"tue":false},"extra":{ "x": 1.0 },"branches":[{"city":"b"}],"address":{"rent":2.00,"floor":1,"city":"a"}}""");
        Assert.Equal(Whole, same);
        Assert.Equal(Whole.GetHashCode(), same.GetHashCode());
        Assert.False(Whole.Equals(null));
        Assert.False(Whole.Equals("a"));
    }

    [Theory]
    [InlineData(21, false, 1.5, "light", 100)]
    [InlineData(20, true, 1.5, "light", 100)]
    [InlineData(20, false, -1.5, "light", 100)]
    [InlineData(20, false, 1.5, "Light", 100)]
    [InlineData(20, false, 1.5, "light", 101)]
    public void Every_scalar_counts(int maxItems, bool oneClick, double fee, string theme, long limit)
    {
        var other = CheckoutSettings.Of(maxItems, oneClick, fee, theme, limit);
        Assert.True(CheckoutSettings.Default != other);
        Assert.NotEqual(CheckoutSettings.Default.GetHashCode(), other.GetHashCode());
        Assert.True(CheckoutSettings.Of() == CheckoutSettings.Default);
        Assert.Equal(CheckoutSettings.Of().GetHashCode(), CheckoutSettings.Default.GetHashCode());
    }

    [Fact]
    public void Null_is_equal_to_itself_alone()
    {
        CheckoutSettings? none = null;
        Assert.True(none == null);
        Assert.False(none == CheckoutSettings.Default);
        Assert.False(CheckoutSettings.Default == none);
        Assert.Equal(0, CheckoutSettings.ValueReader.GetHashCode(null));
        Assert.Equal("null", CheckoutSettings.ValueReader.ToString(null!));
    }

    [Fact]
    public void A_value_is_written_like_a_record()
    {
        Assert.Equal("CheckoutSettings { Fee = 1.5, Limit = 100, MaxItems = 20, OneClick = false, Theme = \"light\" }", CheckoutSettings.Default.ToString());
        Assert.Equal(
            "Shop { Address = ShopAddress { City = \"a\", Floor = 1, Rent = 2 }, Branches = [ShopAddress { City = \"b\", Floor = null, Rent = 0 }], "
            + "Extra = {\"x\":1}, Open = { \"tue\": false }, Site = https://example.org/, Size = ExtraLarge }",
            Whole.ToString());
    }

    [Fact]
    public void An_enum_of_a_value_that_the_manifest_does_not_list_is_written_as_a_number()
    {
        var shop = TestValues.With(Whole, nameof(Shop.Size), (ShopSize)7);
        Assert.Contains("Size = 7 ", shop.ToString(), StringComparison.Ordinal);
        Assert.NotEqual(Whole, shop);
    }

    [Fact]
    public void A_slot_that_the_class_does_not_have_is_neither_read_nor_written()
    {
        var value = CheckoutSettings.Of();
        foreach (var offset in (int[])[17, 21, 24, 1000, -1, -4, int.MaxValue, int.MinValue])
        {
            Assert.Throws<InvalidOperationException>(() => Slot<long>.Get(value, offset));
            Assert.Throws<InvalidOperationException>(() => Slot<long>.Set(value, offset, 1));
        }

        foreach (var index in (int[])[1, 1000, -1, int.MaxValue, int.MinValue])
        {
            Assert.Throws<InvalidOperationException>(() => Slot<string>.Get(value, index));
            Assert.Throws<InvalidOperationException>(() => Slot<string>.Set(value, index, ""));
        }

        Assert.Throws<InvalidCastException>(() => Slot<Uri>.Get(value, 0));
        Assert.Throws<InvalidOperationException>(() => Slot<string>.Get(Numbers.Blank, 0));
        Assert.Equal(CheckoutSettings.Default, value);
    }

    [Fact]
    public void A_long_value_is_cut()
    {
        var address = "{\"city\":\"" + new string('x', 200) + "\"}";
        var shop = "{\"branches\":[" + string.Join(',', Enumerable.Repeat(address, 20)) + "]}";
        var shops = ValueReaders.Dictionary<Shop>(Shop.ValueReader).ReadValid($"{{\"a\":{shop},\"b\":{shop}}}");
        var text = ValueReaders.Dictionary<Shop>(Shop.ValueReader).ToString(shops);
        Assert.InRange(text.Length, 2000, 2500);
        Assert.EndsWith("… } }", text, StringComparison.Ordinal);
    }

    /// <summary>A class without a single reference.</summary>
    private sealed class Numbers : ObjectValue<Numbers, ValueTuple<long>, ValueTuple>
    {
        public static readonly Numbers Blank = new();
    }
}
