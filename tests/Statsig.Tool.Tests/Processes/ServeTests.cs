using System.Globalization;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Statsig.Tool.Tests.Support;

namespace Statsig.Tool.Tests.Processes;

public partial class ServeTests
{
    /// <summary>Whether some ports are for those only who have a right to them.</summary>
    private static bool HasLowPorts =>
        !File.Exists("/proc/sys/net/ipv4/ip_unprivileged_port_start") || int.Parse(File.ReadAllText("/proc/sys/net/ipv4/ip_unprivileged_port_start"), CultureInfo.InvariantCulture) > 81;

    [Fact]
    public async Task Serves_the_manifests_flags_and_local_rules_until_it_is_interrupted()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Signals are sent with kill.");
        using var folder = new TemporaryFolder()
            .Write("statsig.manifest.json", """{ "gates": { "new_checkout": { "default": true }, "free_shipping": {} } }""");
        using var process = ToolProcess.Start(folder.Path, null, "", "serve");

        var first = await process.ReadLineAsync();
        var second = Api().Match(await process.ReadLineAsync() ?? "");
        using var http = new HttpClient { BaseAddress = new Uri(second.Groups["address"].Value) };
        http.DefaultRequestHeaders.Add("statsig-api-key", second.Groups["key"].Value);
        var answers = new[] { await CheckAsync(http, "new_checkout"), await CheckAsync(http, "free_shipping") };
        var page = await http.GetStringAsync("/", TestContext.Current.CancellationToken);
        using var taken = ToolProcess.Start(folder.Path, null, "", "serve", "--port", http.BaseAddress.Port.ToString(CultureInfo.InvariantCulture));
        var refused = await taken.EndAsync();
        process.Interrupt();
        var run = await process.EndAsync();

        Assert.StartsWith("Serving statsig.manifest.json at http://127.0.0.1:", first, StringComparison.Ordinal);
        Assert.Contains("<html", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("\"value\":true", answers[0], StringComparison.Ordinal);
        Assert.Contains("\"value\":false", answers[1], StringComparison.Ordinal);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal("Ctrl-C stops it.\n", run.Error);
        Assert.Equal(2, refused.ExitCode);
        Assert.Equal($"error: Port {http.BaseAddress.Port} is taken; choose another with --port.\n", refused.Error);
    }

    [Fact]
    public async Task Opens_its_page_in_the_browser_when_asked_to()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Which program opens pages is said by the path, as on Linux.");
        using var folder = new TemporaryFolder()
            .Write("statsig.manifest.json", "{}")
            .Write("bin/xdg-open", "#!/bin/sh\necho \"opened: $1\"\n");
        folder.SetMode("bin/xdg-open", UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var path = $"{folder.Combine("bin")}:{Environment.GetEnvironmentVariable("PATH")}";
        using var process = ToolProcess.Start(folder.Path, new() { ["PATH"] = path }, null, "serve", "--open");

        var address = (await process.ReadLineAsync())!.Split(' ')[^1];
        var api = await process.ReadLineAsync();
        var opened = await process.ReadLineAsync();
        process.Interrupt();
        var run = await process.EndAsync();

        Assert.StartsWith("API: ", api, StringComparison.Ordinal);
        Assert.Equal($"opened: {address}", opened);
        Assert.Equal((0, "Ctrl-C stops it.\n"), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task Without_a_browser_it_says_where_the_page_is_and_serves_on()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Which program opens pages is said by the path, as on Linux.");
        using var folder = new TemporaryFolder().Write("statsig.manifest.json", "{}").Write("bin/none", "");
        using var process = ToolProcess.Start(folder.Path, new() { ["PATH"] = folder.Combine("bin") }, null, "serve", "--open");

        var address = (await process.ReadLineAsync())!.Split(' ')[^1];
        var api = await process.ReadLineAsync();
        using var http = new HttpClient();
        var page = await http.GetStringAsync(new Uri(address), TestContext.Current.CancellationToken);
        process.Interrupt();
        var run = await process.EndAsync();

        Assert.StartsWith("API: ", api, StringComparison.Ordinal);
        Assert.Contains("<html", page, StringComparison.OrdinalIgnoreCase);
        Assert.Equal((0, $"warning: No browser could be started; open {address} yourself.\nCtrl-C stops it.\n"), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task What_cannot_be_served_is_said_in_a_sentence()
    {
        using var folder = new TemporaryFolder().Write("statsig.manifest.json", """{ "gates": { "new_checkout": { "default": 1 } } }""");

        (await ToolRun.Of(folder, "serve")).Failed("statsig.manifest.json", "STATSIG1002");
        (await ToolRun.Of(folder, "serve", "--rules", "none.json")).Failed("no rules at 'none.json'");
        (await ToolRun.Of(folder, "serve", "--manifest", "none.json")).Failed("none.json");
        (await ToolRun.Of(folder, "serve", "--port", "x")).Failed("'x'");
    }

    [Fact]
    public async Task A_port_that_the_user_may_not_have_is_said_in_a_sentence()
    {
        Assert.SkipUnless(Unprivileged.IsPossible, "There is no setpriv to give the right up with.");
        Assert.SkipUnless(HasLowPorts, "Everybody may have any port here.");
        using var folder = new TemporaryFolder().Write("statsig.manifest.json", "{}");

        var (command, arguments) = Unprivileged.Of("dotnet", ToolProcess.Assembly, "serve", "--port", "81");
        using var process = ToolProcess.StartCommand(folder.Path, null, null, command, arguments);
        var run = await process.EndAsync();

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.Equal("error: The emulator cannot listen on port 81: this user may not have it; choose one from 1024 up with --port.\n", run.Error);
    }

    private static async Task<string> CheckAsync(HttpClient http, string gate)
    {
        using var response = await http.PostAsJsonAsync("check_gate", new { user = new { userID = "1" }, gateName = gate });
        return (await response.Content.ReadAsStringAsync()).Replace(" ", "", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^API: (?<address>\S+)  key: (?<key>\S+)$")]
    private static partial Regex Api();
}
