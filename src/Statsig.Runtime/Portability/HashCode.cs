#if !NET8_0_OR_GREATER
namespace Statsig.Runtime;

/// <summary>The part of the framework's HashCode that the runtime uses, for netstandard2.0.</summary>
internal struct HashCode
{
    private int _hash;

    public static int Combine<T1, T2>(T1 first, T2 second)
    {
        var hash = default(HashCode);
        hash.Add(first);
        hash.Add(second);
        return hash.ToHashCode();
    }

    public void Add<T>(T value) => Mix(value?.GetHashCode() ?? 0);

    public void Add(string value, StringComparer comparer) => Mix(comparer.GetHashCode(value));

    public readonly int ToHashCode() => _hash;

    private void Mix(int hash) => _hash = unchecked((((_hash << 5) | (int)((uint)_hash >> 27)) * 31) ^ hash);
}
#endif
