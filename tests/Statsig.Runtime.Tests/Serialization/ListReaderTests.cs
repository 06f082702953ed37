using Statsig.Runtime.Serialization;

namespace Statsig.Runtime.Tests;

public sealed class ListReaderTests
{
    private static readonly ValueReader<IReadOnlyList<int>> Numbers = ValueReaders.List<int>(ValueReaders.Int32);
    private static readonly ValueReader<IReadOnlyList<IReadOnlyList<string>>> Nested = ValueReaders.List(ValueReaders.List<string>(ValueReaders.String));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(1000)]
    public void Lists_of_any_length_are_read(int length)
    {
        var expected = Enumerable.Range(1, length).ToArray();
        Assert.Equal(expected, Numbers.ReadValid($"[{string.Join(',', expected)}]"));
    }

    [Fact]
    public void Lists_of_lists_are_read() => Assert.Equal([["a"], [], ["b", "c"]], Nested.ReadValid("""[["a"],[],["b","c"]]"""));

    [Theory]
    [InlineData("[1,\"x\",3]", "\"[1]\" should be an integer of 32 bits, found a string")]
    [InlineData("[null]", "\"[0]\" should be an integer of 32 bits, found null")]
    [InlineData("[1,[[2],3],4]", "\"[1]\" should be an integer of 32 bits, found an array")]
    [InlineData("{\"a\":[1]}", "it should be an array, found an object")]
    [InlineData("1", "it should be an array, found a number")]
    public void One_item_that_does_not_fit_and_the_list_is_the_default(string json, string expected) => Assert.Equal(expected, Numbers.ReadInvalid(json));

    [Fact]
    public void A_mismatch_deep_inside_says_where() =>
        Assert.Equal("\"[1][2]\" should be a string of valid Unicode, found a boolean", Nested.ReadInvalid("""[["a"],["b","c",false]]"""));

    [Fact]
    public void The_reading_goes_on_after_a_list_that_does_not_fit()
    {
        var lists = ValueReaders.Dictionary(ValueReaders.NullableReference(Numbers));
        Assert.Equal("\"{1}[1]\" should be an integer of 32 bits, found a string", lists.ReadInvalid("""{"a":[1],"b":[1,"x",[{}],3],"c":null}"""));
    }

    [Fact]
    public void Nobody_can_change_a_list()
    {
        Assert.Throws<NotSupportedException>(() => ((IList<int>)Numbers.ReadValid("[1]"))[0] = 2);
        Assert.Same(Numbers.Default, Numbers.ReadValid("[]"));
    }

    [Fact]
    public void Lists_are_equal_item_by_item_whoever_made_them()
    {
        var read = Numbers.ReadValid("[1,2]");
        Assert.True(Numbers.AreEqual(read, new List<int> { 1, 2 }));
        Assert.Equal(Numbers.GetHashCode(read), Numbers.GetHashCode([1, 2]));
        Assert.False(Numbers.AreEqual(read, [2, 1]));
        Assert.False(Numbers.AreEqual(read, [1]));
        Assert.False(Numbers.AreEqual(read, null));
        Assert.True(Numbers.AreEqual(null, null));
        Assert.Equal(0, Numbers.GetHashCode(null));
    }

    [Fact]
    public void Ten_items_are_written()
    {
        Assert.Equal("[]", Numbers.ToString([]));
        Assert.Equal("[[\"a\"], []]", Nested.ToString([["a"], []]));
        Assert.Equal("[0, 1, 2, 3, 4, 5, 6, 7, 8, 9]", Numbers.ToString([.. Enumerable.Range(0, 10)]));
        Assert.Equal("[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, …]", Numbers.ToString([.. Enumerable.Range(0, 11)]));
        Assert.Equal("null", Numbers.ToString(null!));
    }
}
