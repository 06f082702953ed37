using System.Text;
using Statsig.Runtime.Serialization;

namespace Statsig.Runtime.Tests;

public sealed class IntegerTextTests
{
    [Theory]
    [InlineData("1.0", 1)]
    [InlineData("1e3", 1000)]
    [InlineData("1E+3", 1000)]
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
        Assert.True(IntegerText.TryRead(Encoding.ASCII.GetBytes(text), out var value));
        Assert.Equal(expected, value);
        Assert.Equal(expected, ValueReaders.Int64.ReadValid(text));
    }

    [Theory]
    [InlineData("0.1")]
    [InlineData("1e-1")]
    [InlineData("1.00000000000000000000000000000000001")]
    [InlineData("1e-999999999999")]
    [InlineData("1e999999999999")]
    [InlineData("9223372036854775808")]
    [InlineData("9223372036854775808.0")]
    [InlineData("-9223372036854775809.0")]
    [InlineData("1e19")]
    public void Other_numbers_are_not(string text)
    {
        Assert.False(IntegerText.TryRead(Encoding.ASCII.GetBytes(text), out _));
        Assert.Equal("it should be an integer of 64 bits, found a number", ValueReaders.Int64.ReadInvalid(text));
    }
}
