using System.Text.Json;
using Statsig.Runtime.Serialization;

namespace Statsig.Runtime.Tests;

public sealed class JsonValuesTests
{
    [Theory]
    [InlineData("null", "null")]
    [InlineData("""{"a":1,"b":[true,"x"]}""", """{ "b": [true, "\u0078"], "a": 1.0 }""")]
    [InlineData("1e3", "1000")]
    [InlineData("-0.0", "0")]
    [InlineData("9007199254740993", "9007199254740993")]
    [InlineData("1e999", "1e999")]
    [InlineData("""{"a":1,"a":2}""", """{"a":1,"a":2}""")]
    [InlineData("""{"a":1,"a":2}""", """{"a":2}""")]
    [InlineData("""["\ud800"]""", """["\ud800"]""")]
    [InlineData("""{"\ud800":1}""", """{"\ud800":1}""")]
    public void The_same_values_are_equal_and_hash_alike(string left, string right)
    {
        Assert.True(JsonValues.AreEqual(JsonValues.Parse(left), JsonValues.Parse(right)));
        Assert.True(JsonValues.AreEqual(JsonValues.Parse(right), JsonValues.Parse(left)));
        Assert.Equal(JsonValues.GetHashCode(JsonValues.Parse(left)), JsonValues.GetHashCode(JsonValues.Parse(right)));
    }

    [Theory]
    [InlineData("null", "false")]
    [InlineData("true", "false")]
    [InlineData("1", "\"1\"")]
    [InlineData("1", "1.5")]
    [InlineData("9007199254740993", "9007199254740992")]
    [InlineData("1e999", "1e998")]
    [InlineData("\"a\"", "\"A\"")]
    [InlineData("[1]", "[1,2]")]
    [InlineData("[1,2]", "[2,1]")]
    [InlineData("{}", """{"a":1}""")]
    [InlineData("""{"a":1}""", """{"b":1}""")]
    [InlineData("""{"a":{"b":1}}""", """{"a":{"b":2}}""")]
    [InlineData("""["\ud800"]""", """["\ud801"]""")]
    public void Other_values_are_not(string left, string right)
    {
        Assert.False(JsonValues.AreEqual(JsonValues.Parse(left), JsonValues.Parse(right)));
        Assert.False(JsonValues.AreEqual(JsonValues.Parse(right), JsonValues.Parse(left)));
    }

    [Fact]
    public void What_was_never_set_is_equal_to_itself()
    {
        Assert.True(JsonValues.AreEqual(default, default));
        Assert.Equal(0, JsonValues.GetHashCode(default));
        Assert.Equal(JsonValueKind.Null, JsonValues.Null.ValueKind);
    }

    [Fact]
    public void Only_JSON_is_parsed()
    {
        Assert.ThrowsAny<JsonException>(() => JsonValues.Parse("{"));
        Assert.Throws<ArgumentNullException>(() => JsonValues.Parse(null!));
    }
}
