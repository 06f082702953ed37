using Statsig.Emulator.Faults;
using Statsig.Emulator.Files;
using Statsig.Emulator.Flags;
using Statsig.Emulator.Saving;

namespace Statsig.Emulator.Hosting;

/// <summary>What an emulator is made of, but for the server.</summary>
internal sealed class EmulatorParts : IAsyncDisposable
{
    public EmulatorParts(StatsigEmulatorOptions options, FlagStore flags, FlagFiles files, FileReloader reloader, EmulatorLog log, FaultTable faults)
    {
        Options = options;
        Flags = flags;
        Files = files;
        Reloader = reloader;
        Log = log;
        Faults = faults;
        Overrides = new Overrides(flags);
        Saver = new RulesSaver(files, flags, reloader);
    }

    public StatsigEmulatorOptions Options { get; }

    public FlagStore Flags { get; }

    public FlagFiles Files { get; }

    public FileReloader Reloader { get; }

    public EmulatorLog Log { get; }

    public FaultTable Faults { get; }

    public Overrides Overrides { get; }

    public RulesSaver Saver { get; }

    public void ClearOverrides() => Flags.Forced.Clear();

    public ValueTask DisposeAsync() => Reloader.DisposeAsync();
}
