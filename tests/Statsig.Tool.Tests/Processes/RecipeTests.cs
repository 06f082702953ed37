using System.Text.RegularExpressions;
using Statsig.Tool.Tests.Support;

namespace Statsig.Tool.Tests.Processes;

/// <summary>Runs what docs/ci.md says a pull request should run, in a repository whose main branch has no manifest yet, or an older one.</summary>
public partial class RecipeTests
{
    private static readonly string Recipes = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", "ci.md"));

    public static TheoryData<string, string> Scripts => new()
    {
        { "GitHub Actions", ScriptAfter("BASE: origin/${{ github.base_ref }}\n        run: |\n") },
        { "Azure Pipelines", ScriptAfter("- bash: |\n") },
    };

    [Theory]
    [MemberData(nameof(Scripts))]
    public async Task The_first_pull_request_passes_and_later_ones_show_what_they_change(string system, string script)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Both run in bash.");
        Assert.NotEmpty(system);
        using var folder = new TemporaryFolder().Write("readme.md", "");
        await CommitAsync(folder, init: true);
        folder.Write("statsig.manifest.json", """{ "gates": { "new_checkout": {} } }""");

        var first = await RunAsync(folder, script, "main");
        Assert.True(first.ExitCode == 0, first.Error);
        Assert.Contains("1 change from origin/main:statsig.manifest.json (not there yet) to statsig.manifest.json, none of which break code.", first.Summary, StringComparison.Ordinal);
        Assert.Contains("| | gate `new_checkout` | is added |", first.Summary, StringComparison.Ordinal);

        await CommitAsync(folder, init: false);
        folder.Write("statsig.manifest.json", "{}");
        var second = await RunAsync(folder, script, "main");
        Assert.True(second.ExitCode == 0, second.Error);
        Assert.Contains("| **breaks code** | gate `new_checkout` | is removed |", second.Summary, StringComparison.Ordinal);

        var unknown = await RunAsync(folder, script, "not_fetched");
        Assert.NotEqual(0, unknown.ExitCode);
        Assert.Contains("origin/not_fetched:statsig.manifest.json", unknown.Error, StringComparison.Ordinal);
    }

    private static async Task<(int ExitCode, string Error, string Summary)> RunAsync(TemporaryFolder folder, string script, string branch)
    {
        var summary = folder.Combine("flags.md");
        File.Delete(summary);
        var environment = new Dictionary<string, string?>
        {
            ["BASE"] = "origin/" + branch,
            ["GITHUB_STEP_SUMMARY"] = summary,
            ["SYSTEM_PULLREQUEST_TARGETBRANCH"] = "refs/heads/" + branch,
            ["AGENT_TEMPDIRECTORY"] = folder.Path,
        };
        using var process = ToolProcess.StartCommand(folder.Path, environment, "", "bash", "-e", "-c", script.Replace("dotnet statsig", $"dotnet '{ToolProcess.Assembly}'", StringComparison.Ordinal));
        var run = await process.EndAsync();
        return (run.ExitCode, run.Error, File.Exists(summary) ? await File.ReadAllTextAsync(summary, TestContext.Current.CancellationToken) : "");
    }

    /// <summary>Commits all, and lets the server's main branch be there, too.</summary>
    private static async Task CommitAsync(TemporaryFolder folder, bool init)
    {
        if (init)
        {
            await Git.RunAsync(folder, "init", "-q");
        }

        await Git.RunAsync(folder, "add", ".");
        await Git.RunAsync(folder, "-c", "user.name=t", "-c", "user.email=t@example.com", "commit", "-q", "-m", "all");
        await Git.RunAsync(folder, "update-ref", "refs/remotes/origin/main", "HEAD");
    }

    /// <summary>The lines that are indented further than what they are the script of.</summary>
    private static string ScriptAfter(string heading)
    {
        var rest = Recipes[(Recipes.IndexOf(heading, StringComparison.Ordinal) + heading.Length)..];
        var indent = Indent().Match(rest).Value;
        return string.Join('\n', rest.Split('\n').TakeWhile(line => line.StartsWith(indent, StringComparison.Ordinal)).Select(line => line[indent.Length..]));
    }

    [GeneratedRegex("^ +")]
    private static partial Regex Indent();
}
