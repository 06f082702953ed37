using Statsig.Tool.Tests.Console;
using Statsig.Tool.Tests.Support;

namespace Statsig.Tool.Tests.Pulling;

/// <summary>Pulls from a server that stands in for the Console.</summary>
internal static class PullRun
{
    public static Task<ToolRun> Of(TemporaryFolder folder, ConsoleServer server, params string[] arguments) => Of(folder, server, new InstantTime(), arguments);

    public static async Task<ToolRun> Of(TemporaryFolder folder, ConsoleServer server, TimeProvider time, params string[] arguments)
    {
        var world = new ToolWorld { Time = time, Variables = { ["STATSIG_CONSOLE_KEY"] = ConsoleServer.Key } };
        var run = await ToolRun.Of(folder, world, ["pull", "--base-address", server.Address, .. arguments]);
        NoKey.In(run, folder);
        return run;
    }
}
