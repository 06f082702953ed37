using System.Text;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Statsig.Tool.Diffing;
using Statsig.Tool.Tests.Support;

namespace Statsig.Tool.Tests.Diffing;

/// <summary>What others have written shows as it is, and does nothing, as a Markdown processor with GitHub's extensions reads it.</summary>
public class MarkdownTests
{
    private static readonly MarkdownPipeline GitHub = new MarkdownPipelineBuilder()
        .UsePipeTables().UseAutoLinks().UseEmphasisExtras().UseMathematics().UseTaskLists().Build();

    public static TheoryData<string> Texts =>
    [
        "max|items", "a||b|", "`code`", "``", "`", "a`b``c", " `", "*bold* _em_ ~~gone~~", "[link](https://example.com)", "![x](y)", "<b>bold</b>", "<!-- gone", "<script>alert(1)</script>",
        "&lt;b&gt; &amp; & &#65;", "\\", "\\|", "a\\", "$x$ and $$y$$", "https://example.com/a?b=c", "http://example.com", "www.example.com", "mailto:a@example.com", "@octocat", "team @org/all",
        "#1", "org/repo#12", "two\nlines", "two\r\nlines", "a\u2028b", "\u001b[31mred", "# heading", "> quote", "- item", "1. item", "| a | b |", "|---|", "{:toc}", ":::", "Grün 漢字 🙂",
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Texts_and_names_show_as_they_are(string text)
    {
        var document = Markdown.Parse($"### Flags\n\n| | flag | change |\n|---|---|---|\n| | {MarkdownText.Code(text)} | is {MarkdownText.Escape(text)} now |\n", GitHub);

        var table = Assert.Single(document.OfType<Table>());
        Assert.Equal(2, document.Count);
        var row = Assert.Single(table.OfType<TableRow>(), static row => !row.IsHeader);
        Assert.Equal(3, row.Count);
        var code = Assert.Single(row[1].Descendants<LeafInline>(), static inline => inline is not LiteralInline { Content.IsEmpty: true });
        Assert.Equal(Shown(text), Assert.IsType<CodeInline>(code).Content.Replace("\\|", "|", StringComparison.Ordinal));
        Assert.All(row[2].Descendants<Inline>(), static inline => Assert.True(inline is LiteralInline or HtmlEntityInline, inline.GetType().Name));
        Assert.Equal($"is {Shown(text)} now", TextOf(row[2]));
    }

    [Fact]
    public void Nobody_is_mentioned_and_no_issue_is_linked()
    {
        Assert.Equal("\\@&#8203;octocat", MarkdownText.Escape("@octocat"));
        Assert.Equal("org/repo\\#&#8203;12", MarkdownText.Escape("org/repo#12"));
    }

    [Fact]
    public async Task Names_and_values_of_a_manifest_stay_within_their_cells()
    {
        using var folder = new TemporaryFolder()
            .Write("old.json", """{ "gates": { "a|b": {} }, "configs": { "cc": { "schema": { "properties": { "t": { "type": "string", "default": "x" } } } } }, "$defs": { "M`|": {} } }""")
            .Write("statsig.manifest.json", """{ "configs": { "cc": { "schema": { "properties": { "t": { "type": "string", "default": "@all | <b>\n`x`" } } } } } }""");

        var run = await ToolRun.Of(folder, "diff", "--against", "old.json", "--format", "markdown");

        var table = Assert.Single(Markdown.Parse(run.Out, GitHub).OfType<Table>());
        Assert.All(table.OfType<TableRow>(), static row => Assert.Equal(3, row.Count));
        Assert.Contains(table.OfType<TableRow>(), static row => TextOf(row[2]) == """default of 't' is "@all | <b>\n`x`", was "x".""".TrimEnd('.'));
        Assert.DoesNotContain(table.Descendants<Inline>(), static inline => inline is HtmlInline or LinkInline or AutolinkInline);
    }

    [Fact]
    public async Task What_is_too_long_for_a_comment_ends_in_how_much_more_there_is()
    {
        var gates = string.Join(", ", Enumerable.Range(0, 3000).Select(static i => $"\"gate_{i:0000}\": {{}}"));
        using var folder = new TemporaryFolder()
            .Write("old.json", """{ "gates": { "zebra": {}, "zoo": {} } }""")
            .Write("statsig.manifest.json", $$"""{ "gates": { {{gates}} } }""");

        var run = await ToolRun.Of(folder, "diff", "--against", "old.json", "--format", "markdown");

        Assert.InRange(run.Out.Length, 50_000, 65_536);
        Assert.Contains("\n3002 changes from old.json to statsig.manifest.json, 2 of which break code.\n", run.Out, StringComparison.Ordinal);
        var table = Assert.Single(Markdown.Parse(run.Out, GitHub).OfType<Table>());
        Assert.Equal(["gate zebra", "gate zoo", "gate gate_0000"], table.OfType<TableRow>().Skip(1).Take(3).Select(static row => TextOf(row[1])));
        Assert.EndsWith($"\nThere is no room for {3002 - (table.Count - 1)} more, none of which break code.\n", run.Out, StringComparison.Ordinal);
    }

    /// <summary>On one line, and without what no terminal shows.</summary>
    private static string Shown(string text) => text.ReplaceLineEndings(" ").Replace('\u001b', '\uFFFD');

    private static string TextOf(MarkdownObject cell)
    {
        var builder = new StringBuilder();
        foreach (var inline in cell.Descendants<LeafInline>())
        {
            builder.Append(inline switch { HtmlEntityInline entity => entity.Transcoded.ToString(), CodeInline code => code.Content, _ => inline.ToString() });
        }

        return builder.Replace("\u200B", "").ToString();
    }
}
