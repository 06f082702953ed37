using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Statsig.Generators.Analysis.Scanning;
using Statsig.Manifest;

namespace Statsig.Generators.Analysis.Names;

/// <summary>What is given where the name of a flag belongs: an expression that was bound, or a literal, which need not be.</summary>
internal readonly struct GivenName
{
    private readonly IOperation? _value;
    private readonly LiteralExpressionSyntax? _literal;

    public GivenName(FlagKind kind, IOperation value)
    {
        Kind = kind;
        _value = value;
    }

    public GivenName(FlagKind kind, LiteralExpressionSyntax literal)
    {
        Kind = kind;
        _literal = literal;
    }

    /// <summary>The kind of flag that the name should be of.</summary>
    public FlagKind Kind { get; }

    public SyntaxNode Syntax => _value?.Syntax ?? _literal!;

    /// <summary>The names that it can have.</summary>
    public IEnumerable<FollowedName> Follow(CodeFile file, out bool isComplete)
    {
        if (_value is not null)
        {
            return NameFollower.Follow(_value, file.Model, out isComplete, file.Cancellation);
        }

        isComplete = true;
        return [new FollowedName(_literal!.Token.ValueText, _literal, IsFromNames: false, IsCheckedElsewhere: false)];
    }
}
