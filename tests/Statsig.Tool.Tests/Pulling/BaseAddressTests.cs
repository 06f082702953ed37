using Microsoft.AspNetCore.Http;
using Statsig.Tool.Tests.Console;
using Statsig.Tool.Tests.Support;

namespace Statsig.Tool.Tests.Pulling;

/// <summary>The Console API may be behind a gateway.</summary>
public class BaseAddressTests
{
    [Theory]
    [InlineData("", "/console/v1/")]
    [InlineData("/", "/console/v1/")]
    [InlineData("/console/v1", "/console/v1/")]
    [InlineData("/gateway", "/gateway/console/v1/")]
    [InlineData("/gateway/statsig/", "/gateway/statsig/console/v1/")]
    [InlineData("/gateway/console/v1/", "/gateway/console/v1/")]
    public async Task All_requests_go_below_the_path_of_the_address(string path, string expected)
    {
        using var folder = new TemporaryFolder();
        await using var server = await ConsoleServer.StartAsync(SampleProject.Create());
        server.PageSize = 1;

        (await PullAsync(folder, server.Address + path, "--target-app", "Web shop")).Fine();

        Assert.Contains(server.Requests, request => request.Target.StartsWith(expected + "gates?page=2", StringComparison.Ordinal));
        Assert.Contains(server.Requests, request => request.Target.StartsWith(expected + "target_app?", StringComparison.Ordinal));
        Assert.All(server.Requests, request => Assert.StartsWith(expected, request.Target, StringComparison.Ordinal));
        Assert.Contains("new_checkout", folder.Read(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/gateway/console/v1/gates?page=2", true)]
    [InlineData("/elsewhere/gates?page=2", false)]
    [InlineData("/gatewayer/console/v1/gates?page=2", false)]
    public async Task A_next_page_beside_that_path_gets_no_key(string next, bool isFollowed)
    {
        using var folder = new TemporaryFolder();
        await using var server = await ConsoleServer.StartAsync();
        server.Fault = async (index, context) =>
        {
            if (index == 0)
            {
                await context.Response.WriteAsync($$"""{"data":[],"pagination":{"nextPage":"{{next}}"} }""");
            }
            else
            {
                await context.Response.WriteAsync("""{"data":[]}""");
            }

            return true;
        };

        var run = await PullAsync(folder, server.Address + "/gateway");

        Assert.Equal(isFollowed ? 0 : 2, run.ExitCode);
        Assert.Equal(isFollowed, server.Requests.Any(request => request.Target == next));
        Assert.Equal(isFollowed ? 5 : 1, server.Requests.Count);
    }

    private static Task<ToolRun> PullAsync(TemporaryFolder folder, string address, params string[] arguments)
    {
        var world = new ToolWorld { Time = new InstantTime(), Variables = { ["STATSIG_CONSOLE_KEY"] = ConsoleServer.Key } };
        return ToolRun.Of(folder, world, ["pull", "--base-address", address, .. arguments]);
    }
}
