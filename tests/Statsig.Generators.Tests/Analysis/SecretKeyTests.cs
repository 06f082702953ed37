using Microsoft.CodeAnalysis;
using Statsig.Generators.Analysis;
using Statsig.Generators.Tests.Support;

namespace Statsig.Generators.Tests.Analysis;

public class SecretKeyTests
{
    private const string Body = "AbCdEf0123456789";

    [Theory]
    [InlineData("string s = {|STATSIG3002:\"secret-AbCdEf0123456789\"|};")]
    [InlineData("string s = {|STATSIG3002:\"console-AbCdEf0123456789\"|};")]
    [InlineData("string s = {|STATSIG3002:@\"secret-AbCdEf0123456789\"|};")]
    [InlineData("string s = {|STATSIG3002:\"\"\"secret-AbCdEf0123456789\"\"\"|};")]
    [InlineData("string s = {|STATSIG3002:\"Bearer secret-AbCdEf0123456789\"|};")]
    [InlineData("string s = {|STATSIG3002:\"{ key: 'secret-abcdefghijklm1' }\"|};")]
    [InlineData("var s = {|STATSIG3002:\"secret-AbCdEf0123456789\"u8|};")]
    [InlineData("string s = {|STATSIG3002:\"secret-abcdefg1234567\"|};")]
    [InlineData("string s = {|STATSIG3002:\"secret-ABCDEFG1234567\"|};")]
    [InlineData("string s = {|STATSIG3002:\"secret-abcdefgABCDEFG\"|};")]
    [InlineData("string s = {|STATSIG3002:\"key=secret-AbCdEf0123456789;\"|};")]
    [InlineData("string s = {|STATSIG3002:\".secret-AbCdEf0123456789\"|};")]
    [InlineData("string s = {|STATSIG3002:\"secret-\" + \"AbCdEf0123456789\"|};")]
    [InlineData("string s = {|STATSIG3002:\"sec\" + \"ret-AbCdEf01\" + \"23456789\"|};")]
    [InlineData("string s = {|STATSIG3002:Prefix + \"AbCdEf0123456789\"|};")]
    [InlineData("string s = {|STATSIG3002:Prefix + Rest|};")]
    [InlineData("string s = {|STATSIG3002:$\"{Prefix}AbCdEf0123456789\"|};")]
    [InlineData("string s = {|STATSIG3002:$\"secret-{Rest}\"|};")]
    [InlineData("string s = $\"{|STATSIG3002:secret-AbCdEf0123456789 and |}{number}\";")]
    [InlineData("string s = {|STATSIG3002:\"secret-\\u0041bCdEf0123456789\"|};")]
    [InlineData("string s = $\"{number{|STATSIG3002::secret-AbCdEf0123456789|}}\";")]
    [InlineData("string s = {|STATSIG3002:{|STATSIG3002:\"secret-AbCdEf0123456789 and console-AbCdEf0123456789\"|}|};")]
    [InlineData("string s = {|STATSIG3002:\"secret-AbCdEf0123456789, not secret-santa\"|};")]
    [InlineData("string s = new System.Collections.Generic.Dictionary<string, string> { [\"key\"] = {|STATSIG3002:\"secret-AbCdEf0123456789\"|} }[\"key\"];")]
    [InlineData("bool b = number.ToString() is {|STATSIG3002:\"secret-AbCdEf0123456789\"|} or \"x\";")]
    [InlineData("int i = number.ToString() switch { {|STATSIG3002:\"secret-AbCdEf0123456789\"|} => 1, _ => 2 };")]
    [InlineData("switch (number.ToString()) { case {|STATSIG3002:\"secret-AbCdEf0123456789\"|}: break; }")]
    [InlineData("char[] c = {|STATSIG3002:\"secret-AbCdEf0123456789\"|}.ToCharArray();")]
    [InlineData("const string s = {|STATSIG3002:\"secret-AbCdEf0123456789\"|};")]
    [InlineData("void Local(string key = {|STATSIG3002:\"secret-AbCdEf0123456789\"|}) { }")]
    [InlineData("_ = new StatsigOptions { ApiKey = {|STATSIG3002:\"secret-AbCdEf0123456789\"|} };")]
    public Task A_key_in_the_code_is_reported(string statement) => Verify(statement);

    [Theory]
    [InlineData("string s = \"secret-santa\";")]
    [InlineData("string s = \"client-AbCdEf0123456789\";")]
    [InlineData("string s = \"secret-short1\";")]
    [InlineData("string s = \"secret-abcdefg123456\";")]
    [InlineData("string s = \"secret-12345678901234\";")]
    [InlineData("string s = \"secret-ABCDEFGHIJKLMN\";")]
    [InlineData("string s = \"secret-abcdef1-2345678\";")]
    [InlineData("string s = \"1secret-AbCdEf0123456789\";")]
    [InlineData("string s = \"-secret-AbCdEf0123456789\";")]
    [InlineData("string s = \"Secret-AbCdEf0123456789\";")]
    [InlineData("string s = \"secret-abcYOURkey1234567\";")]
    [InlineData("string s = \"secret-AbCdEf0123456\";")]
    [InlineData("string s = \"secret-aaaaaaaaaaaaaaaaaaaaaa\";")]
    [InlineData("string s = \"secret-XXXXXXXXXXXXXXXXXXXXXX\";")]
    [InlineData("string s = \"secret-xxxxABC1234567890\";")]
    [InlineData("string s = \"secret-YourServerSecretKey1\";")]
    [InlineData("string s = \"secret-ExampleKey1234567\";")]
    [InlineData("string s = \"console-Placeholder12345\";")]
    [InlineData("string s = \"secret-internationalization\";")]
    [InlineData("string s = \"top-secret-AbCdEf0123456789\";")]
    [InlineData("string s = \"my_secret-AbCdEf0123456789\";")]
    [InlineData("string s = \"xsecret-AbCdEf0123456789\";")]
    [InlineData("string s = \"secret-\" + number;")]
    [InlineData("string s = $\"secret-{number}AbCdEf0123456789\";")]
    [InlineData("string s = \"AbCdEf0123456789\" + number;")]
    [InlineData("string s = $\"{number}-secret-AbCdEf0123456789\";")]
    [InlineData("string s = \"https://example.com/secret-sharing-is-caring\";")]
    [InlineData("int n = number; // secret-AbCdEf0123456789")]
    public Task What_only_looks_like_one_is_silent(string statement) => Verify(statement);

    [Fact]
    public Task Keys_in_attributes_fields_and_defaults_are_reported() => StatsigAnalyzerTest<KeyAnalyzer>.VerifyAsync(
        null,
        GeneratorSetup.Runtime,
        """
        using System.ComponentModel;

        [Description({|STATSIG3002:"secret-AbCdEf0123456789"|})]
        class App
        {
            const string Key = {|STATSIG3002:"secret-AbCdEf0123456789"|};
            static readonly string Other = Key;
            void M(string key = Key) { }
        }
        """);

    [Theory]
    [InlineData("Keys.Prefix + Keys.Rest", true)]
    [InlineData("Keys.Prefix + \"AbCdEfGhIjKlMnOp\"", true)]
    [InlineData("$\"{Keys.Prefix}{Keys.Rest}\"", true)]
    [InlineData("Prefix + Rest", true)]
    [InlineData("K.Prefix + K.Rest", true)]
    [InlineData("Keys.Longer + Keys.Rest", true)]
    [InlineData("Keys.Prefix + \"AbC1\" + \"dEf2\" + \"gHi3\" + \"jKl4\"", true)]
    [InlineData("Keys.Prefix", false)]
    [InlineData("Keys.Prefix + Keys.Short", false)]
    [InlineData("Keys.Prefix + number", false)]
    [InlineData("Keys.Rest + Keys.Prefix", false)]
    [InlineData("Keys.Whole + \"/path\"", false)]
    [InlineData("\"Bearer \" + Keys.Whole", false)]
    [InlineData("Keys.Put + \"\"", false)]
    [InlineData("nameof(Keys.Prefix) + \"AbCdEf0123456789\"", false)]
    public async Task A_key_of_constants_of_other_files_is_reported(string expression, bool isReported)
    {
        var test = new StatsigAnalyzerTest<KeyAnalyzer>(
            null,
            GeneratorSetup.Runtime,
            $$"""
            using static Keys;
            using K = Keys;

            class App { string M(int number) => {{(isReported ? "{|STATSIG3002:" + expression + "|}" : expression)}}; }
            """,
            """
            static class Keys
            {
                public const string Prefix = "secret-", Rest = "AbCdEf0123456789", Short = "santa", Longer = More + "1";
                public const string Whole = {|STATSIG3002:"secret-AbCdEf0123456789"|};
                public const string Put = {|STATSIG3002:Prefix + Rest|};
            }
            """);
        test.TestState.Sources.Add("partial class Other { const string Unused = \"\"; }");
        test.TestState.Sources.Add("static class MoreKeys { public const string More = Keys.Prefix + \"Ab\"; }");
        test.TestState.Sources.Add("global using static MoreKeys;");
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task A_constant_part_of_what_is_no_constant_is_reported() => Verify(
        "string s = number + ({|STATSIG3002:Prefix + Rest|}) + $\"{number}{{|STATSIG3002:Prefix + \"AbCdEfGhIjKlMnOp\"|}}\";");

    [Fact]
    public Task In_a_client_it_is_an_error() => Test("string s = {|STATSIG3001:\"secret-AbCdEf0123456789\"|};").With(("StatsigProjectKind", "client"))
        .RunAsync(TestContext.Current.CancellationToken);

    [Theory]
    [InlineData("secret-AbCdEf0123456789", "The server secret 'secret-AbC…' is written in the code; read it from configuration, and change it if it was ever committed")]
    [InlineData("console-AbCdEf0123456789", "The console key 'console-Ab…' is written in the code; read it from configuration, and change it if it was ever committed")]
    public Task The_message_repeats_ten_characters(string key, string message)
    {
        var test = Test("string s = {|#0:\"" + key + "\"|};");
        test.ExpectedDiagnostics.Add(StatsigAnalyzerTest<KeyAnalyzer>.Expect("STATSIG3002").WithLocation(0).WithMessage(message));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task Nothing_is_looked_for_without_statsig() => StatsigAnalyzerTest<KeyAnalyzer>.VerifyAsync(
        null, (MetadataReference?)null, "class App { string Key = \"secret-AbCdEf0123456789\"; }");

    [Fact]
    public Task A_manifest_is_enough() => StatsigAnalyzerTest<KeyAnalyzer>.VerifyAsync(
        "{}", (MetadataReference?)null, "class App { string Key = {|STATSIG3002:\"secret-AbCdEf0123456789\"|}; }");

    [Theory]
    [InlineData("/app/wwwroot/appsettings.json", true)]
    [InlineData("/app/wwwroot/js/site.js", true)]
    [InlineData("/app/appsettings.Production.json", true)]
    [InlineData("/app/wwwroot/.env.production", true)]
    [InlineData("/app/wwwroot/pages/Index.razor", true)]
    [InlineData("/app/wwwroot/site.webmanifest", true)]
    [InlineData("/app/wwwroot/what-is-this", true)]
    [InlineData("/app/wwwroot/logo.PNG", false)]
    [InlineData("/app/wwwroot/fonts/a.woff2", false)]
    [InlineData("/app/wwwroot/_framework/blazor.boot.json.br", false)]
    [InlineData("/app/other.json", false)]
    [InlineData("/app/notwwwroot/site.js", false)]
    public Task A_shipped_file_of_a_client_is_looked_through(string path, bool isReported)
    {
        var test = Test("").With(("StatsigProjectKind", "Client"));
        test.TestState.AdditionalFiles.Add((path, "{\n  \"Key\": \"secret-" + Body + "\",\n  \"No\": \"secret-santa\", \"Console\": \"console-" + Body + "\"\n}"));
        if (isReported)
        {
            test.ExpectedDiagnostics.Add(StatsigAnalyzerTest<KeyAnalyzer>.Expect("STATSIG3004").WithSpan(path, 2, 11, 2, 34).WithArguments("server secret", "secret-AbC"));
            test.ExpectedDiagnostics.Add(StatsigAnalyzerTest<KeyAnalyzer>.Expect("STATSIG3004").WithSpan(path, 3, 37, 3, 61).WithArguments("console key", "console-Ab"));
        }

        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task A_servers_files_are_its_own()
    {
        var test = Test("");
        test.TestState.AdditionalFiles.Add(("/app/appsettings.json", "{ \"Key\": \"secret-" + Body + "\" }"));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static Task Verify(string statement) => Test(statement).RunAsync(TestContext.Current.CancellationToken);

    private static StatsigAnalyzerTest<KeyAnalyzer> Test(string statement) => new(
        null,
        GeneratorSetup.Runtime,
        $$"""
        using Statsig.Runtime;

        class App
        {
            const string Prefix = "secret-";
            const string Rest = "AbCdEf0123456789";

            void M(int number)
            {
                {{statement}}
            }
        }
        """);
}
