using System.Text.Json;
using Statsig.Runtime.Serialization;

namespace Statsig.Runtime.Tests;

/// <summary>What is said of a value that does not fit: the place, what it should be and the kind of what came; never what came.</summary>
public sealed class MismatchesTests
{
    [Theory]
    [InlineData("""{"address":{"floor":"SECRET"}}""", "\"address.floor\" should be an integer of 32 bits, found a string")]
    [InlineData("""{"address":"SECRET"}""", "\"address\" should be an object, found a string")]
    [InlineData("""{"branches":[{"city":{"SECRET":1}}]}""", "\"branches[0].city\" should be a string of valid Unicode, found an object")]
    [InlineData("""{"branches":["SECRET"]}""", "\"branches[0]\" should be an object, found a string")]
    [InlineData("""{"open":{"SECRET":"SECRET"}}""", "\"open{0}\" should be a boolean, found a string")]
    [InlineData("""{"site":"SECRET"}""", "\"site\" should be an absolute URI, found a string")]
    [InlineData("""{"size":"SECRET"}""", "\"size\" should be one of the values that the manifest lists, found a string")]
    public void A_mismatch_names_the_place_and_the_kinds_and_nothing_that_was_served(string json, string expected)
    {
        var (_, problem) = Shop.ValueReader.Read(json);
        Assert.Equal(expected, problem);
        Assert.DoesNotContain("SECRET", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_are_listed()
    {
        var (_, problem) = CheckoutSettings.ValueReader.Read("""{"fee":null,"theme":null}""");
        Assert.Equal("\"fee\" should be a number within the range of a double, found null; \"theme\" should be a string of valid Unicode, found null", problem);
    }

    [Fact]
    public void Five_are_listed_and_more_are_counted()
    {
        var list = ValueReaders.List<ShopAddress>(ShopAddress.ValueReader);
        Assert.DoesNotContain("more", list.Read("""[{"city":1},{"city":1},{"city":1},{"city":1},{"city":1}]""").Problem, StringComparison.Ordinal);
        var (_, problem) = list.Read("""[{"city":1},{"city":1},{"city":1},{"city":1},{"city":1},{"city":1},{"city":1}]""");
        Assert.Contains("\"[4].city\"", problem, StringComparison.Ordinal);
        Assert.EndsWith("found a number; and 2 more", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Places_are_put_together_from_the_inside()
    {
        var mismatches = new Mismatches();
        mismatches.Add(Expected.Int32, JsonTokenType.True);
        Assert.Equal("it should be an integer of 32 bits, found a boolean", mismatches.ToString());
        mismatches.PrefixItem(0, 3, '[', ']');
        mismatches.PrefixItem(0, 1, '{', '}');
        mismatches.PrefixProperty(0, "prices");
        mismatches.PrefixProperty(0, "shop");
        mismatches.Add(Expected.Uri, JsonTokenType.Null);
        mismatches.PrefixProperty(1, "site");
        Assert.Equal("\"shop.prices{1}[3]\" should be an integer of 32 bits, found a boolean; \"site\" should be an absolute URI, found null", mismatches.ToString());
    }

    [Fact]
    public void What_is_read_anew_is_forgotten_also_beyond_what_is_listed()
    {
        var mismatches = new Mismatches();
        for (var i = 0; i < 8; i++)
        {
            mismatches.Add(Expected.Int32, JsonTokenType.Null);
        }

        mismatches.Truncate(7);
        Assert.EndsWith("; and 2 more", mismatches.ToString(), StringComparison.Ordinal);
        mismatches.Truncate(1);
        Assert.Equal((1, "it should be an integer of 32 bits, found null"), (mismatches.Count, mismatches.ToString()));
        mismatches.Truncate(0);
        Assert.Equal((0, ""), (mismatches.Count, mismatches.ToString()));
    }
}
