using Statsig.Runtime.Serialization;

namespace Statsig.Runtime.Tests;

/// <summary>Defaults of each kind that a layout has a name for, without what reads answers; that reads the same.</summary>
public sealed class LayoutDefaultsTests
{
    [Theory]
    [InlineData("bool", "1", "true")]
    [InlineData("int", "-2147483648", "-2147483648")]
    [InlineData("long", "-9223372036854775808", "-9223372036854775808")]
    [InlineData("double", "-0", "-0")]
    [InlineData("double", "-12.5e-3", "-12.5e-3")]
    [InlineData("double", "1.7976931348623157E+308", "1.7976931348623157E+308")]
    [InlineData("double", "5e-324", "5e-324")]
    [InlineData("double", "0.1234567890123456789012345678901234567890", "0.1234567890123456789012345678901234567890")]
    [InlineData("decimal", "9.50", "9.50")]
    [InlineData("decimal", "-1e-28", "-1e-28")]
    [InlineData("decimal", "0.12345678901234567890123456789", "0.12345678901234567890123456789")]
    [InlineData("date", "639000000000000000,120", "\"2025-11-29T08:00:00+02:00\"")]
    [InlineData("date", "639000000001234567,-90", "\"2025-11-29T08:00:00.1234567-01:30\"")]
    [InlineData("uuid", "\"123e4567-e89b-12d3-a456-426614174000\"", "\"123e4567-e89b-12d3-a456-426614174000\"")]
    [InlineData("enum", "1,\"a\",\"A\",\"b\",\"B\"", "\"b\"")]
    [InlineData("string", "\"\\u00e4\\n\"", "\"ä\\n\"")]
    [InlineData("uri", "\"https://example.com/%20?a#b\"", "\"https://example.com/%20?a#b\"")]
    [InlineData("strings", "[\"a\",\"\"]", "[\"a\",\"\"]")]
    [InlineData("strings", "[]", "[]")]
    [InlineData("json", "{\"a\":[1,\"]\"]}", "{\"a\":[1,\"]\"]}")]
    [InlineData("json", "null", "null")]
    public void A_default_is_what_would_be_read_if_it_were_served(string kind, string part, string served)
    {
        var read = NewReader(kind, kind == "enum" ? "0" + part[1..] : null).ReadValid($"{{\"a\":{served}}}");
        var value = NewReader(kind, part).Default;
        Assert.Equal(Bits(read), Bits(value));
        Assert.Equal(read, value);
        Assert.Equal(read.ToString(), value.ToString());
    }

    [Fact]
    public void A_default_that_is_left_out_is_what_a_new_object_has()
    {
        foreach (var kind in (string[])["bool", "int", "long", "double", "decimal", "date", "uuid"])
        {
            Assert.Equal((0, 0), Bits(NewReader(kind, null).Default));
        }
    }

    [Fact]
    public void A_path_is_no_URI_here_as_in_an_answer() => Assert.Equal(new Uri("about:blank"), NewReader("uri", "\"c:/a\"").Default.Reference);

    private static ObjectReader<Any> NewReader(string kind, string? part) =>
        new(new Any(), $$"""{"a":["A","{{kind}}",0{{(part is null ? string.Empty : "," + part)}}]}""");

    private static (long, long) Bits(Any value) => (Slot<long>.Get(value, 0), Slot<long>.Get(value, 8));

    /// <summary>A class with one property, of whatever kind its layout says.</summary>
    private sealed class Any : ObjectValue<Any, (long, long), ValueTuple<object>>
    {
        public object Reference => ObjectAt<object>(0);
    }
}
