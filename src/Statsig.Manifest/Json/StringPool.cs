namespace Statsig.Manifest.Json;

/// <summary>Makes one string of equal short texts: names, types and defaults come again in almost every entry.</summary>
internal sealed class StringPool
{
    private const int Slots = 1024;
    private const int MaxLength = 24;

    private readonly string?[] _strings = new string?[Slots];

    /// <summary>A part of a text as a string.</summary>
    public string Get(string text, int start, int length)
    {
        if (length > MaxLength)
        {
            return text.Substring(start, length);
        }

        var hash = length;
        for (var i = start; i < start + length; i++)
        {
            hash = unchecked((hash * 31) + text[i]);
        }

        ref var slot = ref _strings[(hash ^ (hash >> 10)) & (Slots - 1)];
        if (slot is null || slot.Length != length || string.CompareOrdinal(slot, 0, text, start, length) != 0)
        {
            slot = text.Substring(start, length);
        }

        return slot;
    }
}
