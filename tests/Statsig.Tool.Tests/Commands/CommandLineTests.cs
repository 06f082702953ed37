using Statsig.Tool.Tests.Support;

namespace Statsig.Tool.Tests.Commands;

public class CommandLineTests
{
    [Theory]
    [InlineData("--nope", "--nope")]
    [InlineData("nope", "nope")]
    [InlineData("validate --nope", "statsig validate --help")]
    [InlineData("list --kind", "--kind")]
    [InlineData("list --kind flag", "error: Argument 'flag' not recognized. Must be one of: 'gate' 'config' 'experiment' 'layer'\n")]
    public async Task What_is_typed_wrongly_is_refused_with_a_sentence(string arguments, string words)
    {
        using var folder = new TemporaryFolder();

        (await ToolRun.Of(folder, arguments.Split(' '))).Failed(words);
    }

    [Fact]
    public async Task No_command_is_no_usage()
    {
        using var folder = new TemporaryFolder();

        Assert.Equal(2, (await ToolRun.Of(folder)).ExitCode);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("list --help")]
    [InlineData("--version")]
    public async Task Help_and_version_are_fine(string arguments)
    {
        using var folder = new TemporaryFolder();

        var run = (await ToolRun.Of(folder, arguments.Split(' '))).Fine();

        Assert.NotEmpty(run.Out);
        Assert.Empty(run.Error);
    }

    [Theory]
    [InlineData("list --key console-Ab3dEf6hIj9kLm2nOp")]
    [InlineData("console-Ab3dEf6hIj9kLm2nOp")]
    [InlineData("list --manifest secret-Ab3dEf6hIj9kLm2nOp")]
    [InlineData("validate /nowhere/console-Ab3dEf6hIj9kLm2nOp.json")]
    public async Task A_key_among_the_arguments_is_not_shown_again(string arguments)
    {
        using var folder = new TemporaryFolder();

        var run = (await ToolRun.Of(folder, arguments.Split(' '))).Failed();

        Assert.DoesNotContain("Ab3dEf6hIj9kLm2nOp", run.Error + run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_as_an_option_is_answered_with_where_it_goes()
    {
        using var folder = new TemporaryFolder();

        (await ToolRun.Of(folder, "list", "--key", "console-Ab3dEf6hIj9kLm2nOp")).Failed("STATSIG_CONSOLE_KEY");
    }
}
