using System.Text;
using System.Text.Json;
using Statsig.Runtime.Serialization;

namespace Statsig.Runtime.Tests;

public sealed class JsonNamesTests
{
    /// <summary>Names of every length around the seven bytes that are compared at once, that differ in one place each.</summary>
    private static readonly string[] Names =
    [
        "", "a", "b", "ab", "ba", "abc", "abd", "abcd", "abce", "xbcd", "abcde", "abcdf", "abcdef", "abcdefg", "abcdefh", "abcdefgh", "abcdefgi",
        "abcdefghijkl", "abcdefghijkm", "ä", "äö", "a\0", "\0", "\0\0", new string('n', 254), new string('n', 255), new string('n', 256), new string('n', 300),
    ];

    private static readonly JsonNames Table = new(Names);

    [Fact]
    public void Every_name_is_found_from_wherever_the_search_begins()
    {
        for (var i = 0; i < Names.Length; i++)
        {
            Assert.Equal(Names[i], Table[i]);
            for (var start = 0; start <= Names.Length; start++)
            {
                Assert.Equal(i, Find(Utf8(Names[i]), start));
            }
        }
    }

    [Theory]
    [InlineData("c")]
    [InlineData("A")]
    [InlineData("aa")]
    [InlineData("abx")]
    [InlineData("abcdefgx")]
    [InlineData("abcdefghijkx")]
    [InlineData("abcdefghijk")]
    [InlineData("abcdefghijklm")]
    [InlineData("ö")]
    public void Other_names_are_not_found(string name) => Assert.Equal(-1, Find(Utf8(name), 0));

    [Fact]
    public void Escaped_names_are_found()
    {
        Assert.Equal(Array.IndexOf(Names, "abcdefgh"), Find("\"\\u0061bcdefg\\u0068\""u8.ToArray(), 0));
        Assert.Equal(Array.IndexOf(Names, "ä"), Find("\"\\u00e4\""u8.ToArray(), 0));
        Assert.Equal(-1, Find("\"\\u0041\""u8.ToArray(), 0));
        Assert.Equal(-1, Find("\"\\ud800\""u8.ToArray(), 0));
    }

    [Fact]
    public void A_list_without_names_finds_none() => Assert.Equal(-1, FindIn(new JsonNames([]), "\"a\""u8.ToArray(), 0));

    private static byte[] Utf8(string name) => Encoding.UTF8.GetBytes("\"" + name.Replace("\0", "\\u0000", StringComparison.Ordinal) + "\"");

    private static int Find(byte[] json, int start) => FindIn(Table, json, start);

    private static int FindIn(JsonNames names, byte[] json, int start)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        return names.Find(ref reader, start);
    }
}
