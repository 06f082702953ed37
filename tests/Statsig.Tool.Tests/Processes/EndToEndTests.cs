using Statsig.Generators.Tests.Builds;
using Statsig.Tool.Tests.Console;

namespace Statsig.Tool.Tests.Processes;

public class EndToEndTests
{
    private const string Code = """
        using System.Threading.Tasks;
        using Shop.Flags;
        using Statsig.Runtime;

        internal static class Code
        {
            public static async Task<string> UseAsync(StatsigUser user)
            {
                if (!await Gates.NewCheckout.CheckAsync(user))
                {
                    return "";
                }

                CheckoutSettingsConfig settings = await Configs.CheckoutSettings.GetAsync(user);
                var test = await Experiments.ButtonTest.EvaluateAsync(user);
                double columns = (await Layers.CheckoutLayer.GetAsync(user)).Columns;
                return test.Group == ButtonTestGroup.Blue ? settings.Banner : $"{settings.MaxItems} {test.Value.Color} {columns}";
            }
        }
        """;

    [Fact]
    public async Task Pulled_flags_build_and_what_diff_calls_breaking_breaks_the_build()
    {
        await using var server = await ConsoleServer.StartAsync(SampleProject.Create());
        using var project = new TemporaryProject(
            "<ImplicitUsings>disable</ImplicitUsings>",
            $"""<Reference Include="{Path.Combine(AppContext.BaseDirectory, "Statsig.Runtime.dll")}" />""");
        project.Write("src/App/Code.cs", Code);

        Assert.Equal((0, true), await ExitAsync("init", "--namespace", "Shop.Flags"));
        Assert.Equal((0, true), await ExitAsync("pull", "--base-address", server.Address));
        Assert.Equal((0, true), await ExitAsync("validate", "--warnaserror"));
        Assert.Equal((0, true), await ExitAsync("diff", "--base-address", server.Address));
        var (built, output) = await project.BuildAsync();
        Assert.True(built, output);

        server.Data.Gates.RemoveAll(static gate => gate["id"]!.GetValue<string>() == "new_checkout");
        server.Data.Configs[0]["schema"] = """{"properties":{"max_items":{"type":"integer"}}}""";
        server.Data.Experiments[0]["groups"]![1]!["name"] = "Red";
        var drift = await ToolAsync("diff", "--base-address", server.Address, "--breaking-only");

        Assert.Equal(1, drift.ExitCode);
        Assert.Equal(
            """
            breaking  gate new_checkout: is removed
            breaking  config checkout_settings: 'banner' is removed
            breaking  experiment button_test: the group 'Blue' is removed
            3 changes from statsig.manifest.json to the Statsig Console, 3 of which break code.

            """,
            drift.Out.ReplaceLineEndings("\n"));
        Assert.Equal((0, true), await ExitAsync("pull", "--base-address", server.Address));
        (built, output) = await project.BuildAsync("--no-restore");

        Assert.False(built);
        foreach (var missing in (string[])["'NewCheckout'", "'Banner'", "'Blue'"])
        {
            Assert.Contains(missing, output, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("'MaxItems'", output, StringComparison.Ordinal);

        async Task<(int ExitCode, bool IsQuiet)> ExitAsync(params string[] arguments)
        {
            var run = await ToolAsync(arguments);
            return (run.ExitCode, !run.Error.Contains("error:", StringComparison.Ordinal));
        }

        Task<(int ExitCode, string Out, string Error)> ToolAsync(params string[] arguments) =>
            ToolProcess.RunAsync(project.Folder, new() { ["STATSIG_CONSOLE_KEY"] = ConsoleServer.Key }, "", arguments);
    }
}
