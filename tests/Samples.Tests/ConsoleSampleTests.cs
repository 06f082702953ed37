using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace Samples.Tests;

public class ConsoleSampleTests
{
    [Fact]
    public async Task Without_a_key_it_runs_on_the_emulator()
    {
        var run = await RunAsync();

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("flag", run.Output, StringComparison.Ordinal);
        Assert.Matches(@"new_checkout +user-1 +True +\S+ +Match", run.Output);
        Assert.Matches(@"new_checkout +user-3 +False +- +NoMatch", run.Output);
        Assert.Matches(@"checkout_settings +user-1 +CheckoutSettingsConfig \{ .*MaxItems = 50.* \} +\S+ +Match", run.Output);
        Assert.Matches(@"button_test +user-2 +ButtonTestExperiment \{ Color = ""blue"", Size = 14 \} +Blue +Match", run.Output);
        Assert.Matches(@"button_test +user-3 +ButtonTestExperiment \{ Color = ""grey"", Size = 12 \} +Control +Match", run.Output);
        Assert.Matches(@"checkout_layer +user-3 +CheckoutLayer \{ Columns = 1, Picture = ""cat\.png"" \} +banner_test +Match", run.Output);
        Assert.Matches(@"checkout_layer +user-1 +CheckoutLayer \{ Columns = 2, Picture = null \} +- +NoMatch", run.Output);
        Assert.Contains("The emulator got 1 event(s).", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_the_server_out_of_reach_it_shows_defaults_says_why_and_ends_well()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();

        var run = await RunAsync(("STATSIG_API_KEY", "client-nobody"), ("STATSIG_API_ADDRESS", $"http://127.0.0.1:{port}/v1/"));

        Assert.Equal(0, run.ExitCode);
        Assert.Matches(@"new_checkout +user-1 +False +- +Fallback", run.Output);

        // Some find nobody there; then the host is left alone for a while, and the others are answered at once.
        var causes = Regex.Matches(run.Output, "([0-9]+) of 12 values are the manifest's defaults: (ConnectionFailed|CircuitOpen)");
        Assert.Equal("ConnectionFailed", causes[0].Groups[2].Value);
        Assert.Equal(12, causes.Sum(cause => int.Parse(cause.Groups[1].Value, CultureInfo.InvariantCulture)));
        Assert.Distinct(run.Output.Split('\n').Where(line => line.Contains("warn:", StringComparison.Ordinal)));
        Assert.Single(Regex.Matches(run.Output, @"warn: .*\(ConnectionFailed\)"));
        Assert.DoesNotContain("client-nobody", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_console_key_is_refused_at_once_and_not_repeated()
    {
        var run = await RunAsync(("STATSIG_API_KEY", "console-nobody"));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("console", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("console-nobody", run.Output, StringComparison.Ordinal);
    }

    private static Task<DotnetCommand> RunAsync(params (string Name, string? Value)[] environment) =>
        DotnetCommand.RunAsync(["run", "--project", "samples/Checkout.Console", "--no-build", "-c", DotnetCommand.Configuration], environment);
}
