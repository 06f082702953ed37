using System.Text.RegularExpressions;

namespace Statsig.Manifest.Tests.Docs;

/// <summary>A <c>jsonc</c> example in the documentation.</summary>
/// <param name="Section">The heading of the second level that it stands under.</param>
/// <param name="Line">The number of its first line.</param>
/// <param name="Text">The example.</param>
internal sealed partial record DocumentedExample(string Section, int Line, string Text)
{
    /// <summary>The manifest that the example is, or that it is a part of: properties of a value schema are put into one.</summary>
    public string Manifest => Text.StartsWith('"')
        ? $$$"""{ "configs": { "example": { "schema": { "type": "object", "properties": { {{{Text}}} } } } } }"""
        : Text;

    public static IReadOnlyList<DocumentedExample> ReadAll(string page)
    {
        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", page));
        var sections = SectionHeading().Matches(text);
        return
        [
            .. Fence().Matches(text).Select(fence => new DocumentedExample(
                sections.LastOrDefault(section => section.Index < fence.Index)?.Groups["title"].Value ?? "",
                text.AsSpan(0, fence.Index).Count('\n') + 2,
                fence.Groups["code"].Value)),
        ];
    }

    [GeneratedRegex(@"^```jsonc\n(?<code>.*?)^```$", RegexOptions.CultureInvariant | RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"^## (?<title>.+)$", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex SectionHeading();
}
