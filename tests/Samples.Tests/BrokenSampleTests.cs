namespace Samples.Tests;

public class BrokenSampleTests
{
    [Fact]
    public async Task The_build_fails_on_the_misspelt_gate_and_on_the_misspelt_accessor()
    {
        var build = await DotnetCommand.RunAsync(["build", "samples/Checkout.Broken", "--no-incremental", "-c", DotnetCommand.Configuration, "-nodeReuse:false", "-tl:off"]);

        Assert.True(build.ExitCode != 0, build.Output);
        Assert.Matches(@"Program\.cs\(8,\d+\): error STATSIG2001: .*'new_chekout'.*did you mean 'new_checkout'\?", build.Output);
        Assert.Matches(@"Program\.cs\(11,\d+\): error CS0117: .*'NewChekout'", build.Output);
        var ids = build.Output.Split('\n').Where(line => line.Contains(": error ", StringComparison.Ordinal))
            .Select(line => line.Split(": error ")[1].Split(':')[0]).Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(["CS0117", "STATSIG2001"], ids);
    }
}
