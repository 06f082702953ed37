using System.Globalization;
using System.Text.Json;
using Statsig.Runtime.Serialization;

namespace Statsig.Runtime.Tests;

/// <summary>Values without parts: what fits, what does not, and how they are compared and written.</summary>
public sealed class ScalarReaderTests
{
    [Fact]
    public void What_fits_is_read()
    {
        Assert.True(ValueReaders.Boolean.ReadValid("true"));
        Assert.False(ValueReaders.Boolean.ReadValid("false"));
        Assert.Equal(int.MinValue, ValueReaders.Int32.ReadValid("-2147483648"));
        Assert.Equal(1000, ValueReaders.Int32.ReadValid("1.0e3"));
        Assert.Equal(9007199254740993, ValueReaders.Int64.ReadValid("9007199254740993"));
        Assert.Equal(-25.5, ValueReaders.Double.ReadValid("-2.55e1"));
        Assert.Equal(0.1m, ValueReaders.Decimal.ReadValid("0.1"));
        Assert.Equal(1000m, ValueReaders.Decimal.ReadValid("1E3"));
        Assert.Equal("därk 😀\n", ValueReaders.String.ReadValid("""
            "d\u00e4rk \ud83d\ude00\n"
            """));
        Assert.Equal(new Guid("0f8fad5b-d9cb-469f-a165-70867728950e"), ValueReaders.Guid.ReadValid("\"0F8FAD5B-d9cb-469f-a165-70867728950e\""));
        Assert.Equal("https://example.com/a?b#c", ValueReaders.Uri.ReadValid("\"https://example.com/a?b#c\"").OriginalString);
        Assert.Equal("urn:isbn:0451450523", ValueReaders.Uri.ReadValid("\"urn:isbn:0451450523\"").OriginalString);
        Assert.Equal("""{ "a": [1] }""", ValueReaders.Json.ReadValid("""{ "a": [1] }""").GetRawText());
        Assert.Equal(JsonValueKind.Null, ValueReaders.Json.ReadValid("null").ValueKind);
        Assert.Equal("""{"a":1,"a":2}""", ValueReaders.JsonObject.ReadValid("""{"a":1,"a":2}""").GetRawText());
    }

    [Theory]
    [InlineData("2027-03-31", "2027-03-31T00:00:00.0000000+00:00")]
    [InlineData("2027-03-31T10:20", "2027-03-31T10:20:00.0000000+00:00")]
    [InlineData("2027-03-31T10:20:30.1234567", "2027-03-31T10:20:30.1234567+00:00")]
    [InlineData("2027-03-31T10:20:30Z", "2027-03-31T10:20:30.0000000+00:00")]
    [InlineData("2027-03-31T10:20:30+05:45", "2027-03-31T10:20:30.0000000+05:45")]
    [InlineData("2027-03-31T10:20:30-08:00", "2027-03-31T10:20:30.0000000-08:00")]
    public void A_date_without_an_offset_is_UTC(string text, string expected)
    {
        var value = ValueReaders.DateTimeOffset.ReadValid($"\"{text}\"");
        Assert.Equal(expected, value.ToString("O", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("Boolean", "1", "it should be a boolean, found a number")]
    [InlineData("Boolean", "\"true\"", "it should be a boolean, found a string")]
    [InlineData("Int32", "2147483648", "it should be an integer of 32 bits, found a number")]
    [InlineData("Int32", "1.5", "it should be an integer of 32 bits, found a number")]
    [InlineData("Int32", "1e400", "it should be an integer of 32 bits, found a number")]
    [InlineData("Int32", "\"7\"", "it should be an integer of 32 bits, found a string")]
    [InlineData("Int64", "true", "it should be an integer of 64 bits, found a boolean")]
    [InlineData("Double", "1e999", "it should be a number within the range of a double, found a number")]
    [InlineData("Double", "-1e999", "it should be a number within the range of a double, found a number")]
    [InlineData("Double", "\"NaN\"", "it should be a number within the range of a double, found a string")]
    [InlineData("Double", "\"Infinity\"", "it should be a number within the range of a double, found a string")]
    [InlineData("Decimal", "1e29", "it should be a number within the range of a decimal, found a number")]
    [InlineData("Decimal", "null", "it should be a number within the range of a decimal, found null")]
    [InlineData("String", "null", "it should be a string of valid Unicode, found null")]
    [InlineData("String", "[[\"x\"],{}]", "it should be a string of valid Unicode, found an array")]
    [InlineData("String", "\"\\ud800\"", "it should be a string of valid Unicode, found a string")]
    [InlineData("DateTimeOffset", "\"31.03.2027\"", "it should be a date and time of ISO 8601, found a string")]
    [InlineData("DateTimeOffset", "\"2027-02-30\"", "it should be a date and time of ISO 8601, found a string")]
    [InlineData("DateTimeOffset", "\"\\ud800\"", "it should be a date and time of ISO 8601, found a string")]
    [InlineData("DateTimeOffset", "1616826986211", "it should be a date and time of ISO 8601, found a number")]
    [InlineData("Guid", "\"0f8fad5bd9cb469fa16570867728950e\"", "it should be a UUID, found a string")]
    [InlineData("Guid", "\"\\ud800\"", "it should be a UUID, found a string")]
    [InlineData("Guid", "{\"a\":{}}", "it should be a UUID, found an object")]
    [InlineData("Uri", "\"/a/b\"", "it should be an absolute URI, found a string")]
    [InlineData("Uri", "\"C:\\\\a\"", "it should be an absolute URI, found a string")]
    [InlineData("Uri", "\"example.com\"", "it should be an absolute URI, found a string")]
    [InlineData("Uri", "\"\"", "it should be an absolute URI, found a string")]
    [InlineData("Uri", "7", "it should be an absolute URI, found a number")]
    [InlineData("JsonObject", "[1]", "it should be an object, found an array")]
    public void What_does_not_fit_is_the_default_and_says_so(string reader, string json, string expected) => Assert.Equal(expected, reader switch
    {
        "Boolean" => ValueReaders.Boolean.ReadInvalid(json),
        "Int32" => ValueReaders.Int32.ReadInvalid(json),
        "Int64" => ValueReaders.Int64.ReadInvalid(json),
        "Double" => ValueReaders.Double.ReadInvalid(json),
        "Decimal" => ValueReaders.Decimal.ReadInvalid(json),
        "String" => ValueReaders.String.ReadInvalid(json),
        "DateTimeOffset" => ValueReaders.DateTimeOffset.ReadInvalid(json),
        "Guid" => ValueReaders.Guid.ReadInvalid(json),
        "Uri" => ValueReaders.Uri.ReadInvalid(json),
        _ => ValueReaders.JsonObject.ReadInvalid(json),
    });

    [Fact]
    public void Every_type_has_a_default()
    {
        Assert.False(ValueReaders.Boolean.Default);
        Assert.Equal(0, ValueReaders.Int32.Default);
        Assert.Equal(0, ValueReaders.Int64.Default);
        Assert.Equal(0, ValueReaders.Double.Default);
        Assert.Equal(0, ValueReaders.Decimal.Default);
        Assert.Equal("", ValueReaders.String.Default);
        Assert.Equal(new DateTimeOffset(1, 1, 1, 0, 0, 0, TimeSpan.Zero), ValueReaders.DateTimeOffset.Default);
        Assert.Equal(Guid.Empty, ValueReaders.Guid.Default);
        Assert.Equal("about:blank", ValueReaders.Uri.Default.OriginalString);
        Assert.Equal("null", ValueReaders.Json.Default.GetRawText());
        Assert.Equal("{}", ValueReaders.JsonObject.Default.GetRawText());
    }

    [Fact]
    public void Values_are_equal_by_what_they_say_and_hash_alike()
    {
        AssertEqual(ValueReaders.Boolean, true, true, false);
        AssertEqual(ValueReaders.Int32, 7, 7, 8);
        AssertEqual(ValueReaders.Int64, 7, 7, long.MaxValue);
        AssertEqual(ValueReaders.Double, 0.0, -0.0, double.Epsilon);
        AssertEqual(ValueReaders.Decimal, 1.0m, 1.00m, 1.01m);
        AssertEqual(ValueReaders.String, "a", new string('a', 1), "A");
        AssertEqual(ValueReaders.Guid, new Guid("0f8fad5b-d9cb-469f-a165-70867728950e"), new Guid("0F8FAD5B-D9CB-469F-A165-70867728950E"), Guid.Empty);
        AssertEqual(
            ValueReaders.DateTimeOffset,
            new DateTimeOffset(2027, 3, 31, 12, 0, 0, TimeSpan.FromHours(2)),
            new DateTimeOffset(2027, 3, 31, 10, 0, 0, TimeSpan.Zero),
            new DateTimeOffset(2027, 3, 31, 12, 0, 0, TimeSpan.Zero));
        AssertEqual(ValueReaders.Uri, new Uri("https://example.com/#a"), new Uri("https://example.com/#a"), new Uri("https://example.com/#b"));
        AssertEqual(ValueReaders.Json, Reading.Parse("[1.0]"), Reading.Parse("[ 1 ]"), Reading.Parse("[2]"));

        static void AssertEqual<T>(ValueReader<T> reader, T value, T same, T other)
        {
            Assert.True(reader.AreEqual(value, same));
            Assert.False(reader.AreEqual(value, other));
            Assert.Equal(reader.GetHashCode(value), reader.GetHashCode(same));
        }
    }

    [Fact]
    public void Null_is_equal_to_itself_alone()
    {
        Assert.True(ValueReaders.String.AreEqual(null, null));
        Assert.False(ValueReaders.String.AreEqual(null, ""));
        Assert.False(ValueReaders.Uri.AreEqual(ValueReaders.Uri.Default, null));
        Assert.Equal(0, ValueReaders.String.GetHashCode(null));
        Assert.Equal("null", ValueReaders.String.ToString(null!));
    }

    [Fact]
    public void Values_are_written_the_same_in_every_culture()
    {
        var culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo("de-CH") { NumberFormat = { NegativeSign = "~", NumberDecimalSeparator = "," } };
        try
        {
            Assert.Equal("true", ValueReaders.Boolean.ToString(true));
            Assert.Equal("-7", ValueReaders.Int32.ToString(-7));
            Assert.Equal("-7", ValueReaders.Int64.ToString(-7));
            Assert.Equal("0.1", ValueReaders.Double.ToString(0.1));
            Assert.Equal("-1.50", ValueReaders.Decimal.ToString(-1.50m));
            Assert.Equal("\"a\"", ValueReaders.String.ToString("a"));
            Assert.Equal("2027-03-31T10:20:30.5+05:45", ValueReaders.DateTimeOffset.ToString(new(2027, 3, 31, 10, 20, 30, 500, new TimeSpan(5, 45, 0))));
            Assert.Equal("00000000-0000-0000-0000-000000000000", ValueReaders.Guid.ToString(default));
            Assert.Equal("https://example.com/%7E", ValueReaders.Uri.ToString(new Uri("https://example.com/%7E")));
            Assert.Equal("[1, 2]", ValueReaders.Json.ToString(Reading.Parse("[1, 2]")));
            Assert.Equal("null", ValueReaders.Json.ToString(default));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void Long_texts_are_cut_and_pairs_of_surrogates_stay_whole()
    {
        var hundred = new string('a', 100);
        Assert.Equal($"\"{hundred}\"", ValueReaders.String.ToString(hundred));
        Assert.Equal($"\"{hundred}…\"", ValueReaders.String.ToString(hundred + "b"));
        Assert.Equal($"\"{hundred[..99]}…\"", ValueReaders.String.ToString(hundred[..99] + "😀b"));
        Assert.Equal($"[\"{hundred[..98]}…", ValueReaders.Json.ToString(Reading.Parse($"[\"{hundred}\"]")));
    }
}
