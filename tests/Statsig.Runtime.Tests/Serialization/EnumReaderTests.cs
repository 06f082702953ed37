using Statsig.Runtime.Serialization;

namespace Statsig.Runtime.Tests;

public sealed class EnumReaderTests
{
    private static readonly ValueReader<ShopSize> Size = ShopSizeReader.Instance;

    [Fact]
    public void A_value_is_found_by_its_text_in_the_manifest()
    {
        Assert.Equal(ShopSize.Small, Size.ReadValid("\"small\""));
        Assert.Equal(ShopSize.ExtraLarge, Size.ReadValid("\"extra large\""));
        Assert.Equal(ShopSize.ExtraLarge, Size.ReadValid("\"extra\\u0020large\""));
        Assert.Equal(ShopSize.Small, Size.Default);
    }

    [Theory]
    [InlineData("\"Small\"", "a string")]
    [InlineData("\"ExtraLarge\"", "a string")]
    [InlineData("\"\"", "a string")]
    [InlineData("\"\\ud800\"", "a string")]
    [InlineData("1", "a number")]
    [InlineData("null", "null")]
    [InlineData("[\"small\"]", "an array")]
    public void Anything_else_is_the_default(string json, string found) =>
        Assert.Equal($"it should be one of the values that the manifest lists, found {found}", Size.ReadInvalid(json));

    [Fact]
    public void An_enum_of_another_size_is_refused() => Assert.Throws<ArgumentException>(() => ValueReaders.Enum<Small>("[]"));

    [Fact]
    public void Values_are_compared_and_written_as_the_enum_s()
    {
        Assert.True(Size.AreEqual(ShopSize.ExtraLarge, ShopSize.ExtraLarge));
        Assert.False(Size.AreEqual(ShopSize.Small, ShopSize.ExtraLarge));
        Assert.Equal(Size.GetHashCode(ShopSize.ExtraLarge), Size.GetHashCode(ShopSize.ExtraLarge));
        Assert.Equal("ExtraLarge", Size.ToString(ShopSize.ExtraLarge));
    }

    private enum Small : byte
    {
    }
}
