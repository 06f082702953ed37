namespace Statsig.Manifest.Tests.Naming;

public class NameSuggesterTests
{
    private static readonly string[] Names = ["new_checkout", "old_checkout", "free_shipping", "search", "searches"];

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
}
