using Statsig.Generators.Analysis;
using Statsig.Generators.Tests.Support;
using Statsig.Generators.Tests.Support.Sdks;

namespace Statsig.Generators.Tests.Analysis;

public class UserTests
{
    [Theory]
    [InlineData("_ = {|STATSIG2009:new StatsigUser()|};")]
    [InlineData("_ = {|STATSIG2009:new StatsigUser { Email = email }|};")]
    [InlineData("_ = {|STATSIG2009:new StatsigUser(\"\")|};")]
    [InlineData("_ = {|STATSIG2009:new StatsigUser(\"\") { Email = email }|};")]
    [InlineData("_ = {|STATSIG2009:new StatsigUser(string.Empty)|};")]
    [InlineData("_ = {|STATSIG2009:new Statsig.Runtime.StatsigUser { CustomIds = null }|};")]
    [InlineData("_ = {|STATSIG2009:new StatsigUser { CustomIds = new Dictionary<string, string>() }|};")]
    [InlineData("_ = {|STATSIG2009:new StatsigUser { CustomIds = new Dictionary<string, string> { } }|};")]
    [InlineData("_ = {|STATSIG2009:new StatsigUser(\"\") { CustomIds = new Dictionary<string, string>(), Email = email }|};")]
    [InlineData("_ = {|STATSIG2009:new StatsigUser { CustomIds = default }|};")]
    [InlineData("_ = {|STATSIG2009:new StatsigUser { CustomIds = { } }|};")]
    [InlineData("StatsigUser[] users = { {|STATSIG2009:new()|}, new(email) };")]
    [InlineData("StatsigUser Local() => {|STATSIG2009:new() { Email = email }|};")]
    [InlineData("_ = {|STATSIG2009:new StatsigUser { CustomIds = null! }|};")]
    [InlineData("_ = {|STATSIG2009:new StatsigUser(userId: \"\")|};")]
    [InlineData("_ = {|STATSIG2009:new StatsigUser(default(string))|};")]
    [InlineData("_ = {|STATSIG2009:new StatsigUser(default!)|};")]
    [InlineData("_ = {|STATSIG2009:new StatsigUser(null!)|};")]
    [InlineData("_ = {|STATSIG2009:new StatsigUser((\"\"))|};")]
    [InlineData("_ = {|STATSIG2009:new StatsigUser(@\"\")|};")]
    [InlineData("_ = {|STATSIG2009:new StatsigUser($\"\")|};")]
    [InlineData("_ = {|STATSIG2009:new StatsigUser((string)null)|};")]
    [InlineData("_ = {|STATSIG2009:new StatsigUser(System.String.Empty)|};")]
    [InlineData("StatsigUser user = {|STATSIG2009:new()|};")]
    [InlineData("StatsigUser user = {|STATSIG2009:new() { Email = email }|};")]
    [InlineData("Use({|STATSIG2009:new()|});")]
    public Task A_user_without_an_id_is_reported(string statement) => Verify(Runtime(statement));

    [Theory]
    [InlineData("_ = new StatsigUser(\"42\");")]
    [InlineData("_ = new StatsigUser(email);")]
    [InlineData("_ = new StatsigUser { CustomIds = ids };")]
    [InlineData("_ = new StatsigUser { CustomIds = new Dictionary<string, string> { [\"companyID\"] = \"7\" } };")]
    [InlineData("_ = new StatsigUser { CustomIds = new Dictionary<string, string>(ids) };")]
    [InlineData("_ = new StatsigUser(email ?? \"\");")]
    [InlineData("_ = new StatsigUser(\"\") { CustomIds = ids };")]
    [InlineData("StatsigUser user = new(\"42\");")]
    [InlineData("StatsigUser user = new() { CustomIds = ids };")]
    [InlineData("System.Text.StringBuilder other = new();")]
    [InlineData("_ = new Mine.StatsigUser();")]
    public Task A_user_with_one_is_silent(string statement) => Verify(Runtime(statement));

    [Theory]
    [InlineData("StatsigUser M() { StatsigUser? user = {|STATSIG2009:new()|}; return user; }")]
    [InlineData("Statsig.Runtime.StatsigUser M() { global::Statsig.Runtime.StatsigUser user = {|STATSIG2009:new()|}, other = {|STATSIG2009:new()|}; return user ?? other; }")]
    [InlineData("readonly Runtime::StatsigUser _user = {|STATSIG2009:new()|};")]
    [InlineData("static StatsigUser? User { get; set; } = {|STATSIG2009:new()|};")]
    [InlineData("StatsigUser User => {|STATSIG2009:new()|};")]
    [InlineData("StatsigUser[] M() => new StatsigUser[] { {|STATSIG2009:new()|}, new(\"42\") };")]
    [InlineData("void M(out StatsigUser user) { user = {|STATSIG2009:new()|}; }")]
    [InlineData("List<StatsigUser> Users { get; } = new() { {|STATSIG2009:new()|}, new(\"42\") };")]
    [InlineData("Dictionary<string, StatsigUser> _users = new() { [\"x\"] = {|STATSIG2009:new()|} };")]
    [InlineData("Func<StatsigUser> _make = () => {|STATSIG2009:new()|};")]
    [InlineData("object _lock = new(); List<string> Names { get; } = new(); Mine.StatsigUser _mine = new();")]
    public Task A_user_is_one_wherever_its_type_stands(string member) => Verify(
        $$"""
        #nullable enable
        using System;
        using System.Collections.Generic;
        using Statsig.Runtime;
        using Runtime = Statsig.Runtime;

        class App { {{member}} }

        namespace Mine { class StatsigUser { } }
        """);

    [Theory]
    [InlineData("var user = {|STATSIG2009:new StatsigUser()|}; user.Email = email; _ = StatsigServer.CheckGateSync(user, \"x\");")]
    [InlineData("_ = StatsigServer.CheckGateSync({|STATSIG2009:new StatsigUser { Email = email }|}, \"x\");")]
    [InlineData("_ = StatsigServer.CheckGateSync({|STATSIG2009:new StatsigUser { UserID = \"\" }|}, \"x\");")]
    [InlineData("var user = {|STATSIG2009:new StatsigUser()|}; user.UserID = \"\";")]
    [InlineData("var user = new StatsigUser(); user.UserID = email;")]
    [InlineData("var user = new StatsigUser(); user.AddCustomID(\"companyID\", email);")]
    [InlineData("var user = new StatsigUser(); Fill(user);")]
    [InlineData("Fill(new StatsigUser { Email = email });")]
    [InlineData("var user = new StatsigUser { UserID = email };")]
    [InlineData("_field = new StatsigUser();")]
    public Task A_user_of_the_older_sdk_may_get_one_later(string statement) => Verify(
        $$"""
        using Statsig;
        using Statsig.Server;

        class App
        {
            StatsigUser _field;
            void M(string email) { {{statement}} }
            static void Fill(StatsigUser user) { user.UserID = "42"; }
        }
        """,
        StubAssembly.Legacy);

    [Theory]
    [InlineData("_ = {|STATSIG2009:new StatsigUserBuilder()|}.Build();")]
    [InlineData("_ = {|STATSIG2009:new StatsigUserBuilder()|}.SetEmail(email).SetIP(\"1\").Build();")]
    [InlineData("_ = {|STATSIG2009:new StatsigUserBuilder()|}.SetUserID(\"\").Build();")]
    [InlineData("_ = new StatsigUser({|STATSIG2009:new StatsigUserBuilder()|}.SetEmail(email));")]
    [InlineData("var builder = {|STATSIG2009:new StatsigUserBuilder()|}; builder.SetEmail(email); _ = builder.Build();")]
    [InlineData("_ = new StatsigUserBuilder().SetUserID(email).Build();")]
    [InlineData("_ = new StatsigUserBuilder().SetEmail(email).AddCustomID(\"companyID\", email).Build();")]
    [InlineData("var builder = new StatsigUserBuilder(); builder.SetEmail(email).SetUserID(email); _ = builder.Build();")]
    [InlineData("var builder = new StatsigUserBuilder(); Fill(builder);")]
    public Task A_builder_of_the_newer_sdk_is_followed(string statement) => Verify(
        $$"""
        using Statsig;

        class App
        {
            void M(string email) { {{statement}} }
            static void Fill(StatsigUserBuilder builder) => builder.SetUserID("42");
        }
        """,
        StubAssembly.Core);

    private static Task Verify(string source, Microsoft.CodeAnalysis.MetadataReference? reference = null) =>
        StatsigAnalyzerTest<CallAnalyzer>.VerifyAsync(null, reference ?? GeneratorSetup.Runtime, source);

    private static string Runtime(string statement) => $$"""
        using System.Collections.Generic;
        using Statsig.Runtime;

        class App
        {
            void M(string email, Dictionary<string, string> ids) { {{statement}} }
            static void Use(StatsigUser user) { }
        }

        namespace Mine { class StatsigUser { } }
        """;
}
