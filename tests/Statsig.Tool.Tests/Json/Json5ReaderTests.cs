using Statsig.Tool.Json;

namespace Statsig.Tool.Tests.Json;

public class Json5ReaderTests
{
    [Theory]
    [InlineData("{}", "{}")]
    [InlineData("{ // a\n a: 1, /* b */ 'b': \"x\", $c_1: null, ä: true, }", """{"a":1,"b":"x","$c_1":null,"ä":true}""")]
    [InlineData("[1, 2, ]", "[1,2]")]
    [InlineData("[+1, -0x1F, .5, 5., -1.5e+3, 0xff, 1E2]", "[1,-31,0.5,5,-1.5e+3,255,1E2]")]
    [InlineData("'it\\'s \\x41\\u0042\\\n \\q'", "\"it's AB q\"")]
    [InlineData("{ a: 1, a: 2 }", """{"a":1}""")]
    [InlineData("\uFEFF\u00A0true", "true")]
    public void Reads_what_people_write(string text, string expected) => Assert.Equal(expected, JsonNodes.ToText(Json5Reader.Parse(text)));

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{a}")]
    [InlineData("{a:}")]
    [InlineData("{a:1 b:2}")]
    [InlineData("{1:2}")]
    [InlineData("[1")]
    [InlineData("[1,,2]")]
    [InlineData("'open")]
    [InlineData("'line\nend'")]
    [InlineData("'\\u12'")]
    [InlineData("'\\")]
    [InlineData("/* open")]
    [InlineData("NaN")]
    [InlineData("-Infinity")]
    [InlineData("1.2.3")]
    [InlineData("0x")]
    [InlineData("0xFFFFFFFFFFFFFFFFFF")]
    [InlineData("truee")]
    [InlineData("{} {}")]
    public void Says_what_it_cannot_read(string text) => Assert.Throws<FormatException>(() => Json5Reader.Parse(text));

    [Fact]
    public void Does_not_overflow_on_nested_values() => Assert.Throws<FormatException>(() => Json5Reader.Parse(new string('[', 100_000)));
}
