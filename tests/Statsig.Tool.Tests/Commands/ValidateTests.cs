using System.Text.Json;
using Statsig.Tests.Manifests;
using Statsig.Tool.Tests.Support;

namespace Statsig.Tool.Tests.Commands;

public class ValidateTests
{
    [Fact]
    public async Task Finds_the_manifest_in_a_folder_above()
    {
        using var folder = new TemporaryFolder().Write("statsig.manifest.json", "{ \"gates\": { \"a\": { \"lifecycel\": \"stale\" } } }").Write("src/App/App.csproj", "");
        using var below = new TemporaryFolder();

        var run = await ToolRun.Of(folder, "validate");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(
            "statsig.manifest.json(1,14): error STATSIG1006: Statsig cannot have the name 'a': it has 1 character, and Statsig's names have 2 to 100.\n"
            + "statsig.manifest.json(1,21): warning STATSIG1003: 'lifecycel' is not known here; did you mean 'lifecycle'?\n",
            run.Out);
        Assert.Equal("1 manifest: 1 error, 1 warning.\n", run.Error);
        (await ToolRun.Of(below, "validate")).Failed("There is no statsig.manifest.json in", "or a folder above");
    }

    [Fact]
    public async Task Says_what_every_manifest_of_the_corpus_has_wrong_and_nothing_of_the_others()
    {
        using var folder = new TemporaryFolder();
        foreach (var file in ManifestCorpus.Valid.Concat(ManifestCorpus.Invalid))
        {
            folder.Write("m.json", file.Text);

            var run = await ToolRun.Of(folder, "validate", "m.json");

            Assert.Equal(
                file.Problems.Select(static problem => problem.Id).Order(StringComparer.Ordinal),
                run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => line.Split(' ')[2].TrimEnd(':')).Order(StringComparer.Ordinal));
            Assert.Equal(run.Out.Contains(": error STATSIG", StringComparison.Ordinal) ? 1 : 0, run.ExitCode);
        }
    }

    [Fact]
    public async Task Warnings_are_findings_when_asked_for()
    {
        using var folder = new TemporaryFolder().Write("statsig.manifest.json", "{ \"gate\": {} }");

        (await ToolRun.Of(folder, "validate")).Fine();

        Assert.Equal(1, (await ToolRun.Of(folder, "validate", "--warnaserror")).ExitCode);
    }

    [Fact]
    public async Task Checks_several_files_each_and_together()
    {
        using var folder = new TemporaryFolder()
            .Write("one.json", "{ \"gates\": { \"new_checkout\": {} } }")
            .Write("two.json", "{\n  \"gates\": { \"new_checkout\": {} }\n}")
            .Write("three.json", "{ \"namespace\": \"Other\", \"gates\": { \"free_shipping\": {} } }");

        (await ToolRun.Of(folder, "validate", "one.json", "two.json", "three.json")).Fine();
        var run = await ToolRun.Of(folder, "validate", "--together", "one.json", "two.json", "three.json");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("two.json(2,14): error STATSIG1004: Another manifest of this project has the name 'new_checkout', too; the first one counts.\n", run.Out);
    }

    [Fact]
    public async Task Annotates_pull_requests_of_GitHub()
    {
        using var folder = new TemporaryFolder().Write("statsig.manifest.json", "{ \"gates\": {\n  \"50%, or so\": {} } }");

        var run = await ToolRun.Of(folder, "validate", "--format", "github");

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("::error file=statsig.manifest.json,line=2,endLine=2,col=3,endColumn=15,title=STATSIG1006::STATSIG1006: ", run.Out, StringComparison.Ordinal);
        Assert.Contains("'50%25, or so'", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Annotates_runs_of_Azure_Pipelines()
    {
        using var folder = new TemporaryFolder().Write("a;b].json", "{ \"gates\": {\n  \"50%\": {} } }");

        var run = await ToolRun.Of(folder, "validate", "--format", "azure", "a;b].json");

        Assert.StartsWith("##vso[task.logissue type=error;sourcepath=a%3Bb%5D.json;linenumber=2;columnnumber=3;code=STATSIG1006;]", run.Out, StringComparison.Ordinal);
        Assert.Contains("'50%AZP25'", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Writes_JSON_for_machines()
    {
        using var folder = new TemporaryFolder().Write("statsig.manifest.json", "{ \"gates\": { \"new_checkout\": { \"default\": \"false\" } } }");

        var run = await ToolRun.Of(folder, "validate", "--json");

        using var json = JsonDocument.Parse(run.Out);
        var problem = Assert.Single(json.RootElement.GetProperty("problems").EnumerateArray());
        Assert.Equal("STATSIG1002", problem.GetProperty("id").GetString());
        Assert.Equal("error", problem.GetProperty("severity").GetString());
        Assert.Equal((1, 43, 50), (problem.GetProperty("line").GetInt32(), problem.GetProperty("column").GetInt32(), problem.GetProperty("endColumn").GetInt32()));
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_no_finding()
    {
        using var folder = new TemporaryFolder().Write("folder/file", "");
        await File.WriteAllBytesAsync(folder.Combine("latin.json"), [0x7B, 0xE4, 0x7D], TestContext.Current.CancellationToken);

        (await ToolRun.Of(folder, "validate", "none.json")).Failed("no manifest at 'none.json'");
        (await ToolRun.Of(folder, "validate", "folder")).Failed("'folder' is a folder");
        (await ToolRun.Of(folder, "validate", "latin.json")).Failed("'latin.json' is not UTF-8");
    }
}
