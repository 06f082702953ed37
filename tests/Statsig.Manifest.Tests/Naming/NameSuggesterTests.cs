namespace Statsig.Manifest.Tests.Naming;

public class NameSuggesterTests
{
    private static readonly string[] Names = ["new_checkout", "old_checkout", "free_shipping", "search", "searches"];

    private static readonly string[] Words =
    [
        "checkout", "search", "payment", "invoice", "banner", "profile", "category", "shipping", "discount", "basket", "address", "country", "review", "rating", "coupon",
        "login", "header", "footer", "cart", "price", "stock", "refund", "loyalty", "gift", "email",
    ];

    /// <summary>Thousands of names as teams give them, all of the same few words.</summary>
    private static readonly string[] Thousands =
    [
        .. from first in Words
           from second in Words
           from last in new[] { "enabled", "redesign", "v2", "rollout", "test", "settings" }
           where first != second
           select $"{first}_{second}_{last}",
    ];

    [Theory]
    [InlineData("new_chekout", "new_checkout")]
    [InlineData("new_checkkout", "new_checkout")]
    [InlineData("new_chekcout", "new_checkout")]
    [InlineData("newCheckout", "new_checkout")]
    [InlineData("NEW-CHECKOUT", "new_checkout")]
    [InlineData("free_shiping", "free_shipping")]
    [InlineData("serach", "search")]
    [InlineData("something_else", null)]
    [InlineData("x", null)]
    public void Finds_the_name_that_was_meant(string misspelt, string? expected) =>
        Assert.Equal(expected, NameSuggester.FindNearest(misspelt, Names));

    [Theory]
    [InlineData("chekout_search_enabled", "checkout_search_enabled", "a missing letter")]
    [InlineData("checkout_bannner_v2", "checkout_banner_v2", "a doubled letter")]
    [InlineData("adress_country_v2", "address_country_v2", "a letter that is not doubled")]
    [InlineData("paymnet_basket_test", "payment_basket_test", "swapped letters")]
    [InlineData("payment_baskwt_test", "payment_basket_test", "a neighbour on the keyboard")]
    [InlineData("payment.basket.test", "payment_basket_test", "other separators")]
    [InlineData("paymentbaskettest", "payment_basket_test", "no separators")]
    [InlineData("PaymentBasketTest", "payment_basket_test", "another case")]
    [InlineData("PAYMENT_BASKET_TEST", "payment_basket_test", "capitals")]
    [InlineData("payments_basket_test", "payment_basket_test", "a plural")]
    [InlineData("categories_email_rollout", "category_email_rollout", "an irregular plural")]
    [InlineData("payment_basket_setting", "payment_basket_settings", "a singular")]
    [InlineData("refund_gift_rolout", "refund_gift_rollout", "a missing letter at the end")]
    [InlineData("efund_gift_rollout", "refund_gift_rollout", "a missing letter at the start")]
    [InlineData("refund_gfit_rollotu", "refund_gift_rollout", "two slips")]
    [InlineData("refund_the_gift_rollout", "refund_gift_rollout", "a word too many")]
    public void Finds_it_among_thousands(string misspelt, string expected, string what)
    {
        Assert.True(Thousands.Length > 3000);
        Assert.True(expected == NameSuggester.FindNearest(misspelt, Thousands), what);
        Assert.True(expected == NameSuggester.FindNearest(misspelt, Thousands.Reverse()), what + ", backwards");
    }

    [Theory]
    [InlineData("new_flow", "new_checkout_flow")]
    [InlineData("checkout_flow", "new_checkout_flow")]
    [InlineData("new_checkout", "new_checkout_flow")]
    [InlineData("NewFlow", "new_checkout_flow")]
    public void Finds_a_name_with_a_word_more(string misspelt, string expected) =>
        Assert.Equal(expected, NameSuggester.FindNearest(misspelt, [.. Thousands, "new_checkout_flow"]));

    [Fact]
    public void A_slip_comes_before_a_word_more() =>
        Assert.Equal("new_checkout", NameSuggester.FindNearest("new_chekout", ["new_checkout_flow", "new_checkout", "new_cheque_out"]));

    [Fact]
    public void A_likely_slip_comes_before_an_unlikely_one() =>
        Assert.Equal("gate_fast", NameSuggester.FindNearest("gate_gast", ["gate_last", "gate_mast", "gate_fast"]));

    [Theory]
    [InlineData("check")]
    [InlineData("entirely_unlike_all")]
    [InlineData("___")]
    [InlineData("ab")]
    public void Guesses_nothing_that_is_far(string misspelt) => Assert.Null(NameSuggester.FindNearest(misspelt, Thousands));

    /// <summary>Letters dismiss names only where all are ASCII, so that one other letter in front of everything asks for the whole comparison.</summary>
    [Fact]
    public void Names_that_their_letters_dismiss_are_none_that_were_meant()
    {
        var random = new Random(20261128);
        string[] names = [.. Thousands.Where((_, i) => i % 6 == 0)];
        string[] plain = [.. names.Select(name => "a_" + name)];
        string[] compared = [.. names.Select(name => "é_" + name)];
        var found = 0;
        for (var i = 0; i < 600; i++)
        {
            var misspelt = Misspell(names[random.Next(names.Length)], random);

            var expected = NameSuggester.FindNearest("é_" + misspelt, compared);
            Assert.Equal(expected is null ? null : "a_" + expected[2..], NameSuggester.FindNearest("a_" + misspelt, plain));
            found += expected is null ? 0 : 1;
        }

        Assert.InRange(found, 100, 599);
    }

    [Fact]
    public void A_name_as_long_as_names_are_is_looked_for_and_a_longer_one_is_not()
    {
        var name = new string('a', 198) + "_b";

        Assert.Equal(name, NameSuggester.FindNearest(new string('a', 198) + "_c", [name]));
        Assert.Null(NameSuggester.FindNearest(new string('c', 200), [name, "", "a"]));
        Assert.Null(NameSuggester.FindNearest("a" + name, [name]));
        Assert.Null(NameSuggester.FindNearest(name, ["a" + name]));
    }

    /// <summary>One to six of what people do: a letter less, more, another, two swapped; a word less, another order of words, a plural.</summary>
    private static string Misspell(string name, Random random)
    {
        for (var slips = random.Next(1, 7); slips > 0 && name.Length > 3; slips--)
        {
            var at = random.Next(name.Length - 1);
            var words = name.Split('_');
            name = random.Next(7) switch
            {
                0 => name.Remove(at, 1),
                1 => name.Insert(at, ((char)('a' + random.Next(26))).ToString()),
                2 => name.Remove(at, 1).Insert(at, ((char)('a' + random.Next(26))).ToString()),
                3 => name[..at] + name[at + 1] + name[at] + name[(at + 2)..],
                4 => string.Join('_', words.Skip(1)),
                5 => string.Join('_', words.Reverse()),
                _ => string.Join('_', words.Select(word => word.EndsWith('y') ? word[..^1] + "ies" : word + "s")),
            };
        }

        return name;
    }
}
