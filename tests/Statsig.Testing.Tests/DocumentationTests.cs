namespace Statsig.Testing.Tests;

public sealed class DocumentationTests
{
    [Fact]
    public void The_example_in_the_docs_is_the_one_that_runs_here()
    {
        var page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", "testing.md")).ReplaceLineEndings("\n");
        var example = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Example", "CheckoutTests.cs")).ReplaceLineEndings("\n");
        var shown = example.Replace("using Statsig.Testing.Tests.Flags;", "using Checkout.Flags;", StringComparison.Ordinal).Trim();
        Assert.Contains("```csharp\n" + shown + "\n```", page, StringComparison.Ordinal);
    }
}
