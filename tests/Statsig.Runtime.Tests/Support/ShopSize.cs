using Statsig.Runtime.Serialization;

namespace Statsig.Runtime.Tests;

/// <summary>An enum as the generator writes it.</summary>
internal enum ShopSize
{
    Small,
    ExtraLarge,
}

/// <summary>What reads it.</summary>
internal static class ShopSizeReader
{
    public static readonly ValueReader<ShopSize> Instance = ValueReaders.Enum<ShopSize>("""["small","extra large"]""");
}
