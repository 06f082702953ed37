using Statsig.Runtime.Serialization;

namespace Statsig.Runtime.Tests;

public sealed class NullableReaderTests
{
    private static readonly ValueReader<int?> Number = ValueReaders.Nullable<int>(ValueReaders.Int32);
    private static readonly ValueReader<string?> Text = ValueReaders.NullableReference<string>(ValueReaders.String);

    [Fact]
    public void Null_is_a_value()
    {
        Assert.Null(Number.ReadValid("null"));
        Assert.Equal(7, Number.ReadValid("7"));
        Assert.Null(Text.ReadValid("null"));
        Assert.Equal("a", Text.ReadValid("\"a\""));
        Assert.Null(Number.Default);
        Assert.Null(Text.Default);
        Assert.Equal([1, null], ValueReaders.List(Number).ReadValid("[1,null]"));
    }

    [Fact]
    public void What_does_not_fit_is_the_default()
    {
        Assert.Equal("it should be an integer of 32 bits, found a string", Number.ReadInvalid("\"7\""));
        Assert.Equal("it should be a string of valid Unicode, found a number", Text.ReadInvalid("7"));
    }

    [Fact]
    public void An_object_that_may_be_null_has_the_default_s_parts_or_its_own()
    {
        var reader = ValueReaders.NullableReference<ShopAddress>(ShopAddress.ValueReader);
        Assert.Null(reader.ReadValid("null"));
        Assert.Equal(("Basel", null), (reader.ReadValid("""{"city":"Basel"}""")!.City, reader.ReadValid("{}")!.Floor));
    }

    [Fact]
    public void Null_is_equal_to_itself_alone()
    {
        Assert.True(Number.AreEqual(null, null));
        Assert.True(Number.AreEqual(7, 7));
        Assert.False(Number.AreEqual(0, null));
        Assert.False(Number.AreEqual(null, 0));
        Assert.Equal(Number.GetHashCode(7), Number.GetHashCode(7));
        Assert.Equal(0, Number.GetHashCode(null));
        Assert.True(Text.AreEqual(null, null));
        Assert.False(Text.AreEqual("", null));
        Assert.Equal(0, Text.GetHashCode(null));
    }

    [Fact]
    public void Null_is_written_as_null()
    {
        Assert.Equal(("null", "7"), (Number.ToString(null), Number.ToString(7)));
        Assert.Equal(("null", "\"a\""), (Text.ToString(null), Text.ToString("a")));
    }
}
