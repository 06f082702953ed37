using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Statsig.Emulator.Evaluation;

/// <summary>Splits units: the same unit is in the same place in every process and on every machine.</summary>
internal static class Bucket
{
    private const int Count = 10_000;

    /// <summary>A number from 0 to 9,999 for a unit, other for each name.</summary>
    /// <param name="name">What is split, such as an experiment's name.</param>
    /// <param name="unitId">The unit.</param>
    public static int Of(string name, string unitId)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(name + "." + unitId), hash);
        return (int)(BinaryPrimitives.ReadUInt64BigEndian(hash) % Count);
    }

    /// <summary>One of several equal parts, from 0.</summary>
    /// <param name="name">What is split.</param>
    /// <param name="unitId">The unit.</param>
    /// <param name="parts">How many parts there are.</param>
    public static int PartOf(string name, string unitId, int parts) => (int)((long)Of(name, unitId) * parts / Count);

    /// <summary>Whether a unit is among so many percent of all; two digits behind the point count.</summary>
    /// <param name="name">What is split.</param>
    /// <param name="unitId">The unit.</param>
    /// <param name="percent">From 0 to 100.</param>
    public static bool IsWithin(string name, string unitId, double percent) => Of(name, unitId) < percent * (Count / 100);
}
