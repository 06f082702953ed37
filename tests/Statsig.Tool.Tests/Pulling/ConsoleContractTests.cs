using System.Text.Json.Nodes;
using Statsig.Tests.OpenApi;
using Statsig.Tool.Tests.Console;
using Statsig.Tool.Tests.Support;

namespace Statsig.Tool.Tests.Pulling;

public class ConsoleContractTests
{
    [Fact]
    public async Task What_stands_in_for_the_Console_answers_as_the_Console_does()
    {
        using var folder = new TemporaryFolder();
        await using var server = await ConsoleServer.StartAsync(SampleProject.Create());
        server.PageSize = 2;
        (await PullRun.Of(folder, server, "--target-app", "Web shop")).Fine();
        await ToolRun.Of(
            folder, new ToolWorld { Variables = { ["STATSIG_CONSOLE_KEY"] = "console-other" } }, "pull", "--base-address", server.Address);

        var answers = server.Answers.Where(static answer => answer.Path != "/console/v1/gates" || answer.Status == 200).ToList();

        Assert.Contains(answers, static answer => answer.Path.EndsWith("/experiments", StringComparison.Ordinal));
        Assert.Equal(5, answers.Select(static answer => answer.Path).Distinct().Count());
        foreach (var (path, status, body) in answers)
        {
            Assert.Empty(await ConsoleContract.CheckAsync(path, status, body));
        }

        // The list of gates documents no 401; that of layers does, and the answer is the same.
        var refused = server.Answers.Single(static answer => answer.Status == 401);
        Assert.Empty(await ConsoleContract.CheckAsync("/console/v1/layers", 401, refused.Body));
        Assert.Contains("console-other", refused.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_contract_sees_what_is_wrong()
    {
        Assert.Empty(await ConsoleContract.CheckAsync("/console/v1/gates", 200, PageWith(ConsoleItems.Gate("a_gate"))));
        Assert.NotEmpty(await ConsoleContract.CheckAsync("/console/v1/gates", 200, PageWith(ConsoleItems.Gate("a_gate", """{ "type": "OLD" }"""))));

        static string PageWith(JsonObject gate) => new JsonObject
        {
            ["message"] = "",
            ["data"] = new JsonArray(gate),
            ["pagination"] = new JsonObject { ["itemsPerPage"] = 1, ["pageNumber"] = 1, ["nextPage"] = null, ["previousPage"] = null },
        }.ToJsonString();
    }
}
