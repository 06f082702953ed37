using Statsig.Runtime.Serialization;

namespace Statsig.Runtime.Tests;

public sealed class ValueReadersTests
{
    [Fact]
    public void Generated_code_must_give_everything()
    {
        Assert.Throws<ArgumentNullException>(() => ValueReaders.List<int>(null!));
        Assert.Throws<ArgumentNullException>(() => ValueReaders.Dictionary<int>(null!));
        Assert.Throws<ArgumentNullException>(() => ValueReaders.Nullable<int>(null!));
        Assert.Throws<ArgumentNullException>(() => ValueReaders.NullableReference<string>(null!));
        Assert.Throws<ArgumentNullException>(() => ValueReaders.Enum<ShopSize>(null!, static _ => 0));
        Assert.Throws<ArgumentNullException>(() => ValueReaders.Enum<ShopSize>(static _ => default, null!));
        Assert.Throws<ArgumentNullException>(() => ValueReaders.Enum<ShopSize>(static _ => default, static _ => 0, null!));
        Assert.Throws<ArgumentNullException>(() => ValueReaders.Lazy<int>(null!));
        Assert.Throws<ArgumentNullException>(() => ValueReaders.WithDefault<int>(null!, "1"));
        Assert.Throws<ArgumentNullException>(() => ValueReaders.WithDefault(ValueReaders.Int32, null!));
    }
}
