using System.CommandLine;
using System.ComponentModel;
using System.Diagnostics;
using System.Net.Sockets;
using Statsig.Emulator;
using Statsig.Tool.Manifests;
using Statsig.Tool.Output;

namespace Statsig.Tool.Commands;

/// <summary><c>statsig serve</c>: Statsig's API on loopback, with the manifest's flags.</summary>
internal static class ServeCommand
{
    private const string RulesFileName = "statsig.local.json";

    public static Command Create(ToolContext context, ToolConsole console)
    {
        var manifest = CommonOptions.Manifest();
        var port = new Option<int>("--port", "-p") { Description = "The port on loopback; 0, the default, takes a free one.", HelpName = "PORT" };
        port.Validators.Add(static result =>
        {
            if (result.Tokens.Count == 1 && !(int.TryParse(result.Tokens[0].Value, out var number) && number is >= 0 and <= 65535))
            {
                result.AddError($"'{result.Tokens[0].Value}' is no port; ports are 1 to 65535, and 0 takes a free one.");
            }
        });
        var rules = new Option<string?>("--rules") { Description = "The local rules; statsig.local.json beside the manifest by default.", HelpName = "FILE" };
        var open = new Option<bool>("--open") { Description = "Open the page in the browser." };
        var command = new Command("serve", "Serves Statsig's API on loopback with the manifest's flags and local rules, until it is interrupted.") { manifest, port, rules, open };
        command.SetAction(async (result, cancellationToken) =>
        {
            var file = ManifestLocator.Read(context, result.GetValue(manifest));
            var options = new StatsigEmulatorOptions
            {
                Port = result.GetValue(port),
                ManifestPath = file.Path,
                RulesPath = result.GetValue(rules) is { } path ? Existing(context, path) : Path.Combine(Path.GetDirectoryName(file.Path)!, RulesFileName),
                LoggerFactory = new ConsoleLoggerFactory(console),
            };
            return await RunAsync(console, file, options, result.GetValue(open), cancellationToken).ConfigureAwait(false);
        });
        return command;
    }

    private static async Task<int> RunAsync(ToolConsole console, ManifestFile file, StatsigEmulatorOptions options, bool open, CancellationToken cancellationToken)
    {
        var emulator = await StartAsync(file, options, cancellationToken).ConfigureAwait(false);
        await using (emulator.ConfigureAwait(false))
        {
            console.WriteLine($"Serving {file.DisplayPath} at {emulator.Address}");
            console.WriteLine($"API: {emulator.BaseAddress}  key: {emulator.ApiKey}");
            foreach (var problem in emulator.Problems)
            {
                console.Warn(problem.ToString());
            }

            if (open)
            {
                OpenBrowser(console, emulator.Address);
            }

            console.Note("Ctrl-C stops it.");
            try
            {
                await Task.Delay(Timeout.Infinite, cancellationToken).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                // How one stops it.
            }
        }

        return ExitCode.Fine;
    }

    private static async Task<StatsigEmulator> StartAsync(ManifestFile file, StatsigEmulatorOptions options, CancellationToken cancellationToken)
    {
        try
        {
            return await StatsigEmulator.StartAsync(options, cancellationToken).ConfigureAwait(false);
        }
        catch (ArgumentException fault)
        {
            throw new ToolException($"{file.DisplayPath} cannot be served: {fault.Message.Split('\n')[0].Trim()}", fault);
        }
        catch (IOException fault)
        {
            throw new ToolException(options.Port == 0 ? $"The emulator cannot start: {fault.Message}" : $"Port {options.Port} is taken; choose another with --port.", fault);
        }
        catch (SocketException fault)
        {
            var hint = fault.SocketErrorCode == SocketError.AccessDenied ? "this user may not have it; choose one from 1024 up with --port" : fault.Message;
            throw new ToolException($"The emulator cannot listen on port {options.Port}: {hint}.", fault);
        }
    }

    private static string Existing(ToolContext context, string path)
    {
        var full = Path.GetFullPath(path, context.Folder);
        return File.Exists(full) ? full : throw new ToolException($"There are no rules at '{path}'.");
    }

    private static void OpenBrowser(ToolConsole console, Uri address)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(address.ToString()) { UseShellExecute = true });
        }
        catch (Exception fault) when (fault is Win32Exception or InvalidOperationException)
        {
            console.Warn($"No browser could be started; open {address} yourself.");
        }
    }
}
