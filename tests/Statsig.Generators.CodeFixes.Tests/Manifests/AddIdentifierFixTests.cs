using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Statsig.Generators.Generation;

namespace Statsig.Generators.CodeFixes.Tests.Manifests;

public class AddIdentifierFixTests
{
    private const string Path = "/app/statsig.manifest.json";

    [Theory]
    [InlineData("{ \"gates\": { \"a_b\": {}, \"a-b\": {} } }", "{ \"gates\": { \"a_b\": {}, \"a-b\": { \"identifier\": \"AB2\" } } }", "Call 'a-b' 'AB2' in C#")]
    [InlineData(
        "{ \"gates\": { \"a_b\": {}, \"a_b2\": {}, \"a-b\": {} } }", "{ \"gates\": { \"a_b\": {}, \"a_b2\": {}, \"a-b\": { \"identifier\": \"AB3\" } } }", "Call 'a-b' 'AB3' in C#")]
    [InlineData(
        "{ \"gates\": { \"a_b\": {}, \"other\": { \"identifier\": \"AB\" } } }", "{ \"gates\": { \"a_b\": {}, \"other\": { \"identifier\": \"AB2\" } } }", "Call 'AB' 'AB2' in C#")]
    [InlineData(
        "{ \"configs\": { \"shop\": { \"schema\": { \"properties\": { \"x\": true } } }, \"shop_config\": { \"schema\": { \"properties\": { \"x\": true } } } } }",
        "{ \"configs\": { \"shop\": { \"schema\": { \"properties\": { \"x\": true } } }, \"shop_config\": { \"identifier\": \"ShopConfig2\", \"schema\": { \"properties\": { \"x\": true } } } } }",
        "Call 'shop_config' 'ShopConfig2' in C#")]
    [InlineData(
        "{ \"configs\": { \"shop\": { \"schema\": { \"properties\": { \"a_b\": {}, \"aB\": {} } } } } }",
        "{ \"configs\": { \"shop\": { \"schema\": { \"properties\": { \"a_b\": {}, \"aB\": { \"x-identifier\": \"AB2\" } } } } } }",
        "Call 'aB' 'AB2' in C#")]
    public async Task The_second_name_gets_one_of_its_own(string manifest, string expected, string title)
    {
        var actions = await Offer((Path, manifest));

        var action = Assert.Single(actions);
        Assert.Equal(title, action.Title);
        var operations = await action.GetOperationsAsync(TestContext.Current.CancellationToken);
        var changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.Projects.Single().AdditionalDocuments.Single();
        Assert.Equal(expected, (await changed.GetTextAsync(TestContext.Current.CancellationToken)).ToString());
    }

    [Fact]
    public async Task A_key_in_the_place_of_a_name_is_not_repeated()
    {
        var action = Assert.Single(await Offer((Path, "{ \"gates\": { \"secret-AbCdEf0123456789\": {}, \"secret-abCdEf0123456789\": {} } }")));

        Assert.Equal("Give 'secret-abC\u2026' a C# name of its own", action.Title);
    }

    [Fact]
    public async Task Two_manifests_are_told_apart()
    {
        var actions = await Offer((Path, "{ \"gates\": { \"a_b\": {} } }"), ("/app/b.statsig.manifest.json", "{ \"gates\": { \"a-b\": {}, \"a_b2\": {} } }"));

        // Which of them keeps the name is a matter of the order in which the host has them.
        Assert.Matches("^Call 'a[_-]b' 'AB3' in C#$", Assert.Single(actions).Title);
    }

    [Theory]
    [InlineData("{ \"experiments\": { \"test\": { \"groups\": { \"a_b\": {}, \"aB\": {} } } } }")]
    [InlineData("{ \"configs\": { \"shop\": { \"schema\": { \"properties\": { \"sort\": { \"enum\": [\"asc\", \"ASC\"] } } } } } }")]
    public async Task What_cannot_be_named_is_not_offered_a_name(string manifest) => Assert.Empty(await Offer((Path, manifest)));

    /// <summary>Runs the generator, whose rule this is, and asks for fixes in the manifest, as a host may.</summary>
    private static async Task<List<CodeAction>> Offer(params (string Path, string Text)[] manifests)
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var workspace = new AdhocWorkspace();
        var id = ProjectId.CreateNewId();
        var solution = workspace.CurrentSolution.AddProject(ProjectInfo.Create(id, VersionStamp.Default, "App", "App", LanguageNames.CSharp));
        foreach (var (path, text) in manifests)
        {
            solution = solution.AddAdditionalDocument(DocumentId.CreateNewId(id), System.IO.Path.GetFileName(path), SourceText.From(text), filePath: path);
        }

        var project = solution.GetProject(id)!;
        var driver = CSharpGeneratorDriver.Create(
            [new StatsigGenerator().AsSourceGenerator()], project.AnalyzerOptions.AdditionalFiles, new CSharpParseOptions(LanguageVersion.CSharp12));
        var diagnostic = Assert.Single(driver.RunGenerators((await project.GetCompilationAsync(cancellation))!, cancellation).GetRunResult().Diagnostics);
        Assert.Equal("STATSIG1005", diagnostic.Id);

        var actions = new List<CodeAction>();
        var document = project.AdditionalDocuments.Single(d => d.FilePath == diagnostic.Location.GetLineSpan().Path);
        await new AddIdentifierFixProvider().RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), cancellation));
        return actions;
    }
}
