using Microsoft.Extensions.Logging;

namespace Statsig.Emulator;

/// <summary>What the emulator says to its <see cref="ILogger"/>.</summary>
internal static partial class EmulatorLogMessages
{
    [LoggerMessage(1, LogLevel.Information, "The manifest and the local rules were read again.")]
    public static partial void Reloaded(ILogger logger);

    [LoggerMessage(2, LogLevel.Error, "{Problem} The last good state stays in force.")]
    public static partial void FileRefused(ILogger logger, string problem);

    [LoggerMessage(3, LogLevel.Warning, "{Problem}")]
    public static partial void FileSuspicious(ILogger logger, string problem);
}
