using Microsoft.CodeAnalysis;
using Statsig.Generators.Analysis;
using Statsig.Generators.CodeFixes.Tests.Support;
using Statsig.Generators.Tests.Support.Sdks;

namespace Statsig.Generators.CodeFixes.Tests.Keys;

public class KeyFixTests
{
    private const string Key = "\"secret-AbCdEf0123456789\"";

    private static readonly MetadataReference Configuration = StubAssembly.Compile(
        "Microsoft.Extensions.Configuration.Abstractions",
        """
        #nullable enable
        namespace Microsoft.Extensions.Configuration { public interface IConfiguration { string? this[string key] { get; set; } } public class ConfigurationManager : IConfiguration { public string? this[string key] { get => null; set { } } } }
        namespace Microsoft.AspNetCore.Builder { public class WebApplicationBuilder { public Microsoft.Extensions.Configuration.ConfigurationManager Configuration { get; } = new(); } }
        """);

    [Theory]
    [InlineData("_ = new StatsigOptions { ApiKey = KEY };", "_ = new StatsigOptions { ApiKey = Environment.GetEnvironmentVariable(\"STATSIG_API_KEY\") };")]
    [InlineData("Use(KEY);", "Use(Environment.GetEnvironmentVariable(\"STATSIG_API_KEY\"));")]
    [InlineData(
        "Use(\"console-AbCdEf0123456789\");", "Use(Environment.GetEnvironmentVariable(\"STATSIG_CONSOLE_KEY\"));")]
    [InlineData("Use(\"secret-\" + \"AbCdEf0123456789\");", "Use(Environment.GetEnvironmentVariable(\"STATSIG_API_KEY\"));")]
    [InlineData("Use(/* a */ KEY /* b */);", "Use(/* a */ Environment.GetEnvironmentVariable(\"STATSIG_API_KEY\") /* b */);")]
    [InlineData(
        "string key = KEY; Use(key);",
        "string key = Environment.GetEnvironmentVariable(\"STATSIG_API_KEY\") ?? throw new InvalidOperationException(\"The environment variable STATSIG_API_KEY is not set.\"); Use(key);")]
    [InlineData(
        "Need(KEY);", "Need(Environment.GetEnvironmentVariable(\"STATSIG_API_KEY\") ?? throw new InvalidOperationException(\"The environment variable STATSIG_API_KEY is not set.\"));")]
    public Task The_key_is_read_from_the_environment(string statement, string fixedStatement) =>
        Verify(statement, fixedStatement, "ReadKeyFromEnvironment");

    [Theory]
    [InlineData("const string key = KEY; Use(key);")]
    [InlineData("void Local(string key = KEY) => Use(key); Local();")]
    [InlineData("Use(\"Bearer secret-AbCdEf0123456789\");")]
    [InlineData("Use($\"secret-AbCdEf0123456789 {options}\");")]
    [InlineData("var key = \"secret-AbCdEf0123456789\"u8; Use(key.Length);")]
    public Task Where_only_a_constant_will_do_nothing_is_offered(string statement) => Verify(statement, null, "ReadKeyFromEnvironment");

    [Fact]
    public Task Not_in_an_attribute() => FixedProject.Create("[System.ComponentModel.Description(" + Key + ")] class App { }", "{}")
        .VerifyAsync(new KeyFixProvider(), "STATSIG3002", "ReadKeyFromEnvironment", null);

    [Theory]
    [InlineData("Use(KEY);", "Use(configuration[\"Statsig:ApiKey\"]);", "Microsoft.Extensions.Configuration.IConfiguration configuration")]
    [InlineData("Use(\"console-AbCdEf0123456789\");", "Use(config[\"Statsig:ConsoleKey\"]);", "Microsoft.Extensions.Configuration.ConfigurationManager config")]
    [InlineData("Use(KEY);", "Use(builder.Configuration[\"Statsig:ApiKey\"]);", "Microsoft.AspNetCore.Builder.WebApplicationBuilder builder")]
    [InlineData(
        "Need(KEY);",
        "Need(configuration[\"Statsig:ApiKey\"] ?? throw new InvalidOperationException(\"The configuration value 'Statsig:ApiKey' is not set.\"));",
        "Microsoft.Extensions.Configuration.IConfiguration configuration")]
    public Task The_key_is_read_from_the_configuration_that_is_in_scope(string statement, string fixedStatement, string parameter) =>
        Verify(statement, fixedStatement, "ReadKeyFromConfiguration", parameter);

    [Theory]
    [InlineData("Use(KEY);", "int configuration")]
    [InlineData("Use(KEY); var later = new Microsoft.Extensions.Configuration.ConfigurationManager(); Use(later);", "int other")]
    public Task What_is_no_configuration_or_not_there_yet_is_not_used(string statement, string parameter) =>
        Verify(statement, null, "ReadKeyFromConfiguration", parameter);

    [Fact]
    public Task All_keys_are_read_at_once()
    {
        const string Source = """
            using System;
            using Statsig.Runtime;

            class App
            {
                object One() => new StatsigOptions { ApiKey = {|STATSIG3002:"secret-AbCdEf0123456789"|} };
                object Two() => new StatsigOptions { ApiKey = {|STATSIG3002:"secret-AbCdEf0123456789"|} };
                const string Three = {|STATSIG3002:"secret-AbCdEf0123456789"|};
            }
            """;
        const string Fixed = """
            using System;
            using Statsig.Runtime;

            class App
            {
                object One() => new StatsigOptions { ApiKey = Environment.GetEnvironmentVariable("STATSIG_API_KEY") };
                object Two() => new StatsigOptions { ApiKey = Environment.GetEnvironmentVariable("STATSIG_API_KEY") };
                const string Three = {|STATSIG3002:"secret-AbCdEf0123456789"|};
            }
            """;
        return new StatsigFixTest<KeyAnalyzer, KeyFixProvider>(Source, Fixed).Using("ReadKeyFromEnvironment").RunAsync();
    }

    private static Task Verify(string statement, string? fixedStatement, string key, string parameter = "StatsigOptions options") =>
        FixedProject.Create(Source(statement.Replace("KEY", Key, StringComparison.Ordinal), parameter), "{}", Configuration).VerifyAsync(
            new KeyFixProvider(), "STATSIG3002", key, fixedStatement is null ? null : Source(fixedStatement, parameter));

    private static string Source(string statement, string parameter) => $$"""
        using System;
        using Statsig.Runtime;

        class App
        {
            void M({{parameter}}) { {{statement}} }
            static void Use(object? value) { }
            static void Need(string value) { }
        }
        """;
}
