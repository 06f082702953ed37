using Microsoft.CodeAnalysis;

namespace Statsig.Generators.Analysis.Names;

/// <summary>A name that an expression can have when the program runs.</summary>
/// <param name="Value">The name.</param>
/// <param name="Literal">The literal in the expression itself; null when the name comes from elsewhere.</param>
/// <param name="IsFromNames">Whether it is a constant of a generated class <c>Names</c>.</param>
internal readonly record struct FollowedName(string Value, SyntaxNode? Literal, bool IsFromNames);
