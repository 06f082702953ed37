using System.Globalization;
using System.Text.RegularExpressions;
using Statsig.Generators.Tests.Support;

namespace Statsig.Generators.Tests.Builds;

/// <summary>What C# has got since the compiler that the analyzers are made for, in a real build by the newest one.</summary>
public class NewestLanguageTests
{
    /// <summary>A wrong name stands in each line that ends with an exclamation mark, and in no other.</summary>
    private const string Code = """
        using System;
        using System.Collections.Generic;
        using Statsig.Runtime;

        namespace App;

        public partial class Switches
        {
            [StatsigName(StatsigEntity.Gate)] public string? Gate { get; set; }
            [StatsigName(StatsigEntity.Gate)] public partial string Partial { get; set; }
            [StatsigName(StatsigEntity.Gate)] public string Backed { get => field ?? "new_checkout"; set => field = value; }
            public Switches? Inner { get; set; }
            public bool Any([StatsigName(StatsigEntity.Gate)] params ReadOnlySpan<string> names) => true;
            public bool All(int number, [StatsigName(StatsigEntity.Gate)] params List<string> names) => true;
        }

        public partial class Switches
        {
            public partial string Partial { get => field ?? ""; set; }
        }

        public static class Extensions
        {
            extension(IStatsigClient client)
            {
                public bool IsNew([StatsigName(StatsigEntity.Gate)] string name) => true;
                public static bool IsStatic([StatsigName(StatsigEntity.Gate)] string name) => true;
            }

            extension(Switches flags)
            {
                [StatsigName(StatsigEntity.Gate)] public string Added { get => flags.Gate ?? "new_chekout"; set { } } //!
            }
        }

        internal static class Uses
        {
            private const string Misspelt = "new_chekout";

            public static object M(Switches flags, Switches? maybe, IStatsigClient client, StatsigUser user)
            {
                maybe?.Gate = "new_chekout"; //!
                maybe?.Inner?.Gate = "new_checkout";
                maybe?.Inner!.Gate ??= "new_chekout"; //!
                (flags.Gate, flags.Added) = ("new_checkout", "new_chekout"); //!
                flags.Added = "new_chekout"; //!
                flags.Partial = "new_chekout"; //!
                flags.Partial = "new_checkout";
                var found = flags.Any("new_checkout", "new_chekout"); //!
                found |= flags.Any() || flags.Any("new_checkout") || flags.All(1);
                found |= flags.All(1, "new_checkout", Misspelt); //!
                found |= flags.All(1, ["new_chekout", "new_checkout"]); //!
                found |= client.IsNew("new_chekout"); //!
                found |= client.IsNew("new_checkout");
                found |= IStatsigClient.IsStatic("new_chekout"); //!
                found |= Extensions.IsNew(client, "new_chekout"); //!
                Func<string, int> parse = (text) => text.Length;
                return (found, parse("new_chekout"), client.CheckGateAsync("new_chekout", user)); //!
            }
        }
        """;

    [Fact]
    public async Task Names_are_found_in_what_is_new()
    {
        using var project = new TemporaryProject(
            "<Nullable>enable</Nullable><LangVersion>preview</LangVersion>",
            $"""<Reference Include="{GeneratorSetup.Runtime.Display}" />""");
        project.Write("src/App/statsig.manifest.json", """{ "gates": { "new_checkout": {} } }""").Write("src/App/Code.cs", Code);

        var (_, output) = await project.BuildAsync();

        var expected = Code.Split('\n').Select(static (text, i) => (Line: i + 1, Text: text)).Where(static line => line.Text.EndsWith("//!", StringComparison.Ordinal)).Select(static line => line.Line);
        var found = Regex.Matches(output, @"Code\.cs\((\d+),\d+\): error (\w+):").Select(static match => (Line: int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture), Id: match.Groups[2].Value)).Distinct();
        Assert.Equal(expected.Select(static line => (line, "STATSIG2001")), found.Order());
    }
}
