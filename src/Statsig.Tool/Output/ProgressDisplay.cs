using Spectre.Console;
using Statsig.Tool.Api;

namespace Statsig.Tool.Output;

/// <summary>Shows on standard error how work goes on.</summary>
internal static class ProgressDisplay
{
    /// <summary>Does work and shows its progress.</summary>
    /// <param name="context">Where the command is called.</param>
    /// <param name="console">Where to show it.</param>
    /// <param name="work">The work.</param>
    public static async Task<T> RunAsync<T>(ToolContext context, ToolConsole console, Func<IConsoleProgress, Task<T>> work) => context.IsErrorStyled
        ? await console.Error.Status().StartAsync("Asking the Statsig Console", status => work(new LiveProgress(status, console))).ConfigureAwait(false)
        : await work(new PlainProgress(console)).ConfigureAwait(false);
}
