namespace Statsig.Manifest.Tests.Naming;

public class CSharpNameTests
{
    [Theory]
    [InlineData("new_checkout", "NewCheckout")]
    [InlineData("new-checkout", "NewCheckout")]
    [InlineData("new.checkout v2", "NewCheckoutV2")]
    [InlineData("newCheckout", "NewCheckout")]
    [InlineData("NEW_CHECKOUT", "NewCheckout")]
    [InlineData("HTTPServer", "HttpServer")]
    [InlineData("4eyes", "_4eyes")]
    [InlineData("v2Checkout", "V2Checkout")]
    [InlineData("class", "Class")]
    [InlineData("__a__", "A")]
    [InlineData("größe", "Größe")]
    [InlineData("a\u2028b", "AB")]
    [InlineData("___", null)]
    [InlineData("", null)]
    public void Makes_pascal_case(string name, string? expected) => Assert.Equal(expected, CSharpName.Derive(name));

    [Theory]
    [InlineData("NewCheckout", true)]
    [InlineData("_4eyes", true)]
    [InlineData("class", false)]
    [InlineData("4eyes", false)]
    [InlineData("a-b", false)]
    [InlineData("", false)]
    public void Knows_identifiers(string text, bool expected) => Assert.Equal(expected, CSharpName.IsIdentifier(text));

    [Theory]
    [InlineData("Checkout.Flags", true)]
    [InlineData("Checkout", true)]
    [InlineData("Checkout.", false)]
    [InlineData(".Flags", false)]
    [InlineData("Checkout.int", false)]
    public void Knows_namespaces(string text, bool expected) => Assert.Equal(expected, CSharpName.IsNamespace(text));

    [Theory]
    [InlineData("Homepage", FlagKind.DynamicConfig, "HomepageConfig")]
    [InlineData("HomepageConfig", FlagKind.DynamicConfig, "HomepageConfig")]
    [InlineData("ButtonTest", FlagKind.Experiment, "ButtonTestExperiment")]
    [InlineData("CheckoutLayer", FlagKind.Layer, "CheckoutLayer")]
    public void Does_not_double_the_suffix_of_a_value_type(string identifier, FlagKind kind, string expected) =>
        Assert.Equal(expected, CSharpName.ValueType(identifier, kind));
}
