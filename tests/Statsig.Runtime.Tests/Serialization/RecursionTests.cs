using Statsig.Runtime.Serialization;

namespace Statsig.Runtime.Tests;

/// <summary>A class that leads back to itself: its default is finite, and its values are as deep as they are served.</summary>
public sealed class RecursionTests
{
    [Fact]
    public void The_default_is_finite()
    {
        var value = Category.Default;
        Assert.Equal(("all", null, 0, 0), (value.Name, value.Parent, value.Children.Count, value.ByName.Count));
    }

    [Fact]
    public void Each_level_has_what_was_served_and_else_the_default()
    {
        var value = Category.ValueReader.ReadValid(
            """{"name":"a","parent":{"parent":{"name":"c"}},"children":[{"children":[{},{"name":"e"}]}],"by_name":{"f":{"by_name":{"g":{}}}}}""");
        Assert.Equal(("all", "c", null), (value.Parent!.Name, value.Parent.Parent!.Name, value.Parent.Parent.Parent));
        Assert.Equal(["all", "e"], value.Children[0].Children.Select(child => child.Name));
        Assert.Equal("all", value.ByName["f"].ByName["g"].Name);
    }

    [Fact]
    public void A_mismatch_says_the_way_to_it() => Assert.Equal(
        "\"by_name{0}.children[1].parent.name\" should be a string of valid Unicode, found a number",
        Category.ValueReader.Read("""{"by_name":{"secret":{"children":[{},{"parent":{"name":1}}]}}}""").Problem);

    [Fact]
    public void Deep_values_are_compared_and_written()
    {
        const string Json = """{"parent":{"parent":{"name":"c"}},"children":[{"name":"d"}]}""";
        var (one, same) = (Category.ValueReader.ReadValid(Json), Category.ValueReader.ReadValid(Json));
        Assert.Equal(one, same);
        Assert.Equal(one.GetHashCode(), same.GetHashCode());
        Assert.NotEqual(one, Category.ValueReader.ReadValid(Json.Replace("\"c\"", "\"x\"", StringComparison.Ordinal)));
        Assert.StartsWith("Category { ByName = { }, Children = [Category { ByName = { }, Children = [], Name = \"d\", Parent = null }]", one.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_deepest_value_that_is_served_is_read_and_compared()
    {
        // An answer may be 64 deep, of which the answer itself is one.
        const int Depth = 63;
        var json = string.Concat(Enumerable.Repeat("{\"parent\":", Depth - 1)) + "{\"name\":1}" + new string('}', Depth - 1);
        var (value, problem) = Category.ValueReader.Read(json);
        var levels = 0;
        for (var at = value; at.Parent is not null; at = at.Parent)
        {
            levels++;
        }

        Assert.Equal(Depth - 1, levels);
        Assert.Equal($"\"{string.Concat(Enumerable.Repeat("parent.", Depth - 1))}name\" should be a string of valid Unicode, found a number", problem);
        Assert.Equal(value, Category.ValueReader.Read(json).Value);
        Assert.True(value.ToString().Length < 5000);
    }

    [Fact]
    public void A_reader_is_looked_for_when_it_is_used()
    {
        var asked = 0;
        var lazy = ValueReaders.Lazy(() =>
        {
            asked++;
            return ValueReaders.Int32;
        });
        Assert.Equal(0, asked);
        Assert.Equal(7, lazy.ReadValid("7"));
        Assert.Equal(0, lazy.Default);
        Assert.True(lazy.AreEqual(1, 1));
        Assert.Equal(ValueReaders.Int32.GetHashCode(1), lazy.GetHashCode(1));
        Assert.Equal("1", lazy.ToString(1));
        Assert.Equal(1, asked);
    }
}
