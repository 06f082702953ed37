namespace Statsig.Emulator.Saving;

/// <summary>Forced values could not be saved. The message goes to whoever asked for it.</summary>
internal sealed class SaveException : Exception
{
    public SaveException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
