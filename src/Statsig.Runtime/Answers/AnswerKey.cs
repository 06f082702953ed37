namespace Statsig.Runtime;

/// <summary>What is asked, and for whom. Equal for users of equal content.</summary>
internal readonly struct AnswerKey : IEquatable<AnswerKey>
{
    private readonly int _hash;

    public AnswerKey(EvaluationKind kind, string name, StatsigUser user)
    {
        Kind = kind;
        Name = name;
        User = user;
        _hash = unchecked((user.GetHashCode() * 31) + StringComparer.Ordinal.GetHashCode(name) + (int)kind);
    }

    public EvaluationKind Kind { get; }

    public string Name { get; }

    public StatsigUser User { get; }

    public bool Equals(AnswerKey other) =>
        _hash == other._hash && Kind == other.Kind && string.Equals(Name, other.Name, StringComparison.Ordinal) && User.Equals(other.User);

    public override bool Equals(object? obj) => obj is AnswerKey other && Equals(other);

    public override int GetHashCode() => _hash;
}
