using Statsig.Runtime.Serialization;

namespace Statsig.Runtime.Tests;

/// <summary>A class that leads back to itself in every way there is, as the generator writes one for <c>$defs</c>.</summary>
internal sealed class Category : ObjectValue<Category>
{
    internal static readonly ObjectReader<Category> ValueReader = new(
        new Category(),
        """{"by_name":{},"children":[],"name":"all","parent":null}""",
        """{"by_name":"ByName","children":"Children","name":"Name","parent":"Parent"}""");

    private static readonly ValueReader<IReadOnlyDictionary<string, Category>> ByNameReader =
        ValueReaders.Dictionary<Category>(ValueReaders.Lazy<Category>(static () => ValueReader));

    private static readonly ValueReader<IReadOnlyList<Category>> ChildrenReader = ValueReaders.List<Category>(ValueReaders.Lazy<Category>(static () => ValueReader));

    private static readonly ValueReader<Category?> ParentReader = ValueReaders.NullableReference<Category>(ValueReaders.Lazy<Category>(static () => ValueReader));

    private IReadOnlyDictionary<string, Category> _byName = null!;
    private IReadOnlyList<Category> _children = null!;
    private string _name = null!;
    private Category? _parent;

    private Category()
    {
    }

    public static Category Default => ValueReader.Default;

    public IReadOnlyDictionary<string, Category> ByName => _byName;

    public IReadOnlyList<Category> Children => _children;

    public string Name => _name;

    public Category? Parent => _parent;

    protected override void VisitProperties(Category other, ref ValueVisitor visitor)
    {
        visitor.Value(ref _byName, other._byName, ByNameReader);
        visitor.Value(ref _children, other._children, ChildrenReader);
        visitor.String(ref _name, other._name);
        visitor.Value(ref _parent, other._parent, ParentReader);
    }
}
