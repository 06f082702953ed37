using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Statsig.Generators.CodeFixes.Accessors;

/// <summary>Writes the call of an accessor out of the call whose place it takes: all arguments but the name come along, and so do comments.</summary>
internal static class AccessorCall
{
    /// <param name="call">The call by name.</param>
    /// <param name="name">The argument that is the name.</param>
    /// <param name="accessor">The accessor.</param>
    /// <param name="method">Its method.</param>
    /// <param name="client">The client that it is given; null when it takes the shared one.</param>
    /// <param name="before">What stands between the old client and the old method, but for what is the call's own.</param>
    public static InvocationExpressionSyntax Write(
        InvocationExpressionSyntax call, ArgumentSyntax name, ExpressionSyntax accessor, string method, ExpressionSyntax? client, IEnumerable<SyntaxTrivia> before)
    {
        var (dot, oldName) = call.Expression is MemberAccessExpressionSyntax access
            ? (access.OperatorToken, access.Name)
            : (((MemberBindingExpressionSyntax)call.Expression).OperatorToken, ((MemberBindingExpressionSyntax)call.Expression).Name);
        var behind = before.ToList();
        var hasComment = behind.HasComment() || dot.LeadingTrivia.HasComment() || dot.TrailingTrivia.HasComment();
        var member = SyntaxFactory.MemberAccessExpression(
            SyntaxKind.SimpleMemberAccessExpression,
            hasComment ? accessor.WithTrailingTrivia(behind) : accessor,
            hasComment ? SyntaxFactory.Token(dot.LeadingTrivia, SyntaxKind.DotToken, dot.TrailingTrivia) : SyntaxFactory.Token(SyntaxKind.DotToken),
            SyntaxFactory.IdentifierName(method).WithTriviaFrom(oldName));
        return call
            .WithExpression(member)
            .WithArgumentList(call.ArgumentList.WithArguments(GiveClient(call.ArgumentList.Arguments, name, client, Comments.LineEndOf(call))))
            .WithTriviaFrom(call);
    }

    /// <summary>Puts the client first, in the place of the name if that stood there.</summary>
    private static SeparatedSyntaxList<ArgumentSyntax> GiveClient(SeparatedSyntaxList<ArgumentSyntax> arguments, ArgumentSyntax name, ExpressionSyntax? client, SyntaxTrivia lineEnd)
    {
        var index = arguments.IndexOf(name);
        if (client is not null && index == 0)
        {
            return arguments.Replace(name, SyntaxFactory.Argument(client)
                .WithLeadingTrivia(name.GetLeadingTrivia().Concat(Comments.Keep(Comments.Within(name), lineEnd)))
                .WithTrailingTrivia(name.GetTrailingTrivia()));
        }

        var left = Remove(arguments, index, lineEnd);
        if (client is null || left.Count == 0)
        {
            return client is null ? left : SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Argument(client));
        }

        // It stands where the first one stood.
        var indent = left[0].GetLeadingTrivia().TakeWhile(static trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)).ToList();
        var first = left[0].WithLeadingTrivia(left[0].GetLeadingTrivia().Skip(indent.Count));
        SyntaxNodeOrToken[] all =
        [
            SyntaxFactory.Argument(client).WithLeadingTrivia(indent),
            SyntaxFactory.Token(default, SyntaxKind.CommaToken, SyntaxFactory.TriviaList(SyntaxFactory.Space)),
            .. left.Replace(left[0], first).GetWithSeparators(),
        ];
        return SyntaxFactory.SeparatedList<ArgumentSyntax>(all);
    }

    /// <summary>Removes an argument; what was said of it is said before the next one, or behind the last.</summary>
    private static SeparatedSyntaxList<ArgumentSyntax> Remove(SeparatedSyntaxList<ArgumentSyntax> arguments, int index, SyntaxTrivia lineEnd)
    {
        var isLast = index == arguments.Count - 1;
        var separator = arguments.SeparatorCount == 0 ? default : arguments.GetSeparator(isLast ? index - 1 : index);
        var lost = arguments[index].GetLeadingTrivia()
            .Concat(Comments.Within(arguments[index]))
            .Concat(arguments[index].GetTrailingTrivia())
            .Concat(isLast ? default : separator.LeadingTrivia)
            .Concat(isLast ? default : separator.TrailingTrivia);
        var kept = Comments.Keep(isLast ? separator.LeadingTrivia.Concat(separator.TrailingTrivia).Concat(lost) : lost, lineEnd).ToList();
        if (isLast && kept.Count > 0 && kept[kept.Count - 1].IsKind(SyntaxKind.WhitespaceTrivia))
        {
            kept.RemoveAt(kept.Count - 1);
        }

        var left = arguments.RemoveAt(index);
        if (left.Count == 0 || kept.Count == 0)
        {
            return left;
        }

        var beside = left[isLast ? left.Count - 1 : index];
        return left.Replace(
            beside,
            isLast
                ? beside.WithTrailingTrivia(beside.GetTrailingTrivia().Add(SyntaxFactory.Space).AddRange(kept))
                : beside.WithLeadingTrivia(beside.GetLeadingTrivia().AddRange(Indent(kept, beside.GetLeadingTrivia()))));
    }

    /// <summary>What follows a line is as far in as it was.</summary>
    private static IEnumerable<SyntaxTrivia> Indent(IEnumerable<SyntaxTrivia> kept, SyntaxTriviaList leading)
    {
        var indent = leading.LastOrDefault(static trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia));
        foreach (var trivia in kept)
        {
            yield return trivia;
            if (trivia.IsKind(SyntaxKind.EndOfLineTrivia) && !indent.IsKind(SyntaxKind.None))
            {
                yield return indent;
            }
        }
    }
}
