#if NET8_0_OR_GREATER
using System.Buffers;

#endif
namespace Statsig.Runtime;

/// <summary>Which events are taken. Statsig drops those with the wrong characters without a word, so they are refused at the call.</summary>
internal static class EventRule
{
    private const string ForbiddenCharacters = "\\[]{}<>#=;&$%|\0\n\r";

#if NET8_0_OR_GREATER
    private static readonly SearchValues<char> Forbidden = SearchValues.Create(ForbiddenCharacters);
#else
    private static readonly char[] Forbidden = ForbiddenCharacters.ToCharArray();
#endif

    public static void CheckName(string? eventName)
    {
        Guard.NotNull(eventName);
        if (eventName.Length == 0)
        {
            throw new ArgumentException("The event name is empty.", nameof(eventName));
        }

        var forbidden = IndexOfForbidden(eventName);
        if (forbidden >= 0)
        {
            throw new ArgumentException(
                $"The event name has the character {Describe(eventName[forbidden])} at index {forbidden}; Statsig drops events whose name has one of "
                + "\\ [ ] { } < > # = ; & $ % | NUL, LF or CR.",
                nameof(eventName));
        }
    }

    public static double CheckValue(double value) =>
        double.IsNaN(value) || double.IsInfinity(value)
            ? throw new ArgumentException($"The event's value is {value}; JSON has finite numbers alone.", nameof(value))
            : value;

    /// <summary>A copy: the caller may change or reuse the dictionary before the event is sent.</summary>
    public static KeyValuePair<string, string>[]? CopyMetadata(IReadOnlyDictionary<string, string>? metadata) =>
        metadata is null || metadata.Count == 0 ? null : metadata.ToArray();

#if NET8_0_OR_GREATER
    private static int IndexOfForbidden(string name) => name.AsSpan().IndexOfAny(Forbidden);
#else
    private static int IndexOfForbidden(string name) => name.IndexOfAny(Forbidden);
#endif

    private static string Describe(char character) => character switch
    {
        '\0' => "NUL",
        '\n' => "LF",
        '\r' => "CR",
        _ => $"'{character}'",
    };
}
