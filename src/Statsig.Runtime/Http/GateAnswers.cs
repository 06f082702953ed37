using System.Runtime.InteropServices;

namespace Statsig.Runtime;

/// <summary>
/// The last answers of check_gate with their bytes: a gate has few rules, so that the same bytes come again for many users and need not be read as JSON again. Safe
/// for many threads: what one of them overwrites is only read anew.
/// </summary>
internal sealed class GateAnswers
{
    private const int Size = 256;
    private const int MaxLength = 512;

    private readonly Entry?[] _entries = new Entry?[Size];

    /// <summary>The answer that the same bytes gave for the same gate; null when they are not remembered.</summary>
    public EvaluationAnswer? Find(ReadOnlySpan<byte> body, string name) =>
        body.Length <= MaxLength && _entries[PlaceOf(body)] is { } entry && entry.Name == name && body.SequenceEqual(entry.Body) ? entry.Answer : null;

    /// <summary>Remembers a good answer.</summary>
    public void Keep(ReadOnlySpan<byte> body, string name, EvaluationAnswer answer)
    {
        if (body.Length <= MaxLength)
        {
            _entries[PlaceOf(body)] = new Entry(body.ToArray(), name, answer);
        }
    }

    private static uint PlaceOf(ReadOnlySpan<byte> body)
    {
        var hash = (ulong)body.Length;
        foreach (var word in MemoryMarshal.Cast<byte, ulong>(body))
        {
            hash = unchecked((hash ^ word) * 0x9E37_79B9_7F4A_7C15);
        }

        return (uint)(hash >> 32) % Size;
    }

    private sealed record Entry(byte[] Body, string Name, EvaluationAnswer Answer);
}
