using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using Statsig.Tool.Api;
using Statsig.Tool.Output;

namespace Statsig.Tool.Commands;

/// <summary>The tool's commands, and what their failures look like: a sentence on standard error and an exit code, whatever happens.</summary>
internal static class CommandLine
{
    /// <summary>Runs the tool.</summary>
    /// <param name="arguments">What was typed behind its name.</param>
    /// <param name="context">What it sees of the world around it.</param>
    /// <param name="cancellationToken">Set when the person interrupts it.</param>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(string[] arguments, ToolContext context, CancellationToken cancellationToken)
    {
        var console = new ToolConsole(context);
        console.Secrets.Hide(context.Variable(ConsoleApiKey.Variable)?.Trim() ?? "");
        var result = Root(context, console).Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (result.Action is ParseErrorAction)
        {
            return RefuseArguments(result, console);
        }

        try
        {
            var invocation = new InvocationConfiguration { Output = context.Out, Error = context.Error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null };
            return await result.InvokeAsync(invocation, cancellationToken).ConfigureAwait(false);
        }
        catch (ToolException fault)
        {
            console.Fail(fault.Message);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            console.Fail("Interrupted; nothing was changed.");
        }
        catch (IOException fault)
        {
            // Files have their own sentences; what is left is what the result goes to.
            console.Fail($"The result cannot be written: {fault.Message}");
        }
#pragma warning disable CA1031 // The last resort: people get a sentence and not a stack trace, and the exit code is right.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            console.Fail($"This should not have happened; please report it: {fault.GetType().Name}: {fault.Message.ReplaceLineEndings(" ")}");
        }

        return ExitCode.Failure;
    }

    /// <summary>All commands. Not a <see cref="RootCommand"/>, which would be called after the assembly.</summary>
    /// <param name="context">What they see of the world around them.</param>
    /// <param name="console">What they write to.</param>
    public static Command Root(ToolContext context, ToolConsole console) => new("statsig", "Keeps statsig.manifest.json, from which typed C# accessors for Statsig's flags are made.")
    {
        new HelpOption(),
        new VersionOption(),
        InitCommand.Create(context, console),
        PullCommand.Create(context, console),
        DiffCommand.Create(context, console),
        ValidateCommand.Create(context, console),
        ListCommand.Create(context, console),
        ServeCommand.Create(context, console),
    };

    private static int RefuseArguments(ParseResult result, ToolConsole console)
    {
        var arguments = result.Tokens.Select(static token => token.Value).ToList();
        var keys = KeysAmong(arguments);
        keys.ForEach(console.Secrets.Hide);
        foreach (var error in result.Errors)
        {
            // Lists of words come as lines.
            console.Fail(string.Join(' ', error.Message.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)));
        }

        if (keys.Count > 0 || arguments.Exists(Secrets.HasKey))
        {
            console.Fail("Keys are not taken as arguments, where other programs and the shell's history see them: set STATSIG_CONSOLE_KEY, or write the key to standard input.");
        }

        var command = string.Join(' ', CommandsOf(result));
        console.Note($"Try '{command} --help'.");
        return ExitCode.Failure;
    }

    /// <summary>What stands behind an option that is called after a key; the tool has no such option.</summary>
    private static List<string> KeysAmong(List<string> arguments)
    {
        var keys = new List<string>();
        for (var i = 0; i < arguments.Count; i++)
        {
            var parts = arguments[i].Split(['=', ':'], 2);
            if (parts[0].StartsWith('-') && parts[0].Contains("key", StringComparison.OrdinalIgnoreCase))
            {
                keys.AddRange(parts.Length > 1 ? [parts[1]] : arguments.Skip(i + 1).Take(1).Where(static value => !value.StartsWith('-')));
            }
        }

        return keys;
    }

    private static IEnumerable<string> CommandsOf(ParseResult result)
    {
        var names = new Stack<string>();
        for (SymbolResult? at = result.CommandResult; at is not null; at = at.Parent)
        {
            if (at is CommandResult { Parent: not null } command)
            {
                names.Push(command.Command.Name);
            }
        }

        return names.Prepend("statsig");
    }
}
