using System.Text.Json;
using Statsig.Runtime.Serialization;

namespace Statsig.Runtime.Tests;

public sealed class DefaultingReaderTests
{
    [Fact]
    public void A_default_is_laid_over_the_reader_s_own()
    {
        var reader = ValueReaders.WithDefault<ShopAddress>(ShopAddress.ValueReader, """{"city":"Basel","rent":7}""");
        Assert.Equal(("Basel", null, 7), (reader.Default.City, reader.Default.Floor, reader.Default.Rent));
        Assert.Same(reader.Default, reader.Default);
        Assert.Same(reader.Default, reader.ReadValid("{}"));

        var (value, problem) = reader.Read("""{"floor":3,"rent":"x"}""");
        Assert.Equal(("Basel", 3, 7), (value.City, value.Floor, value.Rent));
        Assert.Equal("\"rent\" should be a number within the range of a decimal, found a string", problem);
    }

    [Fact]
    public void Without_a_fallback_the_new_default_supplies_the_rest()
    {
        var list = ValueReaders.List(ValueReaders.WithDefault<ShopAddress>(ShopAddress.ValueReader, """{"city":"Basel"}"""));
        Assert.Equal("Basel", list.ReadValid("""[{"floor":1}]""")[0].City);
    }

    [Fact]
    public void Any_type_can_have_one()
    {
        var dictionary = ValueReaders.WithDefault(ValueReaders.Dictionary<int>(ValueReaders.Int32), """{"a":1}""");
        Assert.Equal(1, dictionary.Default["a"]);
        Assert.Equal("it should be an object, found an array", dictionary.ReadInvalid("[]"));
        var json = ValueReaders.WithDefault(ValueReaders.JsonObject, """{"a":[1]}""");
        Assert.Equal("""{"a":[1]}""", json.Default.GetRawText());
        Assert.Equal(JsonValueKind.Object, json.ReadValid("{}").ValueKind);
        Assert.Equal(7, ValueReaders.WithDefault(ValueReaders.Int32, "7").Read("null").Value);
    }

    [Fact]
    public void A_default_that_does_not_fit_is_the_reader_s_own() =>
        Assert.Equal("{}", ValueReaders.WithDefault(ValueReaders.JsonObject, "[]").Default.GetRawText());

    [Fact]
    public void Values_are_compared_and_written_as_before()
    {
        var reader = ValueReaders.WithDefault(ValueReaders.String, "\"x\"");
        Assert.True(reader.AreEqual("a", "a"));
        Assert.False(reader.AreEqual("a", "b"));
        Assert.Equal(ValueReaders.String.GetHashCode("a"), reader.GetHashCode("a"));
        Assert.Equal("\"a\"", reader.ToString("a"));
    }
}
