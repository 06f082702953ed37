using Statsig.Tool.Commands;

namespace Statsig.Tool.Tests.Support;

/// <summary>A run of the tool within the test's process.</summary>
internal sealed record ToolRun(int ExitCode, string Out, string Error)
{
    public static Task<ToolRun> Of(TemporaryFolder folder, params string[] arguments) => Of(folder, new ToolWorld(), arguments);

    public static async Task<ToolRun> Of(TemporaryFolder folder, ToolWorld world, params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        using var input = new StringReader(world.Input ?? "");
        var context = new ToolContext
        {
            In = () => input,
            IsInputRedirected = world.Input is not null,
            Out = output,
            Error = error,
            Folder = folder.Path,
            Variable = name => world.Variables.GetValueOrDefault(name),
            Time = world.Time,
        };
        var cancellation = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken, world.Interrupt);
        var exitCode = await CommandLine.RunAsync(arguments, context, cancellation.Token);
        return new ToolRun(exitCode, output.ToString().ReplaceLineEndings("\n"), error.ToString().ReplaceLineEndings("\n"));
    }

    /// <summary>Asserts that it ended well.</summary>
    public ToolRun Fine()
    {
        Assert.True(ExitCode == 0, Error + Out);
        return this;
    }

    /// <summary>Asserts that it failed with one sentence that has some words, and no stack trace.</summary>
    public ToolRun Failed(params string[] words)
    {
        Assert.True(ExitCode == 2, $"{ExitCode}: {Error}{Out}");
        Assert.Contains("\nerror: ", "\n" + Error, StringComparison.Ordinal);
        Assert.All(words, word => Assert.Contains(word, Error, StringComparison.Ordinal));
        Assert.DoesNotContain("   at ", Error, StringComparison.Ordinal);
        Assert.DoesNotContain("This should not have happened", Error, StringComparison.Ordinal);
        return this;
    }
}
