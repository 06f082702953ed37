using System.Text;
using System.Text.Json;

namespace Statsig.Runtime.Tests;

public sealed class StatsigUserTests
{
    private static readonly string[] Tags = ["x", "y"];

    private static StatsigUser Full => new("42")
    {
        Email = "a@b.example",
        Ip = "192.0.2.1",
        UserAgent = "Mozilla",
        Country = "NZ",
        Locale = "en_NZ",
        AppVersion = "1.2.3",
        CustomIds = new Dictionary<string, string> { ["companyID"] = "c-1" },
        Custom = new Dictionary<string, object>
        {
            ["plan"] = "pro",
            ["beta"] = true,
            ["age"] = 45,
            ["big"] = ulong.MaxValue,
            ["rate"] = 0.5,
            ["single"] = 0.1f,
            ["price"] = 29.99m,
            ["tags"] = new List<string>(Tags),
        },
        PrivateAttributes = new Dictionary<string, object> { ["hidden"] = "private-value" },
    };

    [Fact]
    public void Everything_is_written_under_Statsig_s_names()
    {
        const string Expected = """
            {"userID":"42","email":"a@b.example","ip":"192.0.2.1","userAgent":"Mozilla","country":"NZ","locale":"en_NZ","appVersion":"1.2.3","customIDs":{"companyID":"c-1"},"custom":{"plan":"pro","beta":true,"age":45,"big":18446744073709551615,"rate":0.5,"single":0.1,"price":29.99,"tags":["x","y"]},"privateAttributes":{"hidden":"private-value"},"statsigEnvironment":{"tier":"staging"}}
            """;
        Assert.Equal(Expected, Write(Full, "staging", withPrivate: true));
    }

    [Fact]
    public void What_is_not_set_is_not_written()
    {
        Assert.Equal("{}", Write(new StatsigUser(), null, withPrivate: true));
        Assert.Equal("""{"userID":""}""", Write(new StatsigUser(string.Empty) { Custom = new Dictionary<string, object>() }, null, withPrivate: true));
    }

    [Fact]
    public void Private_attributes_are_left_out_of_events_and_texts()
    {
        Assert.DoesNotContain("private", Write(Full, null, withPrivate: false), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("hidden", Full.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("private-value", Full.ToString(), StringComparison.Ordinal);
        Assert.Contains("42", Full.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Lone_surrogates_are_replaced_everywhere()
    {
        var user = new StatsigUser("a\ud800b")
        {
            CustomIds = new Dictionary<string, string> { ["k\udc00"] = "v\ud800" },
            Custom = new Dictionary<string, object> { ["c\ud800"] = "\udfff", ["l"] = new[] { "\ud800" } },
        };
        using var json = JsonDocument.Parse(Write(user, "t\ud800", withPrivate: true));
        Assert.Equal("a\ufffdb", json.RootElement.GetProperty("userID").GetString());
        Assert.Equal("v\ufffd", json.RootElement.GetProperty("customIDs").GetProperty("k\ufffd").GetString());
        Assert.Equal("\ufffd", json.RootElement.GetProperty("custom").GetProperty("c\ufffd").GetString());
    }

    [Fact]
    public void Text_of_any_script_survives()
    {
        using var json = JsonDocument.Parse(Write(new StatsigUser("Zoë \"😀\" </script>\u0001\u2028"), null, withPrivate: true));
        Assert.Equal("Zoë \"😀\" </script>\u0001\u2028", json.RootElement.GetProperty("userID").GetString());
    }

    public static TheoryData<object?> BadValues => new(null, double.NaN, float.PositiveInfinity, DateTime.UnixEpoch, 'c', new object(), new[] { 1, 2 }, new string?[] { "a", null });

    [Theory]
    [MemberData(nameof(BadValues), DisableDiscoveryEnumeration = true)]
    public void A_value_that_Statsig_does_not_take_is_refused_by_its_key(object? value)
    {
        var values = new Dictionary<string, object> { ["fine"] = 1, ["birthday"] = value! };
        var custom = Assert.Throws<ArgumentException>(() => new StatsigUser("1") { Custom = values });
        Assert.Contains("StatsigUser.Custom[\"birthday\"]", custom.Message, StringComparison.Ordinal);
        var hidden = Assert.Throws<ArgumentException>(() => new StatsigUser("1") { PrivateAttributes = values });
        Assert.Contains("StatsigUser.PrivateAttributes[\"birthday\"]", hidden.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_null_among_the_custom_IDs_is_refused_by_its_key()
    {
        var exception = Assert.Throws<ArgumentException>(() => new StatsigUser("1") { CustomIds = new Dictionary<string, string> { ["companyID"] = null! } });
        Assert.Contains("StatsigUser.CustomIds[\"companyID\"]", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_null_user_ID_is_refused() => Assert.Throws<ArgumentNullException>(() => new StatsigUser(null!));

    [Fact]
    public void What_is_given_is_copied()
    {
        var tags = new List<string> { "a" };
        var custom = new Dictionary<string, object> { ["tags"] = tags };
        var ids = new Dictionary<string, string> { ["companyID"] = "c" };
        var user = new StatsigUser("1") { Custom = custom, CustomIds = ids, PrivateAttributes = custom };
        var before = Write(user, null, withPrivate: true);
        tags.Add("b");
        custom["more"] = 1;
        ids.Clear();
        Assert.Equal(before, Write(user, null, withPrivate: true));
        Assert.False(user.Custom is IDictionary<string, object> { IsReadOnly: false });
    }

    [Fact]
    public void Users_of_equal_content_are_equal()
    {
        Assert.Equal(Full, Full);
        Assert.Equal(Full.GetHashCode(), Full.GetHashCode());
        Assert.True(Full.Equals((object)Full));
        var one = new StatsigUser("1") { Custom = new Dictionary<string, object> { ["a"] = 1, ["b"] = "x" } };
        var other = new StatsigUser("1") { Custom = new Dictionary<string, object> { ["b"] = "x", ["a"] = 1L } };
        Assert.Equal(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
        Assert.Equal(new StatsigUser("1"), new StatsigUser("1") { CustomIds = new Dictionary<string, string>() });
    }

    [Fact]
    public void Neither_the_order_of_IDs_and_attributes_nor_the_kind_of_a_list_makes_another_user()
    {
        var one = new StatsigUser
        {
            CustomIds = new Dictionary<string, string> { ["a"] = "1", ["b"] = "2" },
            Custom = new Dictionary<string, object> { ["tags"] = new List<string>(Tags), ["n"] = (byte)7 },
            PrivateAttributes = new Dictionary<string, object> { ["x"] = 1.5, ["y"] = Array.Empty<string>() },
        };
        var other = new StatsigUser
        {
            PrivateAttributes = new SortedDictionary<string, object> { ["y"] = new List<string>(), ["x"] = 1.5 },
            Custom = new Dictionary<string, object> { ["n"] = 7UL, ["tags"] = Tags.Select(t => t) },
            CustomIds = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["b"] = "2", ["a"] = "1" },
        };
        Assert.Equal(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
    }

    public static TheoryData<StatsigUser, StatsigUser> Swapped => new()
    {
        { Ids(("a", "1"), ("b", "2")), Ids(("a", "2"), ("b", "1")) },
        { Ids(("a", "b")), Ids(("b", "a")) },
        { Ids(("A", "1")), Ids(("a", "1")) },
        { With(new[] { "x", "y" }), With(new[] { "y", "x" }) },
        { With(new[] { "x" }), With("x") },
        { With("1"), With(1) },
        { With("true"), With(true) },
        { With(1), new StatsigUser("1") { PrivateAttributes = new Dictionary<string, object> { ["k"] = 1 } } },
        { new StatsigUser("x"), new StatsigUser { Email = "x" } },
    };

    [Theory]
    [MemberData(nameof(Swapped), DisableDiscoveryEnumeration = true)]
    public void What_stands_elsewhere_makes_another_user(StatsigUser one, StatsigUser other) => Assert.NotEqual(one, other);

    public static TheoryData<StatsigUser> Others => new(
        new StatsigUser(),
        new StatsigUser("2"),
        new StatsigUser("1") { Email = "x" },
        new StatsigUser("1") { Ip = "x" },
        new StatsigUser("1") { UserAgent = "x" },
        new StatsigUser("1") { Country = "x" },
        new StatsigUser("1") { Locale = "x" },
        new StatsigUser("1") { AppVersion = "x" },
        new StatsigUser("1") { CustomIds = new Dictionary<string, string> { ["x"] = "x" } },
        new StatsigUser("1") { Custom = new Dictionary<string, object> { ["x"] = "x" } },
        new StatsigUser("1") { Custom = new Dictionary<string, object> { ["x"] = new[] { "x" } } },
        new StatsigUser("1") { Custom = new Dictionary<string, object> { ["x"] = true } },
        new StatsigUser("1") { PrivateAttributes = new Dictionary<string, object> { ["x"] = "x" } });

    [Fact]
    public void Users_that_differ_anywhere_are_not_equal()
    {
        StatsigUser[] all = [new StatsigUser("1"), .. Others.Select(row => row.Data)];
        Assert.Equal(all.Length, all.Distinct().Count());
        Assert.False(all[0].Equals(null));
    }

    private static string Write(StatsigUser user, string? environment, bool withPrivate)
    {
        using var buffer = new PooledBuffer();
        var writer = JsonWriters.Rent(buffer);
        UserWriter.Write(writer, user, environment, withPrivate);
        JsonWriters.Return(writer);
        return Encoding.UTF8.GetString(buffer.Span);
    }

    private static StatsigUser Ids(params (string Name, string Value)[] ids) =>
        new("1") { CustomIds = ids.ToDictionary(id => id.Name, id => id.Value, StringComparer.Ordinal) };

    private static StatsigUser With(object value) => new("1") { Custom = new Dictionary<string, object> { ["k"] = value } };
}
