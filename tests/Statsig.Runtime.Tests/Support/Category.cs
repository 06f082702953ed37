using Statsig.Runtime.Serialization;

namespace Statsig.Runtime.Tests;

/// <summary>A class that leads back to itself in every way there is, as the generator writes one for <c>$defs</c>.</summary>
internal sealed class Category : IEquatable<Category>
{
    private IReadOnlyDictionary<string, Category> _byName = null!;
    private IReadOnlyList<Category> _children = null!;
    private string _name = null!;
    private Category? _parent;

    private Category()
    {
    }

    public static Category Default => ValueReader.Instance.Default;

    public IReadOnlyDictionary<string, Category> ByName => _byName;

    public IReadOnlyList<Category> Children => _children;

    public string Name => _name;

    public Category? Parent => _parent;

    public bool Equals(Category? other) => ValueReader.Instance.AreEqual(this, other);

    public override bool Equals(object? obj) => ValueReader.Instance.AreEqual(this, obj as Category);

    public override int GetHashCode() => ValueReader.Instance.GetHashCode(this);

    public override string ToString() => ValueReader.Instance.ToString(this);

    public sealed class ValueReader : ObjectReader<Category>
    {
        public static readonly ValueReader Instance = new();

        private static readonly ValueReader<IReadOnlyDictionary<string, Category>> Reader0 =
            ValueReaders.Dictionary<Category>(ValueReaders.Lazy<Category>(static () => Instance));

        private static readonly ValueReader<IReadOnlyList<Category>> Reader1 = ValueReaders.List<Category>(ValueReaders.Lazy<Category>(static () => Instance));

        private static readonly ValueReader<Category?> Reader3 = ValueReaders.NullableReference<Category>(ValueReaders.Lazy<Category>(static () => Instance));

        private ValueReader()
            : base(new Category(), """{"by_name":{},"children":[],"name":"all","parent":null}""", "by_name", "children", "name", "parent")
        {
        }

        protected override Category Clone(Category value) => (Category)value.MemberwiseClone();

        protected override void Read(Category value, int property, ref ValueReadContext context)
        {
            switch (property)
            {
                case 0: value._byName = context.Read(value._byName, Reader0); break;
                case 1: value._children = context.Read(value._children, Reader1); break;
                case 2: value._name = context.ReadString(value._name); break;
                case 3: value._parent = context.Read(value._parent, Reader3); break;
            }
        }

        protected override void Visit(Category value, Category other, ref ValueVisitor visitor)
        {
            visitor.Value("ByName", value.ByName, other.ByName, Reader0);
            visitor.Value("Children", value.Children, other.Children, Reader1);
            visitor.String("Name", value.Name, other.Name);
            visitor.Value("Parent", value.Parent, other.Parent, Reader3);
        }
    }
}
