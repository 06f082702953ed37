using System.Diagnostics;
using System.Globalization;
using Benchmarks.Inputs;

namespace Benchmarks.CompileCost;

/// <summary>A compiler server of our own, apart from any that a build on this machine uses; it ends with this object.</summary>
internal sealed class CompilerServer : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly string _file = Path.Combine(BuildFolders.Find("Compiler"), "VBCSCompiler.dll");
    private readonly Process _process;

    public CompilerServer()
    {
        Pipe = string.Create(CultureInfo.InvariantCulture, $"compile-cost-{Environment.ProcessId}");
        _process = ChildProcess.Start("exec", _file, "-pipename:" + Pipe);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>The pipe that the compiler reaches it by.</summary>
    public string Pipe { get; }

    /// <summary>Whether it is still there: the compiler would quietly go on without it.</summary>
    public bool IsRunning => !_process.HasExited;

    public void Dispose()
    {
        if (IsRunning)
        {
            try
            {
                ChildProcess.Run("exec", _file, "-shutdown", "-pipename:" + Pipe);
            }
            catch (InvalidOperationException)
            {
                // It is ended below.
            }
        }

        if (!_process.WaitForExit(Patience))
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }
}
