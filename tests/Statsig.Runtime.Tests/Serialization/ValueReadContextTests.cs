using System.Text;
using System.Text.Json;
using Statsig.Runtime.Serialization;

namespace Statsig.Runtime.Tests;

public sealed class ValueReadContextTests
{
    [Fact]
    public void A_value_that_fits_is_read_whole()
    {
        var (value, problem) = Read("""{"max_items":7,"one_click":true,"fee":-2.5e1,"theme":"d\u00e4rk \ud83d\ude00","limit":9007199254740993}""");
        Assert.Null(problem);
        Assert.Equal(new CheckoutSettings(7, true, -25, "därk 😀", 9007199254740993), value);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"unknown":1,"nested":{"max_items":"no","deep":[[{"a":null}]]},"list":[1,{"max_items":2}]}""")]
    public void What_is_missing_has_its_default_and_what_is_unknown_is_stepped_over(string json)
    {
        var (value, problem) = Read(json);
        Assert.Null(problem);
        Assert.Equal(CheckoutSettings.Default, value);
    }

    [Theory]
    [InlineData("\"max_items\":\"7\"", "\"max_items\" should be an integer of 32 bits, found a string")]
    [InlineData("\"max_items\":1.5", "\"max_items\" should be an integer of 32 bits, found a number")]
    [InlineData("\"max_items\":2147483648", "\"max_items\" should be an integer of 32 bits, found a number")]
    [InlineData("\"max_items\":1e400", "\"max_items\" should be an integer of 32 bits, found a number")]
    [InlineData("\"max_items\":null", "\"max_items\" should be an integer of 32 bits, found null")]
    [InlineData("\"max_items\":{\"a\":[1,2]}", "\"max_items\" should be an integer of 32 bits, found an object")]
    [InlineData("\"one_click\":\"true\"", "\"one_click\" should be a boolean, found a string")]
    [InlineData("\"one_click\":1", "\"one_click\" should be a boolean, found a number")]
    [InlineData("\"fee\":1e999", "\"fee\" should be a number within the range of a double, found a number")]
    [InlineData("\"fee\":true", "\"fee\" should be a number within the range of a double, found a boolean")]
    [InlineData("\"theme\":7", "\"theme\" should be a string of valid Unicode, found a number")]
    [InlineData("\"theme\":\"\\ud800\"", "\"theme\" should be a string of valid Unicode, found a string")]
    [InlineData("\"theme\":[[],[{\"theme\":\"x\"}]]", "\"theme\" should be a string of valid Unicode, found an array")]
    [InlineData("\"limit\":9223372036854775808", "\"limit\" should be an integer of 64 bits, found a number")]
    public void What_does_not_fit_has_its_default_and_the_rest_stays(string property, string expected)
    {
        var (first, firstProblem) = Read($$"""{{{property}},"last":1}""");
        Assert.Equal(CheckoutSettings.Default, first);
        Assert.Equal(expected, firstProblem);

        var name = property.StartsWith("\"max_items\"", StringComparison.Ordinal) ? "limit" : "max_items";
        var (value, problem) = Read($$"""{{{property}},"{{name}}":3}""");
        Assert.Equal(name == "limit" ? CheckoutSettings.Default with { Limit = 3 } : CheckoutSettings.Default with { MaxItems = 3 }, value);
        Assert.Equal(expected, problem);
    }

    [Fact]
    public void Several_mismatches_are_listed_and_many_are_counted()
    {
        Assert.Equal("\"fee\" should be a number within the range of a double, found null; \"theme\" should be a string of valid Unicode, found null", Read("""{"fee":null,"theme":null}""").Problem);
        Assert.EndsWith("; and 3 more", Read("""{"fee":null,"fee":null,"fee":null,"fee":null,"fee":null,"fee":null,"fee":null,"fee":null}""").Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_key_given_twice_the_last_one_counts()
    {
        var (value, problem) = Read("""{"max_items":1,"max_items":2}""");
        Assert.Equal(2, value.MaxItems);
        Assert.Null(problem);
    }

    [Fact]
    public void Escaped_names_are_the_same_names()
    {
        Assert.Equal(5, Read("""{"max\u005fitems":5}""").Value.MaxItems);
        var (value, problem) = Read("""{"\ud800xxxxx":[1],"\udc00\ud800":{},"max_items":5}""");
        Assert.Equal(5, value.MaxItems);
        Assert.Null(problem);
    }

    [Theory]
    [InlineData("[]", "an array")]
    [InlineData("null", "null")]
    [InlineData("\"x\"", "a string")]
    [InlineData("1", "a number")]
    public void A_value_that_is_no_object_is_the_default(string json, string found)
    {
        var (value, problem) = Read(json);
        Assert.Equal(CheckoutSettings.Default, value);
        Assert.Equal($"it should be an object, found {found}", problem);
    }

    [Theory]
    [InlineData("1.0", 1)]
    [InlineData("1e3", 1000)]
    [InlineData("-1.50e1", -15)]
    [InlineData("1000E-3", 1)]
    [InlineData("0.0000", 0)]
    [InlineData("-0", 0)]
    [InlineData("-0.0e5", 0)]
    [InlineData("0e999999999999999999999", 0)]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("9.223372036854775807e18", long.MaxValue)]
    [InlineData("-9223372036854775808.0", long.MinValue)]
    [InlineData("10000000000000000000000000e-20", 100000)]
    public void Integers_are_integers_by_value(string text, long expected)
    {
        Assert.Equal(expected, Read($$"""{"limit":{{text}}}""").Value.Limit);
        Assert.True(IntegerText.TryRead(Encoding.ASCII.GetBytes(text), out var value));
        Assert.Equal(expected, value);
    }

    [Theory]
    [InlineData("0.1")]
    [InlineData("1e-1")]
    [InlineData("1.00000000000000000000000000000000001")]
    [InlineData("1e-999999999999")]
    [InlineData("1e999999999999")]
    [InlineData("9223372036854775808.0")]
    [InlineData("-9223372036854775809.0")]
    [InlineData("1e19")]
    public void Other_numbers_are_not(string text) => Assert.False(IntegerText.TryRead(Encoding.ASCII.GetBytes(text), out _));

    [Fact]
    public void A_value_that_fits_allocates_nothing_for_mismatches()
    {
        var json = """{"a":1,"b":true,"c":2.5,"d":3}"""u8.ToArray();
        ReadPrimitives(json);
        var before = GC.GetAllocatedBytesForCurrentThread();
        ReadPrimitives(json);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void A_property_that_nobody_read_is_stepped_over()
    {
        var reader = new Utf8JsonReader("""{"a":{"x":1},"b":2}"""u8);
        reader.Read();
        var context = default(ValueReadContext);
        Assert.True(context.BeginObject(ref reader));
        Assert.True(context.NextProperty(ref reader));
        Assert.True(context.NextProperty(ref reader));
        Assert.True(reader.ValueTextEquals("b"u8));
        Assert.False(context.NextProperty(ref reader));
    }

    [Fact]
    public void Any_JSON_can_be_read_as_an_element()
    {
        var reader = new Utf8JsonReader("""{"a":{"x":[1]},"b":2}"""u8);
        reader.Read();
        var context = default(ValueReadContext);
        var element = default(JsonElement);
        Assert.True(context.BeginObject(ref reader) && context.NextProperty(ref reader));
        context.ReadJsonElement(ref reader, "a", ref element);
        Assert.Equal("""{"x":[1]}""", element.GetRawText());
        Assert.True(context.NextProperty(ref reader));
        context.ReadJsonElement(ref reader, "b", ref element);
        Assert.Equal(2, element.GetInt32());
        Assert.False(context.NextProperty(ref reader));
    }

    private static void ReadPrimitives(byte[] json)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        var context = default(ValueReadContext);
        var number = 0;
        var flag = false;
        var real = 0.0;
        context.BeginObject(ref reader);
        while (context.NextProperty(ref reader))
        {
            if (reader.ValueTextEquals("a"u8))
            {
                context.ReadInt32(ref reader, "a", ref number);
            }
            else if (reader.ValueTextEquals("b"u8))
            {
                context.ReadBoolean(ref reader, "b", ref flag);
            }
            else if (reader.ValueTextEquals("c"u8))
            {
                context.ReadDouble(ref reader, "c", ref real);
            }
            else
            {
                context.Skip(ref reader);
            }
        }
    }

    private static (CheckoutSettings Value, string? Problem) Read(string json)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        reader.Read();
        var context = default(ValueReadContext);
        var value = CheckoutSettings.CheckoutSettingsReader.Instance.Read(ref reader, ref context);
        Assert.False(reader.Read());
        return (value, context.Problem);
    }
}
