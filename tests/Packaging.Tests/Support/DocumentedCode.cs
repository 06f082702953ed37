using System.Text.RegularExpressions;

namespace Packaging.Tests.Support;

/// <summary>The C# of a page of the documentation, as files of a project: each block a method, or types, of its own.</summary>
/// <param name="Name">The page's path in the repository, as a name.</param>
/// <param name="Manifest">The page's own manifest; null when it uses the one of the samples.</param>
/// <param name="Files">A file for each block, by name.</param>
internal sealed partial record DocumentedCode(string Name, string? Manifest, IReadOnlyDictionary<string, string> Files)
{
    public static DocumentedCode Read(string page)
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, page));
        var name = NotInNames().Replace(Path.ChangeExtension(page, null), "_");
        var manifest = Fence().Matches(text).FirstOrDefault(fence => fence.Groups["language"].Value == "jsonc" && fence.Groups["code"].Value.Contains("\"namespace\"", StringComparison.Ordinal));
        var files = Fence().Matches(text).Where(fence => fence.Groups["language"].Value == "csharp").ToDictionary(
            fence => $"{name}_{LineOf(text, fence)}.cs",
            fence => Wrap(fence.Groups["code"].Value, $"{name}_{LineOf(text, fence)}", IsOfBrowser(text, fence) ? "BrowserCode" : "DocumentedCode"));
        return new DocumentedCode(name, manifest?.Groups["code"].Value, files);
    }

    private static int LineOf(string text, Match fence) => text.AsSpan(0, fence.Index).Count('\n') + 2;

    /// <summary>A block that begins with using directives has all that it needs; others stand in the middle of a program that has them.</summary>
    private static string Wrap(string code, string name, string context)
    {
        var directives = Directive().Match(code).Value;
        var body = code[directives.Length..];
        if (directives.Length == 0)
        {
            directives = "using Checkout.Flags;\nusing Microsoft.AspNetCore.Mvc;\nusing Statsig.Emulator;\nusing Statsig.Runtime;\nusing Statsig.Runtime.AspNetCore;\nusing Statsig.Testing;\n";
        }

        return Declaration().IsMatch(body)
            ? $"{directives}using Xunit;\nnamespace {name}\n{{\n{OwnNamespace().Replace(body, "")}\n}}\n"
            : $"{directives}using Xunit;\ninternal sealed class {name} : {context}\n{{\n    internal static async Task RunAsync()\n    {{\n{body}\n        await Task.CompletedTask;\n    }}\n}}\n";
    }

    private static bool IsOfBrowser(string text, Match fence) =>
        Heading().Matches(text[..fence.Index]).LastOrDefault()?.Value.Contains("Blazor", StringComparison.Ordinal) == true;

    [GeneratedRegex(@"^```(?<language>\w+)\n(?<code>.*?)^```$", RegexOptions.CultureInvariant | RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"\A(using [\w.]+;\n)+\n*", RegexOptions.CultureInvariant)]
    private static partial Regex Directive();

    [GeneratedRegex(@"^(public|internal) ", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Declaration();

    [GeneratedRegex(@"^namespace [\w.]+;\n", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex OwnNamespace();

    [GeneratedRegex("^#+ .*$", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"\W", RegexOptions.CultureInvariant)]
    private static partial Regex NotInNames();
}
