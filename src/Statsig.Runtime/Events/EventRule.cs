namespace Statsig.Runtime;

/// <summary>Which events are taken. Statsig drops those with the wrong characters without a word, so they are refused at the call.</summary>
internal static class EventRule
{
    public static void CheckName(string? eventName)
    {
        Guard.NotNull(eventName);
        if (eventName.Length == 0)
        {
            throw new ArgumentException("The event name is empty.", nameof(eventName));
        }

        foreach (var character in eventName)
        {
            if (IsForbidden(character))
            {
                throw new ArgumentException(
                    $"The event name has the character {Describe(character)}; Statsig drops events whose name has one of "
                    + "\\ [ ] { } < > # = ; & $ % | NUL, LF or CR.",
                    nameof(eventName));
            }
        }
    }

    public static double CheckValue(double value) =>
        Platform.IsFinite(value) ? value : throw new ArgumentException($"The event's value is {value}; JSON has finite numbers alone.", nameof(value));

    /// <summary>A copy: the caller may change or reuse the dictionary before the event is sent.</summary>
    public static KeyValuePair<string, string>[]? CopyMetadata(IReadOnlyDictionary<string, string>? metadata) =>
        metadata is null || metadata.Count == 0 ? null : metadata.ToArray();

    private static bool IsForbidden(char character) =>
        character is '\\' or '[' or ']' or '{' or '}' or '<' or '>' or '#' or '=' or ';' or '&' or '$' or '%' or '|' or '\0' or '\n' or '\r';

    private static string Describe(char character) => character switch
    {
        '\0' => "NUL",
        '\n' => "LF",
        '\r' => "CR",
        _ => $"'{character}'",
    };
}
