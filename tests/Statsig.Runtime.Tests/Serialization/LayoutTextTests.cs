using Statsig.Runtime.Serialization;

namespace Statsig.Runtime.Tests;

public sealed class LayoutTextTests
{
    [Fact]
    public void Each_property_is_gone_to_whatever_was_read_of_the_one_before()
    {
        const string Text = """{"a":["A","int",0],"b,]}\"":["B","enum",4,1,"x]","X","y,","Y"],"c":["C","value",1,{"d":["]",{"e":"}\\"}],"f":[]}],"g":["G","bool",8,1]}""";
        for (var parts = 0; parts < 2; parts++)
        {
            var text = new LayoutText(Text);
            var seen = new List<string>();
            while (text.MoveNext())
            {
                seen.Add($"{text.Name} {text.Identifier} {text.Kind} {text.Slot}");
                for (var i = 0; i < parts && text.HasMore; i++)
                {
                    seen.Add(text.ReadJson());
                }
            }

            Assert.Equal(["a A int 0", "b,]}\" B enum 4", "c C value 1", "g G bool 8"], seen.Where(static line => line.Contains(' ', StringComparison.Ordinal)));
            Assert.Equal(parts == 0 ? [] : ["1", """{"d":["]",{"e":"}\\"}],"f":[]}""", "1"], seen.Where(static line => !line.Contains(' ', StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void A_class_may_have_no_properties() => Assert.False(new LayoutText("{}").MoveNext());

    [Theory]
    [InlineData("0", 0)]
    [InlineData("7", 7)]
    [InlineData("-120", -120)]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("-9223372036854775808", long.MinValue)]
    public void An_integer_is_any_of_64_bits(string part, long expected) => Assert.Equal(expected, At(part).ReadInteger());

    [Theory]
    [InlineData("\"\"", "")]
    [InlineData("\"a,b]}\"", "a,b]}")]
    [InlineData("""  "\"\\\/\b\f\n\r\t"  """, "\"\\/\b\f\n\r\t")]
    [InlineData("""  "\u00e4\ud83d\ude00x"  """, "ä😀x")]
    [InlineData("""  "\\u00e4\\"  """, "\\u00e4\\")]
    [InlineData("\"ä😀\"", "ä😀")]
    public void A_string_is_unescaped(string part, string expected)
    {
        var text = At(part.Trim());
        Assert.Equal(expected, text.ReadString());
        Assert.False(text.HasMore);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("""[""]""")]
    [InlineData("""["a"]""")]
    [InlineData("""["a","b]","c\"","d","e","f","g","h","i"]""")]
    public void A_list_of_strings_is_as_long_as_it_is(string part)
    {
        var text = At(part + ",2");
        Assert.Equal(System.Text.Json.JsonSerializer.Deserialize<string[]>(part), text.ReadStrings());
        Assert.Equal(2, text.ReadInteger());
        Assert.False(text.HasMore);
    }

    /// <summary>A text that stands in front of what is behind a property's slot.</summary>
    private static LayoutText At(string parts)
    {
        var text = new LayoutText($$"""{"a":["A","any",0,{{parts}}]}""");
        Assert.True(text.MoveNext());
        Assert.True(text.HasMore);
        return text;
    }
}
