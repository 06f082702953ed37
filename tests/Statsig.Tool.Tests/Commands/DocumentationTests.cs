using System.CommandLine;
using System.Text.RegularExpressions;
using Statsig.Tool.Commands;
using Statsig.Tool.Output;

namespace Statsig.Tool.Tests.Commands;

/// <summary>Holds the documentation against the tool.</summary>
public partial class DocumentationTests
{
    private static readonly string Tool = Read("tool.md");

    [Fact]
    public void Every_command_and_option_is_documented()
    {
        foreach (var command in Root().Subcommands)
        {
            var section = Regex.Match(Tool, $"^## {command.Name}$(.*?)^## ", RegexOptions.Multiline | RegexOptions.Singleline).Groups[1].Value;
            Assert.All(command.Options, option => Assert.Contains($"`{option.Name}", section, StringComparison.Ordinal));
            Assert.All(
                OptionName().Matches(section).Select(static match => match.Value),
                name => Assert.Contains(name, command.Options.SelectMany(static option => option.Aliases.Prepend(option.Name))));
        }
    }

    [Theory]
    [InlineData("tool.md")]
    [InlineData("ci.md")]
    public void Every_command_line_in_the_documentation_is_understood(string file)
    {
        var lines = CommandLineInDocs().Matches(Read(file)).Select(static match => match.Groups[1].Value).ToList();

        Assert.True(lines.Count >= 6, $"{lines.Count} command lines");
        foreach (var line in lines)
        {
            Assert.True(Root().Parse(line).Errors is [] or [{ Message: "Required command was not provided." }], line);
        }
    }

    private static Command Root()
    {
        var context = new ToolContext { In = static () => TextReader.Null, Out = TextWriter.Null, Error = TextWriter.Null, Folder = AppContext.BaseDirectory, Variable = static _ => null };
        return CommandLine.Root(context, new ToolConsole(context));
    }

    private static string Read(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", name));

    [GeneratedRegex("(?<=`)--[a-z-]+")]
    private static partial Regex OptionName();

    [GeneratedRegex(@"dotnet statsig (.*?)\s*(?:#.*|>.*|\|\|.*|`.*)?$", RegexOptions.Multiline)]
    private static partial Regex CommandLineInDocs();
}
