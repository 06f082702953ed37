using System.Diagnostics;
using System.Reflection;
using System.Text;

namespace Statsig.Tool.Tests.Processes;

/// <summary>The tool as a process of its own.</summary>
internal sealed class ToolProcess : IDisposable
{
    public static readonly string Configuration = Metadata("BuildConfiguration");

    public static readonly string ProjectFolder = Metadata("ToolProject");

    /// <summary>
    /// A shell's background jobs ignore Ctrl-C, and so does whatever they start, the tests' own children, too. GNU env gives a command the signal back.
    /// </summary>
    private static readonly string[] Interruptible = ["--default-signal=INT"];

    private static readonly Lazy<bool> CanBeInterruptible = new(static () => OperatingSystem.IsLinux() && Succeeds("env", [.. Interruptible, "true"]));

    /// <summary>Where this process finds dotnet; the search path that a test gives to the tool may not have it.</summary>
    private static readonly Lazy<string> DotNet = new(static () => Environment.GetEnvironmentVariable("PATH")!
        .Split(Path.PathSeparator).Select(static folder => Path.Combine(folder, "dotnet")).First(File.Exists));

    private readonly Process _process;
    private readonly Task<string> _error;

    private ToolProcess(Process process)
    {
        _process = process;
        _error = process.StandardError.ReadToEndAsync();
    }

    /// <summary>The assembly that is run.</summary>
    public static string Assembly => Path.Combine(ProjectFolder, "bin", Configuration, "net8.0", "Statsig.Tool.dll");

    public static ToolProcess Start(string folder, Dictionary<string, string?>? environment, string? input, params string[] arguments) =>
        CanBeInterruptible.Value
            ? StartCommand(folder, environment, input, "env", [.. Interruptible, DotNet.Value, Assembly, .. arguments])
            : StartCommand(folder, environment, input, "dotnet", [Assembly, .. arguments]);

    public static ToolProcess StartCommand(string folder, Dictionary<string, string?>? environment, string? input, string command, params string[] arguments)
    {
        var start = new ProcessStartInfo(command, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // What the test host sets for itself is not for a command that a person would type.
        foreach (var name in start.Environment.Keys.Where(static name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["TERM"] = "xterm-256color";
        start.Environment.Remove("NO_COLOR");
        start.Environment.Remove("STATSIG_CONSOLE_KEY");
        foreach (var (name, value) in environment ?? [])
        {
            start.Environment[name] = value;
        }

        var process = Process.Start(start)!;
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        return new ToolProcess(process);
    }

    public static async Task<(int ExitCode, string Out, string Error)> RunAsync(
        string folder, Dictionary<string, string?>? environment, string? input, params string[] arguments)
    {
        using var process = Start(folder, environment, input, arguments);
        return await process.EndAsync();
    }

    public Task<string?> ReadLineAsync() => _process.StandardOutput.ReadLineAsync();

    /// <summary>Reads standard output until a text has come.</summary>
    /// <returns>All that has come.</returns>
    public async Task<string> ReadUntilAsync(string text)
    {
        var all = new StringBuilder();
        var buffer = new char[1024];
        while (!all.ToString().Contains(text, StringComparison.Ordinal))
        {
            var count = await _process.StandardOutput.ReadAsync(buffer, TestContext.Current.CancellationToken);
            Assert.True(count > 0, $"'{text}' has not come, but: {all}");
            all.Append(buffer, 0, count);
        }

        return all.ToString();
    }

    /// <summary>What Ctrl-C does.</summary>
    public void Interrupt()
    {
        using var kill = Process.Start("kill", ["-INT", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    public async Task<(int ExitCode, string Out, string Error)> EndAsync()
    {
        var output = await _process.StandardOutput.ReadToEndAsync();
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (_process.ExitCode, output, await _error);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    private static bool Succeeds(string command, string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(command, arguments) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }

    private static string Metadata(string key) =>
        typeof(ToolProcess).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;
}
