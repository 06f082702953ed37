namespace Samples.Tests;

public class WebAssemblyProjectTests
{
    [Fact]
    public async Task Keys_and_names_are_found_in_code_in_pages_and_in_shipped_files()
    {
        var build = await WebAssemblyProject.BuildAsync("WasmClient");

        Assert.True(build.ExitCode != 0, build.Output);
        Assert.Matches(@"Program\.cs\(3,\d+\): error STATSIG3001: ", build.Output);
        Assert.Matches(@"Counter\.razor\(5,\d+\): error STATSIG2001: .*did you mean 'new_checkout'\?", build.Output);
        Assert.Matches(@"appsettings\.json\(1,\d+\): error STATSIG3004: ", build.Output);
        Assert.DoesNotContain("secret-AbCd", build.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_project_that_says_it_is_a_server_is_none()
    {
        var build = await WebAssemblyProject.BuildAsync("WasmServer", "<StatsigProjectKind>Server</StatsigProjectKind>");

        Assert.Matches(@"Program\.cs\(3,\d+\): (error|warning) STATSIG3002: ", build.Output);
        Assert.DoesNotContain("STATSIG3001", build.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("STATSIG3004", build.Output, StringComparison.Ordinal);
    }
}
