using Statsig.Runtime.Serialization;

namespace Statsig.Runtime.Tests;

public sealed class DictionaryReaderTests
{
    private static readonly ValueReader<IReadOnlyDictionary<string, int>> Numbers = ValueReaders.Dictionary<int>(ValueReaders.Int32);

    [Fact]
    public void Dictionaries_are_read_with_any_keys()
    {
        var read = Numbers.ReadValid("""{"":0,"a":1,"A":2,"d\u00e4":3,"private data":4}""");
        Assert.Equal([("", 0), ("a", 1), ("A", 2), ("dä", 3), ("private data", 4)], read.Select(entry => (entry.Key, entry.Value)));
        Assert.Same(Numbers.Default, Numbers.ReadValid("{}"));
        Assert.Equal(100, Numbers.ReadValid($"{{{string.Join(',', Enumerable.Range(0, 100).Select(i => $"\"k{i}\":{i}"))}}}").Count);
    }

    [Fact]
    public void Of_a_key_given_twice_the_last_one_counts() => Assert.Equal(2, Numbers.ReadValid("""{"a":1,"\u0061":2}""")["a"]);

    [Theory]
    [InlineData("""{"private":1,"data":"x","more":2}""", "\"{1}\" should be an integer of 32 bits, found a string")]
    [InlineData("""{"private":{"a":1}}""", "\"{0}\" should be an integer of 32 bits, found an object")]
    [InlineData("""{"a":1,"\ud800":2}""", "\"{1}\" should be an entry with a key of valid Unicode, found half of a surrogate pair")]
    [InlineData("[1]", "it should be an object, found an array")]
    public void One_entry_that_does_not_fit_and_the_dictionary_is_the_default(string json, string expected) => Assert.Equal(expected, Numbers.ReadInvalid(json));

    [Fact]
    public void A_mismatch_deep_inside_says_where_without_a_key()
    {
        var nested = ValueReaders.Dictionary(ValueReaders.List<ShopAddress>(ShopAddress.ValueReader));
        var (value, problem) = nested.Read("""{"a":[],"b":[{},{"city":"x","rent":{"private":1}}]}""");
        Assert.Equal("\"{1}[1].rent\" should be a number within the range of a decimal, found an object", problem);

        // A property of an object in it has a default of its own, so the dictionary stays.
        Assert.Equal(("x", 0), (value["b"][1].City, value["b"][1].Rent));
    }

    [Fact]
    public void Nobody_can_change_a_dictionary() =>
        Assert.Throws<NotSupportedException>(() => ((IDictionary<string, int>)Numbers.ReadValid("""{"a":1}"""))["a"] = 2);

    [Fact]
    public void Dictionaries_are_equal_in_any_order_whoever_made_them()
    {
        var read = Numbers.ReadValid("""{"a":1,"b":2}""");
        Assert.True(Numbers.AreEqual(read, new Dictionary<string, int> { ["b"] = 2, ["a"] = 1 }));
        Assert.Equal(Numbers.GetHashCode(read), Numbers.GetHashCode(new Dictionary<string, int> { ["b"] = 2, ["a"] = 1 }));
        Assert.False(Numbers.AreEqual(read, Numbers.ReadValid("""{"a":1,"b":3}""")));
        Assert.False(Numbers.AreEqual(read, Numbers.ReadValid("""{"a":1,"c":2}""")));
        Assert.False(Numbers.AreEqual(read, Numbers.ReadValid("""{"a":1}""")));
        Assert.False(Numbers.AreEqual(read, null));
        Assert.True(Numbers.AreEqual(null, null));
        Assert.Equal(0, Numbers.GetHashCode(null));
    }

    [Fact]
    public void Ten_entries_are_written()
    {
        Assert.Equal("{ }", Numbers.ToString(Numbers.Default));
        Assert.Equal("{ \"a\": 1, \"b\": 2 }", Numbers.ToString(Numbers.ReadValid("""{"a":1,"b":2}""")));
        var many = Enumerable.Range(0, 11).ToDictionary(i => $"k{i}", i => i);
        Assert.EndsWith("\"k9\": 9, … }", Numbers.ToString(many), StringComparison.Ordinal);
        Assert.Equal("null", Numbers.ToString(null!));
    }
}
