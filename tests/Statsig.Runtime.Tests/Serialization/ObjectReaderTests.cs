using System.Runtime.CompilerServices;
using System.Text;
using Statsig.Runtime.Serialization;

namespace Statsig.Runtime.Tests;

public sealed class ObjectReaderTests
{
    private static readonly ObjectReader<CheckoutSettings> Settings = CheckoutSettings.ValueReader;

    [Fact]
    public void The_default_is_made_once()
    {
        Assert.Equal((1.5, 100, 20, false, "light"), Parts(CheckoutSettings.Default));
        Assert.Same(CheckoutSettings.Default, CheckoutSettings.Default);
        var shop = Shop.Default;
        Assert.Equal(("Bern", 2, 9.50m), (shop.Address.City, shop.Address.Floor, shop.Address.Rent));
        Assert.True(shop.Open["mon"]);
        Assert.Equal(("https://example.com/", ShopSize.Small, "null"), (shop.Site.OriginalString, shop.Size, shop.Extra.GetRawText()));
    }

    [Fact]
    public async Task Many_threads_get_one_default()
    {
        using var start = new ManualResetEventSlim();
        var defaults = Enumerable.Range(0, 8).Select(_ => Task.Run(() =>
        {
            start.Wait(TestContext.Current.CancellationToken);
            return Category.Default;
        })).ToArray();
        start.Set();
        Assert.All(await Task.WhenAll(defaults), value => Assert.Same(Category.Default, value));
    }

    [Fact]
    public void A_value_that_fits_is_read_whole()
    {
        var value = Settings.ReadValid("""{"max_items":7,"one_click":true,"fee":-2.5e1,"theme":"d\u00e4rk \ud83d\ude00","limit":9007199254740993}""");
        Assert.Equal((-25, 9007199254740993, 7, true, "därk 😀"), Parts(value));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData(" { } ")]
    [InlineData("""{"unknown":1,"nested":{"max_items":"no","deep":[[{"a":null}]]},"list":[1,{"max_items":2}],"Max_Items":3,"max_item":4,"max_items2":5}""")]
    public void What_is_missing_has_its_default_and_what_is_unknown_is_stepped_over(string json) =>
        Assert.Same(CheckoutSettings.Default, Settings.ReadValid(json));

    [Theory]
    [InlineData("\"max_items\":\"7\"", "\"max_items\" should be an integer of 32 bits, found a string")]
    [InlineData("\"max_items\":{\"a\":[1,2]}", "\"max_items\" should be an integer of 32 bits, found an object")]
    [InlineData("\"one_click\":1", "\"one_click\" should be a boolean, found a number")]
    [InlineData("\"fee\":true", "\"fee\" should be a number within the range of a double, found a boolean")]
    [InlineData("\"theme\":[[],[{\"theme\":\"x\"}]]", "\"theme\" should be a string of valid Unicode, found an array")]
    [InlineData("\"limit\":null", "\"limit\" should be an integer of 64 bits, found null")]
    public void What_does_not_fit_has_its_default_and_the_rest_stays(string property, string expected)
    {
        Assert.Equal(expected, Settings.ReadInvalid($$"""{{{property}},"last":1}"""));

        var isMaxItems = property.StartsWith("\"max_items\"", StringComparison.Ordinal);
        var (value, problem) = Settings.Read($$"""{{{property}},"{{(isMaxItems ? "limit" : "max_items")}}":3}""");
        Assert.Equal(isMaxItems ? CheckoutSettings.Of(limit: 3) : CheckoutSettings.Of(maxItems: 3), value);
        Assert.Equal(expected, problem);
    }

    [Theory]
    [InlineData("[]", "an array")]
    [InlineData("null", "null")]
    [InlineData("\"x\"", "a string")]
    [InlineData("1", "a number")]
    [InlineData("false", "a boolean")]
    public void A_value_that_is_no_object_is_the_default(string json, string found) =>
        Assert.Equal($"it should be an object, found {found}", Settings.ReadInvalid(json));

    [Fact]
    public void An_object_within_another_is_laid_over_the_outer_one_s_default()
    {
        var shop = Shop.ValueReader.ReadValid("""{"address":{"city":"Basel"},"branches":[{"floor":1}]}""");
        Assert.Equal(("Basel", 2, 9.50m), (shop.Address.City, shop.Address.Floor, shop.Address.Rent));

        // An item of a list has no place in the outer default; it has its own.
        Assert.Equal(("", 1, 0), (shop.Branches[0].City, shop.Branches[0].Floor, shop.Branches[0].Rent));
        Assert.Same(Shop.Default.Open, shop.Open);
    }

    [Fact]
    public void The_default_is_not_changed_by_what_is_laid_over_it()
    {
        Shop.ValueReader.ReadValid("""{"address":{"city":"Basel","floor":null},"size":"extra large","open":{}}""");
        Assert.Equal(("Bern", 2, ShopSize.Small, 1), (Shop.Default.Address.City, Shop.Default.Address.Floor, Shop.Default.Size, Shop.Default.Open.Count));
    }

    /// <summary>Reading looks where a property came the last time; that is never more than a guess.</summary>
    [Fact]
    public void Properties_are_found_in_whatever_order_they_come_and_came_before()
    {
        string[] properties = ["\"max_items\":7", "\"one_click\":true", "\"fee\":2.5", "\"theme\":\"dark\"", "\"limit\":9", "\"unknown\":1"];
        var random = new Random(20261128);
        for (var i = 0; i < 500; i++)
        {
            random.Shuffle(properties);
            var taken = properties.Take(random.Next(properties.Length + 1)).ToArray();
            var value = Settings.ReadValid("{" + string.Join(',', taken) + "}");
            Assert.Equal(
                (Has("fee") ? 2.5 : 1.5, Has("limit") ? 9 : 100, Has("max_items") ? 7 : 20, Has("one_click"), Has("theme") ? "dark" : "light"), Parts(value));

            bool Has(string name) => taken.Any(property => property.StartsWith($"\"{name}\"", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Escaped_names_are_the_same_names()
    {
        Assert.Equal(5, Settings.ReadValid("""{"max\u005fitems":5}""").MaxItems);
        Assert.Equal(5, Settings.ReadValid("""{"\ud800xxxxx":[1],"\udc00\ud800":{},"max_items":5}""").MaxItems);
    }

    [Theory]
    [InlineData("""{"max_items":1,"max_items":2}""")]
    [InlineData("""{"max_items":1,"x":{"max_items":3},"max\u005fitems":2,"fee":1.5}""")]
    [InlineData("""{"max_items":"no","max_items":2}""")]
    [InlineData("""{"max_items":[1],"max_items":{"a":{}},"max_items":2}""")]
    [InlineData("""{"theme":7,"max_items":1,"theme":"light","max_items":2}""")]
    public void Of_a_name_given_twice_the_last_one_counts_as_though_the_others_were_not_there(string json) =>
        Assert.Equal(CheckoutSettings.Of(maxItems: 2), Settings.ReadValid(json));

    [Fact]
    public void Of_a_name_given_twice_a_last_one_that_does_not_fit_counts_too()
    {
        Assert.Equal("\"max_items\" should be an integer of 32 bits, found a string", Settings.ReadInvalid("""{"max_items":1,"max_items":"no"}"""));
    }

    [Fact]
    public void Names_given_twice_are_told_at_every_depth_and_what_was_found_elsewhere_stays_said()
    {
        var (shop, problem) = Shop.ValueReader.Read(
            """{"size":1,"address":{"rent":"x","city":1},"branches":[{"floor":"x","floor":3,"city":2},{"floor":4}],"address":{"city":"a","city":"b","rent":[]}}""");
        Assert.Equal(("b", 2, 9.50m), (shop.Address.City, shop.Address.Floor, shop.Address.Rent));
        Assert.Equal([3, 4], shop.Branches.Select(branch => branch.Floor!.Value));
        Assert.Equal(
            "\"size\" should be one of the values that the manifest lists, found a number; "
            + "\"branches[0].city\" should be a string of valid Unicode, found a number; "
            + "\"address.rent\" should be a number within the range of a decimal, found an array",
            problem);
    }

    [Fact]
    public void An_object_may_have_more_properties_than_a_word_has_bits()
    {
        var reader = Wide.NewReader();
        var json = new StringBuilder("{");
        for (var i = 99; i >= 0; i--)
        {
            json.Append(System.Globalization.CultureInfo.InvariantCulture, $"\"property_{i}\":{i},");
        }

        var once = reader.ReadValid(json + "\"unknown\":0}");
        Assert.Equal(Enumerable.Range(0, 100), Enumerable.Range(0, 100).Select(i => once[i]));
        var twice = reader.ReadValid(json + "\"property_99\":7,\"property_70\":8}");
        Assert.Equal((7, 8, 1), (twice[99], twice[70], twice[1]));
    }

    [Fact]
    public void Generated_code_must_give_everything()
    {
        Assert.Throws<ArgumentNullException>(() => new ObjectReader<Wide>(null!, "{}"));
        Assert.Throws<ArgumentNullException>(() => new ObjectReader<Wide>(new Wide(), null!));
        Assert.Throws<ArgumentNullException>(() => new ObjectReader<Wide>(new Wide(), "{}", null!));
    }

    [Theory]
    [InlineData("""{"a":["A","colour",0]}""", "kind \"colour\"")]
    [InlineData("""{"a":["A","value",0]}""", "kind \"value\"")]
    [InlineData("""{"a":["A","int",397]}""", "no slot 397")]
    [InlineData("""{"a":["A","json",0]}""", "no slot 0")]
    public void Code_of_another_version_of_the_generator_is_told_so(string layout, string expected)
    {
        var reader = new ObjectReader<Wide>(new Wide(), layout);
        var problem = Assert.Throws<InvalidOperationException>(() => reader.Read("""{"a":1}"""));
        Assert.Contains(expected, problem.Message, StringComparison.Ordinal);
        Assert.Contains("Use the same version of Statsig.Generators and Statsig.Runtime", problem.Message, StringComparison.Ordinal);
    }

    private static (double Fee, long Limit, int MaxItems, bool OneClick, string Theme) Parts(CheckoutSettings value) =>
        (value.Fee, value.Limit, value.MaxItems, value.OneClick, value.Theme);

    /// <summary>A class of a hundred integers.</summary>
    private sealed class Wide : ObjectValue<Wide, Hundred, ValueTuple>
    {
        public static ObjectReader<Wide> NewReader() =>
            new(new Wide(), "{" + string.Join(',', Enumerable.Range(0, 100).Select(static i => $"\"property_{i}\":[\"Property{i}\",\"int\",{4 * i}]")) + "}");

        public int this[int index] => Int32At(4 * index);
    }

    [InlineArray(100)]
    private struct Hundred
    {
        private int _first;
    }
}
