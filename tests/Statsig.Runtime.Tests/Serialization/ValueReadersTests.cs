using System.ComponentModel;
using System.Reflection;
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
        Assert.Throws<ArgumentNullException>(() => ValueReaders.Enum<ShopSize>(null!));
        Assert.Throws<ArgumentNullException>(() => ValueReaders.Lazy<int>(null!));
        Assert.Throws<ArgumentNullException>(() => ValueReaders.WithDefault<int>(null!, "1"));
        Assert.Throws<ArgumentNullException>(() => ValueReaders.WithDefault(ValueReaders.Int32, null!));
    }

    [Fact]
    public void What_is_for_generated_code_alone_is_offered_to_nobody()
    {
        var types = typeof(ValueReaders).Assembly.GetExportedTypes()
            .Where(type => type.Namespace == typeof(ValueReaders).Namespace || type == typeof(ExperimentGroups<>) || type == typeof(SharedClientScope)).ToList();
        Assert.Equal(
            ["ExperimentGroups`1", "ObjectReader`1", "ObjectValue", "ObjectValue`1", "ObjectValue`3", "SharedClientScope", "TestValues", "ValueReadContext", "ValueReader", "ValueReader`1", "ValueReaders"],
            types.Select(type => type.Name).Order(StringComparer.Ordinal));
        Assert.All(types, type => Assert.Equal(EditorBrowsableState.Never, type.GetCustomAttribute<EditorBrowsableAttribute>()?.State));
    }
}
