using Microsoft.Extensions.Logging;
using Statsig.Emulator.Flags;

namespace Statsig.Emulator.Files;

/// <summary>Reads the files again when they have changed. Requests go on meanwhile, by the state before.</summary>
internal sealed class FileReloader : IAsyncDisposable
{
    /// <summary>How often the files are looked at. Two looks make a change.</summary>
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    private readonly object _lock = new();
    private readonly FlagFiles _files;
    private readonly FlagStore _flags;
    private readonly ILogger _logger;
    private readonly PeriodicTimer _timer;
    private readonly Task _loop;
    private volatile IReadOnlyList<FileProblem> _problems;

    public FileReloader(FlagFiles files, FlagStore flags, ILogger logger, TimeProvider time)
    {
        _files = files;
        _flags = flags;
        _logger = logger;
        _problems = files.Problems;
        _timer = new PeriodicTimer(Interval, time);
        _loop = LoopAsync();
    }

    /// <summary>What is wrong with the files as they stand.</summary>
    public IReadOnlyList<FileProblem> Problems => _problems;

    /// <summary>Reads the files now.</summary>
    public void Reload()
    {
        lock (_lock)
        {
            ReadAndApply();
        }
    }

    public async ValueTask DisposeAsync()
    {
        _timer.Dispose();
        await _loop.ConfigureAwait(false);
    }

    private async Task LoopAsync()
    {
        while (await _timer.WaitForNextTickAsync().ConfigureAwait(false))
        {
            bool haveChanged;
            lock (_lock)
            {
                haveChanged = _files.HaveChanged();
            }

            if (haveChanged)
            {
                Reload();
            }
        }
    }

    private void ReadAndApply()
    {
        var before = _problems;
        try
        {
            var (state, isGood) = _files.Read(_flags.State);

            // The problems first: whoever is told of the new state asks for both.
            _problems = _files.Problems;
            _flags.State = state;
            if (isGood)
            {
                EmulatorLogMessages.Reloaded(_logger);
            }
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            _files.Fail((unreadable as FileNotFoundException)?.FileName ?? _files.RulesPath ?? "", unreadable.Message);
            _problems = _files.Problems;
            _flags.Signal.Raise();
        }

        // What cannot be read is tried again and again; that is said once.
        foreach (var problem in _problems.Except(before))
        {
            if (problem.IsError)
            {
                EmulatorLogMessages.FileRefused(_logger, problem.ToString());
            }
            else
            {
                EmulatorLogMessages.FileSuspicious(_logger, problem.ToString());
            }
        }
    }
}
