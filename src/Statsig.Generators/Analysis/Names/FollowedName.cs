using Microsoft.CodeAnalysis;

namespace Statsig.Generators.Analysis.Names;

/// <summary>A name that an expression can have when the program runs.</summary>
/// <param name="Value">The name.</param>
/// <param name="Place">The literal, where it stands in the expression; else the expression, or the element of an array or a list that has the name.</param>
/// <param name="IsFromNames">Whether it is a constant of a generated class <c>Names</c>.</param>
/// <param name="IsCheckedElsewhere">Whether it is a constant of the project's own that is marked itself, so that its name is checked where it is declared.</param>
internal readonly record struct FollowedName(string Value, SyntaxNode Place, bool IsFromNames, bool IsCheckedElsewhere);
