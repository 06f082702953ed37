using Statsig.Runtime.Serialization;

namespace Statsig.Runtime.Tests;

/// <summary>A class that leads back to itself in every way there is, as the generator writes one for <c>$defs</c>.</summary>
internal sealed class Category : ObjectValue<Category, ValueTuple, (object, object, object, object)>
{
    internal static readonly ObjectReader<Category> ValueReader = new(
        new Category(),
        """{"by_name":["ByName","value",0,{}],"children":["Children","value",1,[]],"name":["Name","string",2,"all"],"parent":["Parent","value",3]}""",
        ValueReaders.Dictionary<Category>(ValueReaders.Lazy<Category>(static () => ValueReader!)),
        ValueReaders.List<Category>(ValueReaders.Lazy<Category>(static () => ValueReader!)),
        ValueReaders.NullableReference<Category>(ValueReaders.Lazy<Category>(static () => ValueReader!)));

    private Category()
    {
    }

    public static Category Default => ValueReader.Default;

    public IReadOnlyDictionary<string, Category> ByName => DictionaryAt<Category>(0);

    public IReadOnlyList<Category> Children => ListAt<Category>(1);

    public string Name => StringAt(2);

    public Category? Parent => ObjectAt<Category>(3);
}
