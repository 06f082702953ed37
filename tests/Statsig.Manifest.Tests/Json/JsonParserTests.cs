using System.Text.Json;
using Statsig.Manifest.Json;

namespace Statsig.Manifest.Tests.Json;

public class JsonParserTests
{
    private static readonly JsonDocumentOptions Relaxed = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    public static TheoryData<string> Texts =>
    [
        // Valid.
        "{}", "[]", "null", "true", "12", "-0.5e+3", "\"text\"", " { } ", "{\"a\":1}", "{\"a\":1,}", "[1,2,]", "[[],{},[{}]]",
        "// only a comment\n{}", "/* a */{/* b */\"c\":/* e */1/* f */}/* g */", "{\"a\":\"\\u00e4\\n\\\"\\/\"}", "{\"\\ud83d\\ude00\":\"\\ud83d\\ude00\"}",
        "{\"a\":{\"b\":[1,{\"c\":null}]},\"d\":false}", "\r\n{\t\"a\" :\n1 }\n", "{}//", "{}// no line end",

        // Invalid.
        "", " ", "{", "[", "}", "]", "{]", "[}", "{\"a\"}", "{\"a\":}", "{\"a\":,}", "{\"a\" 1}", "{\"a\":1 \"b\":2}", "{,}", "[,]", "[1,,2]", "{a:1}", "{'a':1}", "{\"a\":'b'}",
        "{\"a\":tru}", "{\"a\":True}", "{\"a\":NaN}", "{\"a\":01}", "{\"a\":+1}", "{\"a\":.5}", "{\"a\":1.}", "{\"a\":1e}", "{\"a\":-}", "{\"a\":1x}", "{\"a\":\"b}", "{\"a\":\"b\n\"}",
        "{\"a\":\"\\x\"}", "{\"a\":\"\\u12\"}", "{\"a\":\"\u0001\"}", "{} {}", "{}x", "{} ,", "/* open", "{}/", "/", "# no\n{}", "{\"a\":1]", "[1}", "[{]", "{\"a\":[}", "[1:2]", "{:1}",
        "{\"a\"::1}", "\"", "\"\\", "\"\\u", "{\"a\":1,\"b\"", "{1:2}", "{null:1}", "{{}:1}", "[1 2]", "\u00A0{}", "{}\0",
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Accepts_and_refuses_what_System_Text_Json_does(string text)
    {
        var problems = Problems(text);

        Assert.Equal(IsValid(text), problems.Count == 0);
        Assert.All(problems, problem =>
        {
            Assert.Equal(ManifestProblemId.InvalidJson, problem.Rule);
            Assert.InRange(problem.Span.Start, 0, text.Length);
            Assert.InRange(problem.Span.End, problem.Span.Start, text.Length);
        });
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Never_throws_whichever_character_is_cut_out_or_put_in(string text)
    {
        for (var i = 0; i <= text.Length; i++)
        {
            AssertAgrees(text[..i]);
            foreach (var c in "{}[]:,\"'\\/*1-.eEtn \n\ud800\u0000")
            {
                AssertAgrees(text.Insert(i, c.ToString()));
            }
        }

        static void AssertAgrees(string mutated)
        {
            var problems = Problems(mutated);
            Assert.All(problems, p => Assert.InRange(p.Span.End, p.Span.Start, mutated.Length));

            // System.Text.Json cannot be handed a lone surrogate.
            if (!mutated.Contains('\ud800', StringComparison.Ordinal))
            {
                var expected = IsValid(mutated);
                Assert.True(expected == (problems.Count == 0) || IsLoneEscape(problems), $"{mutated}: valid is {expected}");
            }
        }

        static bool IsLoneEscape(List<ManifestProblem> problems) => problems.Count > 0 && problems.TrueForAll(p => p.Message.Contains("surrogate", StringComparison.Ordinal));
    }

    [Fact]
    public void Reports_every_syntax_error_at_its_token()
    {
        const string Text = """
            {
              "gates": {
                "a": { "default" true },
                b: {},
                "c": { "owner": "x" "tags": [] },
                "d": { "default": yes }
              }
            """;

        var problems = Problems(Text);

        Assert.Equal(
            ["true", "b", "\"", "yes", ""],
            problems.Select(p => Text.Substring(p.Span.Start, p.Span.Length)).Select(t => t == "t" ? "true" : t));
        Assert.All(problems, p => Assert.EndsWith(".", p.Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{\"a\": 1, \"b\": }", "b")]
    [InlineData("{\"a\": 1 \"b\": 2}", "b")]
    [InlineData("{\"a\" 1, \"b\": 2}", "b")]
    [InlineData("{\"a\": [1, 2}, \"b\": 2}", "a")]
    [InlineData("{a: 1, \"b\": 2", "b")]
    public void Goes_on_behind_a_fault(string text, string name)
    {
        var problems = new List<ManifestProblem>();

        var members = JsonParser.Parse(text, problems).Root.Members;

        Assert.Single(problems.Select(p => p.Message).Take(1));
        var names = new List<string>();
        foreach (var member in members)
        {
            names.Add(member.Name.GetString());
        }

        Assert.Contains(name, names);
    }

    [Theory]
    [InlineData("\"\\ud800\"")]
    [InlineData("\"\\udc00\\ud800\"")]
    [InlineData("\"\\ud800x\"")]
    public void A_lone_escaped_surrogate_is_a_fault(string text) => Assert.NotEmpty(Problems(text));

    [Fact]
    public void A_lone_surrogate_is_a_fault() => Assert.NotEmpty(Problems("\"\ud800\""));

    [Fact]
    public void Comments_may_stand_between_any_two_tokens() =>
        Assert.Empty(Problems("/**/{/**/\"a\"/**/:/**/[/**/1/**/,/**/2/**/]/**/,/**/}/**/")); // System.Text.Json refuses the one before the colon.

    [Theory]
    [InlineData('\u2028')]
    [InlineData('\u2029')]
    public void A_line_comment_cannot_have_what_ends_a_line_for_some_readers_only(char c)
    {
        Assert.Equal(5, Assert.Single(Problems($"// a {c} b\n{{}}")).Span.Start);
        Assert.Empty(Problems($"/* a {c} b */ {{ \"{c}\": 1 }}"));
    }

    [Fact]
    public void Values_nest_64_levels_deep_and_no_deeper()
    {
        Assert.Empty(Problems(new string('[', 64) + new string(']', 64)));

        var problem = Assert.Single(Problems(new string('[', 65) + new string(']', 65)));
        Assert.Equal(64, problem.Span.Start);
    }

    [Theory]
    [InlineData('[')]
    [InlineData('{')]
    [InlineData(']')]
    [InlineData(',')]
    [InlineData('"')]
    [InlineData(':')]
    public void Twenty_million_of_one_character_neither_overflow_nor_flood(char c)
    {
        var problems = Problems(new string(c, 20_000_000));

        Assert.InRange(problems.Count, 1, 500);
    }

    [Fact]
    public void Decodes_escapes()
    {
        var root = JsonParser.Parse("\"\\u0041\\n\\t\\\"\\\\\\/\\ud83d\\ude00\"", []).Root;

        Assert.Equal("A\n\t\"\\/\ud83d\ude00", root.GetString());
        Assert.True(root.StringEquals("A\n\t\"\\/\ud83d\ude00"));
    }

    private static List<ManifestProblem> Problems(string text)
    {
        var problems = new List<ManifestProblem>();
        JsonParser.Parse(text, problems);
        return problems;
    }

    private static bool IsValid(string text)
    {
        try
        {
            JsonDocument.Parse(text, Relaxed).Dispose();
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
