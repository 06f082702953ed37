using Statsig.Tool.Api;
using Statsig.Tool.Api.Contracts;
using Statsig.Tool.Output;

namespace Statsig.Tool.Pulling;

/// <summary>Reads from the Statsig Console what a manifest should have.</summary>
internal static class ConsoleSource
{
    /// <summary>Reads it.</summary>
    /// <param name="context">Where the command is called.</param>
    /// <param name="console">Where to show the progress.</param>
    /// <param name="address">The Console API's address.</param>
    /// <param name="filter">Which of it.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <exception cref="ToolException">It could not be had.</exception>
    public static async Task<PulledProject> ReadAsync(ToolContext context, ToolConsole console, Uri address, PullFilter filter, CancellationToken cancellationToken)
    {
        var key = await ConsoleApiKey.ReadAsync(context, console.Secrets, cancellationToken).ConfigureAwait(false);
        var (project, apps) = await ProgressDisplay.RunAsync(context, console, async progress =>
        {
            using var client = new ConsoleClient(address, key, context.Time, progress);
            var known = filter.TargetApps.Count > 0 ? await client.ReadTargetAppsAsync(cancellationToken).ConfigureAwait(false) : [];
            var found = FindApps(filter.TargetApps, known);
            return (await client.ReadProjectAsync(cancellationToken).ConfigureAwait(false), found);
        }).ConfigureAwait(false);

        var pulled = ProjectMapper.Map(project, filter with { TargetApps = apps });
        if (pulled.Entries.Count == 0 && !filter.IsEmpty)
        {
            var what = filter.TargetApps.Count == 0 ? "that tag" : filter.Tags.Count == 0 ? "that target app" : "that tag and that target app";
            throw new ToolException($"Nothing in the Statsig Console has {what}.");
        }

        return pulled;
    }

    /// <summary>The Console's items name apps by ID or by name; both are looked for.</summary>
    private static List<string> FindApps(IReadOnlyCollection<string> wanted, IReadOnlyList<ConsoleTargetApp> known)
    {
        var result = new List<string>();
        foreach (var name in wanted)
        {
            var app = known.FirstOrDefault(app => IsCalled(app.Id, name) || IsCalled(app.Name, name))
                ?? throw new ToolException($"The project has no target app '{name}'; it has {(known.Count == 0 ? "none" : string.Join(", ", known.Select(static app => app.Name ?? app.Id)))}.");
            result.AddRange(new[] { app.Id, app.Name }.OfType<string>());
        }

        return result;

        static bool IsCalled(string? actual, string name) => string.Equals(actual, name, StringComparison.OrdinalIgnoreCase);
    }
}
