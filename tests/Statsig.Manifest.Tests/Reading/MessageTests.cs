namespace Statsig.Manifest.Tests.Reading;

/// <summary>Messages that would send somebody the wrong way.</summary>
public class MessageTests
{
    [Theory]
    [InlineData("-1", "'minLength' must be a whole number from 0, not -1.")]
    [InlineData("1.5", "'minLength' must be a whole number from 0, not 1.5.")]
    [InlineData("\"1\"", "'minLength' must be a whole number from 0, not a string.")]
    public void A_length_that_is_none_is_shown(string length, string expected) =>
        Assert.Equal(expected, MessageOf($$"""{ "configs": { "ab": { "schema": { "properties": { "a": { "type": "string", "minLength": {{length}} } } } } } }"""));

    [Theory]
    [InlineData("3e9", "'a' is a 32-bit integer and cannot be 3e9; for more, add \"format\": \"int64\" to its schema.")]
    [InlineData("1e30", "'a' is a 32-bit integer and cannot be 1e30.")]
    public void More_bits_are_recommended_where_they_help(string value, string expected) =>
        Assert.Equal(expected, MessageOf($$"""{ "configs": { "ab": { "schema": { "properties": { "a": { "type": "integer" } } }, "default": { "a": {{value}} } } } }"""));

    private static string MessageOf(string manifest) => Assert.Single(ManifestReader.Read(manifest).Problems).Message;
}
